"""Check every part of a vault and say, part by part, what was found.

Nothing is repaired, upgraded or counted here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from desktop.storage.append_only import verify_chain
from desktop.storage.engine import connect
from desktop.storage.errors import VaultError
from desktop.storage.failures import database_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header
from desktop.storage.kdf import VaultKeys
from desktop.storage.meta import check_meta, read_meta
from desktop.storage.vault import unlock_keys


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the result; it holds no case text."""

    part: str
    is_ok: bool
    line: str


Check = Callable[[Connection], Finding]


def check_pages(connection: Connection) -> Finding:
    """Read every page: SQLite's own check, and the authentication code of each page."""
    broken = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]
    forged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None
    if broken or forged:
        return Finding("vault.db", False, "het dossierbestand is beschadigd")
    return Finding("vault.db", True, "alle bladzijden zijn gaaf")


CHECKS: tuple[Check, ...] = (check_pages,)
"""What is asked of the contents of any vault, in this order."""


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
            part = "wachtwoordzin"
            keys = unlock_keys(header, passphrase)
            leave.callback(keys.wipe)
            findings.append(Finding(part, True, "de wachtwoordzin opent de kluis"))
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
            for check in CHECKS:
                yield check(connection)
            yield _logboek(connection, keys.chain)
    finally:
        database.close()


def _logboek(connection: Connection, chain_key: bytearray) -> Finding:
    wrong = verify_chain(connection, chain_key)
    line = "; ".join(wrong) if wrong else "geen regel is gewijzigd of weggehaald"
    return Finding("logboek", not wrong, line)
