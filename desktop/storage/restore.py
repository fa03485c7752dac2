"""Putting a backup back: look first, never overwrite.

A backup is unlocked by any secret that opens one of the key slots inside it. Its database goes,
still encrypted, to a folder of its own beside the target and is checked there; restoring gives
that folder its name. A vault that stands there already is never overwritten.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, inspect

from desktop.services.backup_ports import BackupPreview
from desktop.storage.append_only import first_break
from desktop.storage.atomic_file import create_empty, sync_folder, write_atomic
from desktop.storage.backup_errors import BackupDamagedError
from desktop.storage.container import Container, read_container
from desktop.storage.contents import Contents, contents_of
from desktop.storage.engine import connect
from desktop.storage.errors import VaultExistsError
from desktop.storage.failures import database_failures, file_failures
from desktop.storage.header import Header, encode, seal
from desktop.storage.header_file import NAMES, HeaderFiles
from desktop.storage.kdf import VaultKeys
from desktop.storage.pages import pages_are_whole
from desktop.storage.secret import Secret
from desktop.storage.vault import unlock_keys

STAGING = ".terugzetten-"
DATABASE = "vault.db"


class CheckedBackup:
    """A backup that was unlocked and found whole; close it to wipe its keys and its copy."""

    def __init__(
        self,
        header: Header,
        keys: VaultKeys,
        preview: BackupPreview,
        staging: Path,
        leave: ExitStack,
    ) -> None:
        self.preview = preview
        self._header = header
        self._keys = keys
        self._staging = staging
        self._leave = leave

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def restore_to(self, folder: Path, config_dir: Path) -> None:
        """Make a vault of it in folder, on the disk of the staging folder; once only.

        The key slot file counts on from the copies that are known for this folder, so that the
        restored vault is not taken for an old copy put back by somebody else.

        Raises: VaultExistsError when folder is there already, DiskFullError, DiskFaultError.
        """
        with file_failures():
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise VaultExistsError("folder")
            headers = HeaderFiles(folder, config_dir)
            seq = max(self._header.seq, headers.outside_seq(self._header)) + 1
            header = seal(replace(self._header, seq=seq), self._keys.header_mac)
            for name in NAMES:
                write_atomic(self._staging / name, encode(header))
            if folder.exists():
                folder.rmdir()
            self._staging.rename(folder)
            sync_folder(folder.parent)
            headers.write(header)

    def close(self) -> None:
        self._leave.close()


def check_backup(file: Path, staging_in: Path, secret: str | Secret) -> CheckedBackup:
    """Unlock a backup and check all of it, in a folder under staging_in.

    A passphrase comes as text; another secret as Secret, which is wiped.

    Raises: BackupDamagedError, NewerThanProgramError, WrongPassphraseError, DiskFullError,
    DiskFaultError.
    """
    with ExitStack() as undo, file_failures(), database_failures():
        if not file.is_file():
            raise BackupDamagedError("no file")
        container = read_container(file)
        keys = _keys(container, secret)
        undo.callback(keys.wipe)
        staging_in.mkdir(mode=0o700, parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=staging_in))
        undo.callback(shutil.rmtree, staging, ignore_errors=True)
        create_empty(staging / DATABASE)
        container.extract(staging / DATABASE)
        preview = _look(container, keys, staging / DATABASE)
        return CheckedBackup(container.header, keys, preview, staging, undo.pop_all())


def _keys(container: Container, secret: str | Secret) -> VaultKeys:
    keys = unlock_keys(container.header, secret)
    if not container.is_from(keys.backup_mac):
        keys.wipe()
        raise BackupDamagedError("MAC")
    return keys


def _look(container: Container, keys: VaultKeys, path: Path) -> BackupPreview:
    manifest = container.manifest
    database = connect(path, keys.database, container.header.salt, mode="ro")
    try:
        with database.engine.begin() as connection:
            if not pages_are_whole(connection) or first_break(connection, keys.chain):
                raise BackupDamagedError("database")
            found = contents_of(connection)
            if not _agrees(found, container):
                raise BackupDamagedError("contents")
            school = _school(connection)
    finally:
        database.close()
    return BackupPreview(
        made_on=datetime.fromisoformat(manifest.made_on),
        program=manifest.program,
        school=school,
        dossiers=found.rows.get("dossier", 0),
        regels=found.seq,
        gen=manifest.gen,
    )


def _agrees(found: Contents, container: Container) -> bool:
    said = container.manifest
    return (found.meta.uuid, found.meta.gen, found.schema, found.seq, found.head) == (
        said.vault,
        said.gen,
        said.schema,
        said.seq,
        said.head,
    )


def _school(connection: Connection) -> str:
    """Return the name of the school, which every schema so far keeps in the same place."""
    if not inspect(connection).has_table("school"):
        return ""
    return str(connection.exec_driver_sql("SELECT naam FROM school").scalar() or "")
