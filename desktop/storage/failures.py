"""Failures of disk and database, named in the words of the vault.

Only what the world does is translated. A broken constraint or bad SQL is a bug and passes.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from desktop.storage import errors
from desktop.storage.engine import DRIVER_ERROR

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NO_RIGHTS = (errno.EROFS, errno.EACCES, errno.EPERM)

BY_SQLITE_NAME: dict[str, type[errors.VaultError]] = {
    "SQLITE_AUTH": errors.ReadOnlyFolderError,
    "SQLITE_BUSY": errors.InUseError,
    "SQLITE_CANTOPEN": errors.ReadOnlyFolderError,
    "SQLITE_CORRUPT": errors.VaultDamagedError,
    "SQLITE_FULL": errors.DiskFullError,
    "SQLITE_IOERR": errors.DiskFaultError,
    "SQLITE_LOCKED": errors.InUseError,
    "SQLITE_NOTADB": errors.VaultDamagedError,
    "SQLITE_PERM": errors.ReadOnlyFolderError,
    "SQLITE_READONLY": errors.ReadOnlyFolderError,
    "SQLITE_READONLY_DBMOVED": errors.VaultReplacedError,
}


@contextmanager
def database_failures() -> Iterator[None]:
    """Turn what SQLite reports about disk, lock or damage into a VaultError."""
    try:
        yield
    except DBAPIError as error:
        known = _known(error.orig)
        if known is None:
            raise
        raise known from None
    except DRIVER_ERROR as error:
        known = _known(error)
        if known is None:
            raise
        raise known from None


@contextmanager
def file_failures() -> Iterator[None]:
    """Turn what the system reports about room and rights into a VaultError."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise errors.DiskFullError from None
        if error.errno in NO_RIGHTS:
            raise errors.ReadOnlyFolderError from None
        raise errors.DiskFaultError(errno.errorcode.get(error.errno or 0, "OSError")) from None


def _known(error: BaseException | None) -> errors.VaultError | None:
    name = getattr(error, "sqlite_errorname", None) or ""
    primary = "_".join(name.split("_")[:2])
    kind = BY_SQLITE_NAME.get(name) or BY_SQLITE_NAME.get(primary)
    return kind(name) if kind else None
