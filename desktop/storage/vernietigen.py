"""Destroying a dossier: every word of it leaves the file, and the chain goes on verifying.

SQLite overwrites what it deletes (secure_delete), so nothing stays behind in free pages. What
remains is the line in the logboek that says it was done, and links of which nobody can tell what
they held: their salts are gone as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling
from desktop.storage import append_only, documents
from desktop.storage.dossierstand import forget
from desktop.storage.engine import driver_of
from desktop.storage.relink import OF_NO_DOSSIER
from desktop.storage.zoeken import index_row

_LINES = """
SELECT link.seq, inhoud.doc FROM logboek_link AS link
JOIN logboek_inhoud AS inhoud ON inhoud.seq = link.seq WHERE link.dossier = ?"""
_ABOUT_IT = (
    "SELECT sleutel FROM concept WHERE json_valid(tekst) AND json_type(tekst) = 'object' "
    "AND json_extract(tekst, '$.dossier') = ?"
)
# A document that an entry of a brother's or sister's dossier names as well stays until that goes.
_DOCUMENTS = """
DELETE FROM bijlage WHERE dossier IN (SELECT dossier FROM vernietigd) AND sleutel NOT IN (
    SELECT json_extract(named.value, '$.sleutel')
    FROM logboek_inhoud AS entry, json_each(CAST(entry.doc AS TEXT), '$.bijlagen') AS named
    WHERE json_type(CAST(entry.doc AS TEXT), '$.bijlagen') = 'array'
)"""
_REST = (
    "DELETE FROM bijlage_los WHERE dossier = ?1",
    "DELETE FROM melding WHERE dossier = ?1",
    "DELETE FROM zoeknaam WHERE dossier = ?1",
    "UPDATE leerlingregister SET dossier = NULL WHERE dossier = ?1",
    "UPDATE betrokkene SET eigen_dossier = NULL WHERE eigen_dossier = ?1",
    "DELETE FROM betrokkene WHERE dossier = ?1",
    "DELETE FROM dossier WHERE id = ?1",
)


def destroy(
    connection: Connection, chain_key: bytearray, dossier: DossierId, told: Handeling
) -> None:
    """Take every text of a dossier out for good; told is the act, recorded first.

    The number of the dossier is never given again.
    """
    driver = driver_of(connection)
    document = documents.handeling_document(told)
    said = documents.to_json({**json.loads(document), "vernietigd": dossier})
    seq = append_only.append(connection, chain_key, OF_NO_DOSSIER, said)
    driver.execute("INSERT INTO vernietigd (dossier, seq) VALUES (?, ?)", (dossier, seq))
    lines = driver.execute(_LINES, (dossier,)).fetchall()
    _leave_index(driver, dossier, lines)
    numbers = [(nummer,) for nummer, _ in lines]
    driver.executemany("DELETE FROM verbeterd WHERE nummer = ?", numbers)
    driver.executemany("DELETE FROM logboek_inhoud WHERE seq = ?", numbers)
    forget(connection, dossier)
    _drop_typed(driver, dossier)
    driver.execute(_DOCUMENTS)
    for statement in _REST:
        driver.execute(statement, (dossier,))


def next_number(connection: Connection) -> int:
    """Return the number of the next dossier: one that no dossier has or had."""
    found = driver_of(connection).execute(
        "SELECT 1 + max(coalesce((SELECT max(id) FROM dossier), 0), "
        "coalesce((SELECT max(dossier) FROM vernietigd), 0))"
    )
    return int(found.fetchone()[0])


def _drop_typed(driver: Any, dossier: DossierId) -> None:
    """Take away what was being typed about a dossier."""
    keys = [row[0] for row in driver.execute("SELECT sleutel FROM concept").fetchall()]
    mine = {key for key in keys if _dossier_in(key) == str(dossier)}
    mine.update(row[0] for row in driver.execute(_ABOUT_IT, (dossier,)).fetchall())
    driver.executemany("DELETE FROM concept WHERE sleutel = ?", [(key,) for key in mine])


def _dossier_in(key: str) -> str:
    """Return the dossier a draft is about: "logboek:7", "vorm:besluit:7:1"."""
    parts = key.split(":")
    place = 2 if parts[0] == "vorm" else 1
    return parts[place] if len(parts) > place else ""


def _leave_index(driver: Any, dossier: DossierId, lines: Iterable[tuple[int, bytes]]) -> None:
    """Take the words out of the index; it holds no copy, so it is told what they were."""
    tot = driver.execute("SELECT tot FROM zoekstand").fetchone()[0]
    for nummer, doc in lines:
        document = json.loads(doc)
        if nummer <= tot and document["type"] == documents.AANTEKENING:
            row = index_row(documents.vastlegging(nummer, dossier, document))
            driver.execute(
                "INSERT INTO zoekindex (zoekindex, rowid, tekst, dossier) "
                "VALUES ('delete', ?, ?, ?)",
                row,
            )
