"""Notices that another program replaced the open database file.

SQLite in exclusive mode never looks at the file again, so an older copy that a sync program lays
over it would swallow the next entry without an error. The page with the generation is encrypted
anew, with fresh random bytes, by each write: when it differs from what we left, we stop.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.storage.errors import VaultReplacedError


class FileWitness:
    """Remembers how this program left the database file.

    Make it before the database connection and close it after: closing any descriptor of a file
    drops the POSIX locks that SQLite holds on it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._offset = self._size = 0
        self._page = b""

    def watch(self, offset: int, size: int) -> None:
        """Watch this part of the file, in bytes."""
        self._offset, self._size = offset, size
        self._page = self._read()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Raise VaultReplacedError unless the file is as we left it; let the block change it."""
        self._check()
        try:
            yield
        finally:
            # A rollback too may leave the page with other random bytes.
            self._page = self._read()

    def _check(self) -> None:
        try:
            is_same_file = os.path.samestat(self._path.stat(), os.fstat(self._descriptor))
        except FileNotFoundError:
            is_same_file = False
        if not is_same_file or self._read() != self._page:
            raise VaultReplacedError("vault.db")

    def close(self) -> None:
        os.close(self._descriptor)

    def _read(self) -> bytes:
        os.lseek(self._descriptor, self._offset, os.SEEK_SET)
        return os.read(self._descriptor, self._size)
