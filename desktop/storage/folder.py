"""The files of one vault and who may have them open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.storage.errors import (
    HeaderMissingError,
    InUseError,
    ReadOnlyFolderError,
    VaultDamagedError,
)
from desktop.storage.failures import file_failures
from desktop.storage.header_file import NAMES, HeaderFiles
from desktop.storage.holder import read_holder, remove_holder, write_holder
from desktop.storage.swap import settle


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """Where a vault lies; config_dir holds the spare copy of its key slot file."""

    path: Path
    config_dir: Path

    @property
    def database(self) -> Path:
        return self.path / "vault.db"

    @property
    def unfinished(self) -> Path:
        """Return the name a database has until its making is complete."""
        return self.path / "vault.db.new"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def headers(self) -> HeaderFiles:
        return HeaderFiles(self.path, self.config_dir)

    def holds_vault(self) -> bool:
        """Tell whether a vault was made here, even if part of it is gone by now."""
        if self.database.exists():
            return True
        return not self.unfinished.exists() and any((self.path / name).exists() for name in NAMES)

    def make(self) -> None:
        """Make the folder, for its owner only."""
        with file_failures():
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.chmod(0o700)

    def clear_unfinished(self) -> None:
        """Remove what an interrupted making left behind."""
        for name in ("vault.db.new", "vault.db.new-journal"):
            (self.path / name).unlink(missing_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other process out; raise InUseError when one is in.

        The system drops the lock when this process dies, so a crash never locks the user out.
        """
        if not self.path.is_dir():
            raise HeaderMissingError("vault folder")
        lock = FileLock(self.path / "vault.lock", timeout=0, mode=0o600, fallback_to_soft=False)
        with file_failures():
            try:
                lock.acquire()
            except Timeout:
                raise InUseError("vault.lock", read_holder(self.path)) from None
        try:
            write_holder(self.path, datetime.now().astimezone())
            with file_failures():
                settle(self.path, self.headers)
            yield
        finally:
            remove_holder(self.path)
            lock.release()

    def check_database(self) -> None:
        """Refuse a missing, empty or read-only database before it is opened.

        SQLite takes an empty file for a new database and opens it with any key.
        """
        with file_failures():
            try:
                size = self.database.stat().st_size
            except FileNotFoundError:
                raise VaultDamagedError("vault.db missing") from None
        if size == 0:
            raise VaultDamagedError("vault.db empty")
        if not os.access(self.database, os.W_OK) or not os.access(self.path, os.W_OK):
            raise ReadOnlyFolderError("vault.db")
