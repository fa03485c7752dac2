"""An encrypted copy of the open database, proven to open, before anything risky.

VACUUM INTO, because the driver's own backup call writes a damaged copy of a file with one torn
unused page and reports success.
"""

from __future__ import annotations

from pathlib import Path

from desktop.storage.atomic_file import create_empty, sync_file, sync_folder
from desktop.storage.engine import Database, connect
from desktop.storage.errors import VaultDamagedError
from desktop.storage.failures import database_failures, file_failures


def save_copy(database: Database, target: Path, key: bytearray, salt: bytes) -> None:
    """Write target; an earlier file of that name gives way only to a proven copy."""
    fresh = target.with_name(f"{target.name}.new")
    with file_failures(), database_failures():
        target.parent.mkdir(mode=0o700, exist_ok=True)
        fresh.unlink(missing_ok=True)
        create_empty(fresh)
        try:
            database.raw.execute("VACUUM INTO ?", (str(fresh.absolute()),))
            sync_file(fresh)
            check_copy(fresh, key, salt)
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(target.parent)


def check_copy(path: Path, key: bytearray, salt: bytes) -> None:
    """Raise VaultDamagedError unless the file opens with the key and is whole."""
    copy = connect(path, key, salt, mode="ro")
    try:
        if copy.pragma("integrity_check") != ["ok"] or copy.pragma("cipher_integrity_check"):
            raise VaultDamagedError("copy")
    finally:
        copy.close()
