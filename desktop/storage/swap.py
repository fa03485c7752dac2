"""Putting another database in the place of vault.db, whole or not at all.

The salt tells which database belongs to a key slot file: it stands in the header and at the start
of the database. So writing the header decides, and whoever takes the lock next moves the database
that fits it into place, however the one before was interrupted. The other one is kept aside until
the vault has been opened.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.storage.atomic_file import sync_folder
from desktop.storage.errors import VaultError
from desktop.storage.header_file import HeaderFiles
from desktop.storage.kdf import SALT_BYTES

DATABASE = "vault.db"
FRESH = "vault.db.vers"
ASIDE = "vault.db.oud"


def settle(folder: Path, headers: HeaderFiles) -> None:
    """Put the database that fits the newest header in its place; raise OSError.

    What fits nothing is left as it is, for the opening to report.
    """
    # An interrupted write leaves a copy of slots that may be revoked by now.
    headers.clear_torn()
    if not any((folder / name).exists() for name in (FRESH, ASIDE)):
        return
    try:
        salt = headers.read()[0].salt
    except VaultError:
        return
    if _salt(folder / DATABASE) == salt:
        clear_fresh(folder)
    elif _salt(folder / FRESH) == salt:
        _move(folder, FRESH, ASIDE)
    elif _salt(folder / ASIDE) == salt:
        _move(folder, ASIDE, FRESH)


def clear_fresh(folder: Path) -> None:
    """Remove a database that never came into its place."""
    _remove(folder, FRESH)


def drop_aside(folder: Path) -> None:
    """Remove the database that was kept aside; nobody needs it once the vault has opened."""
    # What cannot be removed now is removed at the next opening.
    with suppress(OSError):
        _remove(folder, ASIDE)


def _move(folder: Path, into_place: str, away: str) -> None:
    # A journal that is not empty would be laid over the wrong database.
    (folder / f"{DATABASE}-journal").unlink(missing_ok=True)
    (folder / f"{into_place}-journal").unlink(missing_ok=True)
    if (folder / DATABASE).exists():
        (folder / DATABASE).replace(folder / away)
    (folder / into_place).replace(folder / DATABASE)
    sync_folder(folder)


def _remove(folder: Path, name: str) -> None:
    for path in (folder / name, folder / f"{name}-journal"):
        path.unlink(missing_ok=True)


def _salt(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except FileNotFoundError:
        return b""
