"""A vault of a size that no school reaches, made in bulk: its chain is whole, its guards stand."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import accumulate

from sqlalchemy import Connection

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.services.scholen import save_school
from desktop.storage.append_only import append_only_ddl, head
from desktop.storage.chain import SALT_BYTES, commitment, link, row_ref
from desktop.storage.documents import aantekening_document
from desktop.storage.engine import driver_of
from desktop.storage.sql_vault import SqlVault
from desktop.storage.zoeken import index_row
from tests.builders import MORNING, a_betrokkene, a_leerling, a_school, an_aantekening

BATCH = 20_000
TEXTS = 4_999
TEXT = "Zij kwam zonder jas op school en zei dat zij niet had gegeten."
SYLLABLES = ("ba", "schu", "den", "ing", "ver", "ont", "wan", "pel", "stra", "hui", "mee", "tje")
WORDS = 20_000
WRITER = "Marieke de Boer"
# Each asks per row whether it is the next one; a whole batch is by its numbering.
ASK_EACH_ROW = ("logboek_link_volgt", "logboek_inhoud_volgt")

INDEX = "INSERT INTO zoekindex (rowid, tekst, dossier) VALUES (?, ?, ?)"

Link = tuple[int, int, bytes, bytes]
Inhoud = tuple[int, bytes, bytes]


def fill(vault: SqlVault, dossiers: int, entries: int) -> None:
    """Give an empty vault this many dossiers, and this many entries spread over them."""
    save_school(vault, a_school())
    with vault.transaction() as tx:
        for number in range(dossiers):
            leerling = a_leerling(roepnaam=f"Leerling {number}", klas=f"{number % 6 + 1}A")
            tx.dossiers.add(leerling, (a_betrokkene(),), at=MORNING, schrijver=WRITER)
    with vault.begin() as connection:
        for name in ASK_EACH_ROW:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for links, contents in _batches(connection, vault.chain_key, dossiers, entries):
            driver = driver_of(connection)
            driver.executemany("INSERT INTO logboek_link VALUES (?, ?, ?, ?)", links)
            driver.executemany("INSERT INTO logboek_inhoud VALUES (?, ?, ?)", contents)
            driver.executemany(INDEX, (_index_row(one) for one in links))
            driver.execute("UPDATE zoekstand SET tot = ?", (links[-1][0],))
        for ddl in append_only_ddl():
            if any(f"TRIGGER {name} " in ddl for name in ASK_EACH_ROW):
                connection.exec_driver_sql(ddl)


def _batches(
    connection: Connection, chain_key: bytearray, dossiers: int, entries: int
) -> Iterator[tuple[list[Link], list[Inhoud]]]:
    seq, previous = head(connection)
    for start in range(0, entries, BATCH):
        links: list[Link] = []
        contents: list[Inhoud] = []
        for number in range(start, min(start + BATCH, entries)):
            seq, dossier, salt = seq + 1, number % dossiers + 1, os.urandom(SALT_BYTES)
            doc = _document(seq % TEXTS)
            commit = commitment(salt, doc)
            previous = link(chain_key, previous, row_ref(dossier), commit)
            links.append((seq, dossier, commit, previous))
            contents.append((seq, salt, doc))
        yield links, contents


@cache
def entry(number: int) -> Aantekening:
    """Return one of the texts that the entries take in turns."""
    chance = random.Random(number)
    words, common_first = vocabulary()
    more = " ".join(chance.choices(words, cum_weights=common_first, k=chance.randrange(4, 40)))
    return an_aantekening(tekst=f"{TEXT} {more}.", moment=MORNING + timedelta(hours=number))


@cache
def _document(number: int) -> bytes:
    written = entry(number)
    return aantekening_document(written, written.moment, WRITER, None, "")


@cache
def vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return words and their running weights, a few of them in most texts as in any language."""
    chance = random.Random(1)
    made = {"".join(chance.choices(SYLLABLES, k=chance.randrange(1, 7))) for _ in range(WORDS)}
    words = sorted(made)
    chance.shuffle(words)
    return tuple(words), tuple(accumulate(1 / (place + 3) for place in range(len(words))))


def _index_row(link: Link) -> tuple[int, str, str]:
    seq, dossier = link[:2]
    text = entry(seq % TEXTS)
    return index_row(Vastlegging(seq, DossierId(dossier), text, text.moment, WRITER))
