"""Check every part of a vault and say, part by part, what was found.

Nothing is repaired, upgraded or counted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from desktop.core.logboek import broken_corrections
from desktop.storage import documents
from desktop.storage.append_only import verify_chain
from desktop.storage.bijlagen import broken_bijlagen, holds_bijlagen
from desktop.storage.engine import connect
from desktop.storage.errors import VaultError
from desktop.storage.failures import database_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header
from desktop.storage.kdf import VaultKeys
from desktop.storage.logboek import read
from desktop.storage.meta import check_meta, read_meta
from desktop.storage.pages import check_seal, pages_are_whole
from desktop.storage.vault import unlock_keys


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the result; it holds no case text."""

    part: str
    is_ok: bool
    line: str


def check_pages(connection: Connection) -> Finding:
    """Read every page."""
    if not pages_are_whole(connection):
        return Finding("vault.db", False, "het dossierbestand is beschadigd")
    return Finding("vault.db", True, "alle bladzijden zijn gaaf")


def check_corrections(connection: Connection) -> Finding:
    """Follow every correction to the entry it replaces."""
    entries = read(connection, documents.AANTEKENING, None)
    broken = broken_corrections(documents.vastlegging(*entry) for entry in entries)
    if broken:
        numbers = ", ".join(map(str, broken))
        return Finding("verbeteringen", False, f"regel {numbers} verbetert geen geldige regel")
    return Finding("verbeteringen", True, "elke verbetering hoort bij een eerdere regel")


def check_bijlagen(connection: Connection) -> Finding:
    """Compare the bytes of every document with what the logboek says of them."""
    wrong = "; ".join(dict.fromkeys(broken_bijlagen(connection)))
    return Finding("bijlagen", not wrong, wrong or "elke bijlage is gaaf")


def verify(folder: Path, config_dir: Path, passphrase: str) -> list[Finding]:
    """Return what is whole and what is not, cheapest check first; stop where the way ends."""
    place = VaultFolder(folder, config_dir)
    findings: list[Finding] = []
    part = "map"
    try:
        with ExitStack() as leave, database_failures():
            leave.enter_context(place.locked())
            findings.extend(_copies(place))
            part = "sleutelbestand"
            header, _ = place.headers.read()
            part = "wachtzin"
            keys = unlock_keys(header, passphrase)
            leave.callback(keys.wipe)
            findings.append(Finding(part, True, "de wachtzin opent de kluis"))
            part = "vault.db"
            findings.extend(_contents(place, header, keys))
    except VaultError as error:
        findings.append(Finding(part, False, error.remedy))
    return findings


def _copies(place: VaultFolder) -> Iterator[Finding]:
    for state in place.headers.inspect():
        line = "de kopie is gaaf" if state.header else "de kopie ontbreekt of is beschadigd"
        yield Finding(state.name, state.header is not None, line)


def _contents(place: VaultFolder, header: Header, keys: VaultKeys) -> Iterator[Finding]:
    place.check_database()
    database = connect(place.database, keys.database, header.salt)
    try:
        with database.engine.begin() as connection:
            check_meta(read_meta(connection), header.vault, header.gen)
            yield Finding(
                "kluis", True, "het dossierbestand hoort bij deze kluis en is het nieuwste"
            )
            pages = check_pages(connection)
            yield pages
            if pages.is_ok:
                check_seal(connection, place.database, read_meta(connection).gen, keys.header_mac)
            logboek = _logboek(connection, keys.chain)
            yield logboek
            if logboek.is_ok:
                # What a changed logboek says of its corrections means nothing.
                yield check_corrections(connection)
                if holds_bijlagen(connection):
                    yield check_bijlagen(connection)
    finally:
        database.close()


def _logboek(connection: Connection, chain_key: bytearray) -> Finding:
    wrong = verify_chain(connection, chain_key)
    line = "; ".join(wrong) if wrong else "geen regel is gewijzigd of weggehaald"
    return Finding("logboek", not wrong, line)
