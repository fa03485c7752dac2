"""The logboek on disk: rows that are only ever added.

logboek_link is the chain, logboek_inhoud what was written, logboek_kop the last link. Triggers
refuse change, removal and gaps; the chain names what got past them. Only the texts of a dossier
that stands in vernietigd may go, and only a line of the logboek that says so puts it there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from sqlalchemy import Connection

from desktop.storage.chain import SALT_BYTES, START, commitment, link, row_ref
from desktop.storage.engine import driver_of

LINK_TABLE = """\
CREATE TABLE logboek_link (
    seq INTEGER NOT NULL PRIMARY KEY,
    dossier INTEGER NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    h BLOB NOT NULL CHECK (length(h) = 32)
)"""
INHOUD_TABLE = """\
CREATE TABLE logboek_inhoud (
    seq INTEGER NOT NULL PRIMARY KEY REFERENCES logboek_link (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    doc BLOB NOT NULL
)"""
# A view, not a row: what can be derived cannot disagree, and each entry writes a page less.
KOP_VIEW = "CREATE VIEW logboek_kop AS SELECT seq, h FROM logboek_link ORDER BY seq DESC LIMIT 1"
VERNIETIGD_TABLE = """\
CREATE TABLE vernietigd (
    dossier INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES logboek_link (seq)
)"""
GUARDS = {
    "logboek_link_vast": "BEFORE UPDATE ON logboek_link",
    "logboek_link_blijft": "BEFORE DELETE ON logboek_link",
    "logboek_link_volgt": "BEFORE INSERT ON logboek_link "
    "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM logboek_link)",
    "logboek_link_leeft": "BEFORE INSERT ON logboek_link "
    "WHEN EXISTS (SELECT 1 FROM vernietigd WHERE dossier = NEW.dossier)",
    "logboek_inhoud_vast": "BEFORE UPDATE ON logboek_inhoud",
    "logboek_inhoud_blijft": "BEFORE DELETE ON logboek_inhoud "
    "WHEN NOT EXISTS (SELECT 1 FROM vernietigd JOIN logboek_link USING (dossier) "
    "WHERE logboek_link.seq = OLD.seq AND OLD.seq < vernietigd.seq)",
    "logboek_inhoud_volgt": "BEFORE INSERT ON logboek_inhoud "
    "WHEN NEW.seq IS NOT (SELECT max(seq) FROM logboek_link)",
    "vernietigd_vast": "BEFORE UPDATE ON vernietigd",
    "vernietigd_blijft": "BEFORE DELETE ON vernietigd",
    "vernietigd_bewijs": "BEFORE INSERT ON vernietigd "
    "WHEN NOT EXISTS (SELECT 1 FROM logboek_link JOIN logboek_inhoud USING (seq) "
    "WHERE seq = NEW.seq AND dossier = 0 "
    "AND json_extract(CAST(doc AS TEXT), '$.soort') = 'dossier-vernietigd' "
    "AND json_extract(CAST(doc AS TEXT), '$.vernietigd') = NEW.dossier)",
}


def append_only_ddl() -> tuple[str, ...]:
    """Return the statements that make tables and guards; the first migration runs them."""
    guards = (
        f"CREATE TRIGGER {name} {event} BEGIN SELECT RAISE(ABORT, '{name}'); END"
        for name, event in GUARDS.items()
    )
    return (LINK_TABLE, INHOUD_TABLE, KOP_VIEW, VERNIETIGD_TABLE, *guards)


def append(connection: Connection, chain_key: bytearray, dossier: int, doc: bytes) -> int:
    """Add an entry, as canonical JSON, and return its seq."""
    driver = driver_of(connection)
    seq, previous = head(connection)
    salt = os.urandom(SALT_BYTES)
    commit = commitment(salt, doc)
    driver.execute(
        "INSERT INTO logboek_link (seq, dossier, commitment, h) VALUES (?, ?, ?, ?)",
        (seq + 1, dossier, commit, link(chain_key, previous, row_ref(dossier), commit)),
    )
    driver.execute(
        "INSERT INTO logboek_inhoud (seq, salt, doc) VALUES (?, ?, ?)", (seq + 1, salt, doc)
    )
    return seq + 1


def head(connection: Connection) -> tuple[int, bytes]:
    """Return seq and hash of the last link; 0 and START for an empty logboek."""
    row = driver_of(connection).execute("SELECT seq, h FROM logboek_kop").fetchone()
    return (row[0], row[1]) if row else (0, START)


def read_dossier(connection: Connection, dossier: int) -> Iterator[tuple[int, bytes]]:
    """Yield seq and doc of the entries of one dossier, oldest first."""
    for row in connection.exec_driver_sql(
        "SELECT seq, doc FROM logboek_link JOIN logboek_inhoud USING (seq) "
        "WHERE dossier = ? ORDER BY seq",
        (dossier,),
    ):
        yield row[0], row[1]


def verify_chain(connection: Connection, chain_key: bytearray) -> list[str]:
    """Return what is wrong with the logboek: missing guards and the first broken link."""
    wrong = [f"trigger {name} ontbreekt of is anders" for name in _changed_guards(connection)]
    broken = first_break(connection, chain_key)
    return [*wrong, broken] if broken else wrong


def first_break(connection: Connection, chain_key: bytearray) -> str | None:
    """Say where the chain of lines breaks first, None when it is whole."""
    previous, gone = START, _destroyed(connection)
    rows = connection.exec_driver_sql(
        "SELECT seq, dossier, commitment, h, salt, doc "
        "FROM logboek_link LEFT JOIN logboek_inhoud USING (seq) ORDER BY seq"
    )
    for expected, (seq, dossier, commit, h, salt, doc) in enumerate(rows, start=1):
        if seq != expected:
            return f"regel {expected} ontbreekt"
        if link(chain_key, previous, row_ref(dossier), commit) != h:
            return f"regel {seq} sluit niet aan op de vorige"
        previous = h
        if doc is None and seq < gone.get(dossier, 0):
            continue
        if doc is None:
            return f"de tekst van regel {seq} ontbreekt"
        if commitment(salt, doc) != commit:
            return f"de tekst van regel {seq} is gewijzigd"
    return None


def _destroyed(connection: Connection) -> dict[int, int]:
    """Return the dossiers that were destroyed, each with the line that says so.

    Only a line that is there and names the dossier counts; the chain proves the line itself.
    """
    if not holds_destroyed(connection):
        return {}
    told = connection.exec_driver_sql(
        "SELECT vernietigd.dossier, vernietigd.seq FROM vernietigd "
        "JOIN logboek_link AS link ON link.seq = vernietigd.seq AND link.dossier = 0 "
        "JOIN logboek_inhoud AS inhoud ON inhoud.seq = vernietigd.seq "
        "WHERE json_extract(CAST(inhoud.doc AS TEXT), '$.soort') = 'dossier-vernietigd' "
        "AND json_extract(CAST(inhoud.doc AS TEXT), '$.vernietigd') = vernietigd.dossier"
    )
    return {row[0]: row[1] for row in told}


def holds_destroyed(connection: Connection) -> bool:
    """Tell whether this database has the table; one of an older program has not."""
    found = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'vernietigd'"
    )
    return bool(found.scalar())


def _changed_guards(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    found = {row[0]: row[1] for row in rows}
    asked = {name: ddl for ddl in append_only_ddl() for name in GUARDS if f"TRIGGER {name} " in ddl}
    if not holds_destroyed(connection):
        asked = {name: ddl for name, ddl in asked.items() if "vernietigd" not in ddl}
    return [name for name, ddl in asked.items() if found.get(name) != ddl]
