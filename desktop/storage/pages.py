"""Whether every page of a database is whole, and the one that was left there."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from desktop.storage.errors import VaultDamagedError, VaultReplacedError
from desktop.storage.page_seal import is_sealed


def pages_are_whole(connection: Connection) -> bool:
    """Read every page: SQLite's own check, and the authentication code of each page.

    Each of the two misses damage that the other one finds.
    """
    if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
        return False
    return connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is None


def check_seal(connection: Connection, database: Path, gen: int, mac_key: bytearray) -> None:
    """Refuse a database that is not as it was closed; raise VaultDamagedError or Replaced."""
    if not is_sealed(database, gen, mac_key):
        raise (
            VaultReplacedError("seal") if pages_are_whole(connection) else VaultDamagedError("seal")
        )
