"""What a database holds, in numbers, to prove that a copy holds the same."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from desktop.storage.append_only import head
from desktop.storage.errors import VaultDamagedError
from desktop.storage.meta import Meta, read_meta
from desktop.storage.migrate import revision_of


@dataclass(frozen=True, slots=True)
class Contents:
    """Identity, schema, last logboek line and the number of rows of each table."""

    meta: Meta
    schema: str
    seq: int
    head: bytes
    rows: dict[str, int]


def contents_of(connection: Connection) -> Contents:
    """Count what is there; raise VaultDamagedError when this is no database of ours."""
    schema = revision_of(connection)
    if schema is None:
        raise VaultDamagedError("alembic_version")
    # A search index has no page of its own; the tables it keeps are counted.
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema "
        "WHERE type = 'table' AND rootpage > 0 AND substr(name, 1, 7) <> 'sqlite_'"
    )
    seq, last = head(connection)
    rows = {name: _count(connection, name) for name in names.scalars().all()}
    return Contents(read_meta(connection), schema, seq, last, rows)


def _count(connection: Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    return int(
        connection.exec_driver_sql(f'SELECT count(*) FROM "{quoted}"').scalar_one()  # noqa: S608  quoted name
    )
