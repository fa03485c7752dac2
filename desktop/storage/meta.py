"""The row by which a database knows which vault it belongs to and how often it was written."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from desktop.storage.engine import driver_of
from desktop.storage.errors import VaultDamagedError, VaultReplacedError

APPLICATION_ID = 0x57454547
TABLE = "kluis"
KLUIS_TABLE = """\
CREATE TABLE kluis (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    gen INTEGER NOT NULL CHECK (gen >= 0),
    created TEXT NOT NULL
)"""


@dataclass(frozen=True, slots=True)
class Meta:
    """UUID of the vault, number of write transactions so far, moment of making."""

    uuid: bytes
    gen: int
    created: str


def meta_ddl() -> tuple[str, ...]:
    """Return the statements that make the table; the first migration runs them."""
    return (KLUIS_TABLE,)


def write_meta(connection: Connection, meta: Meta) -> None:
    """Mark a new database as part of a vault."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(
        "INSERT INTO kluis (id, uuid, gen, created) VALUES (1, ?, ?, ?)",
        (meta.uuid, meta.gen, meta.created),
    )


def read_meta(connection: Connection) -> Meta:
    """Return the row; raise VaultDamagedError when this is not a database of ours."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise VaultDamagedError("application_id")
    found = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", (TABLE,)
    )
    if not found.scalar():
        raise VaultDamagedError("kluis table")
    row = connection.exec_driver_sql("SELECT uuid, gen, created FROM kluis WHERE id = 1").first()
    if row is None:
        raise VaultDamagedError("kluis row")
    return Meta(*row)


def check_meta(meta: Meta, vault: bytes, gen: int) -> None:
    """Refuse a database of another vault, or one older than the header has seen."""
    if meta.uuid != vault:
        raise VaultDamagedError("kluis uuid")
    if meta.gen < gen:
        raise VaultReplacedError("kluis gen")


def advance(connection: Connection, gen: int) -> int:
    """Count one write transaction more; raise VaultReplacedError when the count is not gen."""
    updated = driver_of(connection).execute(
        "UPDATE kluis SET gen = gen + 1 WHERE id = 1 AND gen = ?", (gen,)
    )
    if updated.rowcount != 1:
        raise VaultReplacedError("kluis gen")
    return gen + 1


def page_offset(connection: Connection) -> tuple[int, int]:
    """Return offset and size in bytes of the page that holds the row."""
    page = connection.exec_driver_sql(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", (TABLE,)
    ).scalar_one()
    size = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return (int(page) - 1) * size, size
