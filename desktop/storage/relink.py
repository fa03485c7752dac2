"""Linking a whole logboek anew under another chain key.

The old chain was verified before, and its last link is recorded as a line of its own: a fingerprint
on an earlier print stays to be compared.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desktop.storage.append_only import append, append_only_ddl, head
from desktop.storage.chain import START, link, row_ref
from desktop.storage.documents import to_json
from desktop.storage.engine import driver_of

SLEUTELWISSEL = "sleutelwissel"
OF_NO_DOSSIER = 0
GUARD = "logboek_link_vast"
LINES = ("logboek_link", "logboek_inhoud")
"""The tables that get one row more by it."""

BATCH = 5_000


def relink(connection: Connection, chain_key: bytearray, at: datetime) -> None:
    """Give every link its hash under chain_key and add the line that says so."""
    count, old_head = head(connection)
    connection.exec_driver_sql(f"DROP TRIGGER {GUARD}")
    previous = START
    for start in range(0, count, BATCH):
        previous = _relink_batch(connection, chain_key, previous, start)
    connection.exec_driver_sql(next(ddl for ddl in append_only_ddl() if f"TRIGGER {GUARD} " in ddl))
    document = to_json(
        {"type": SLEUTELWISSEL, "vastgelegd_op": at, "regels": count, "vorige_kop": old_head.hex()}
    )
    append(connection, chain_key, OF_NO_DOSSIER, document)


def _relink_batch(
    connection: Connection, chain_key: bytearray, previous: bytes, start: int
) -> bytes:
    driver = driver_of(connection)
    rows = driver.execute(
        "SELECT seq, dossier, commitment FROM logboek_link WHERE seq > ? ORDER BY seq LIMIT ?",
        (start, BATCH),
    ).fetchall()
    linked: list[tuple[bytes, int]] = []
    for seq, dossier, commit in rows:
        previous = link(chain_key, previous, row_ref(dossier), commit)
        linked.append((previous, seq))
    driver.executemany("UPDATE logboek_link SET h = ? WHERE seq = ?", linked)
    return previous
