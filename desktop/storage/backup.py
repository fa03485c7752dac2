"""Making a backup of the open vault, and proving it before it counts.

VACUUM INTO, because the driver's own backup call writes a damaged copy of a file with one torn
unused page and reports success. The copy is made beside the vault, opened with the key, checked
and counted; then it goes, with the key slots, into one file that is read back before it gets its
name. A failure on the way replaces nothing.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop import __version__
from desktop.services.backup_ports import BackupRecord, GoodBackup, Place, PlaceKind
from desktop.storage.append_only import verify_chain
from desktop.storage.atomic_file import create_empty, sync_file, sync_folder
from desktop.storage.backup_errors import BackupPlaceMissingError, BackupUnprovenError
from desktop.storage.backup_record import read_record, write_record
from desktop.storage.change_mark import change_mark
from desktop.storage.container import Manifest, read_container, write_container
from desktop.storage.contents import Contents, contents_of
from desktop.storage.engine import connect
from desktop.storage.errors import HeaderDamagedError, VaultError
from desktop.storage.failures import database_failures, file_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header, seal
from desktop.storage.kdf import VaultKeys
from desktop.storage.pages import pages_are_whole
from desktop.storage.places import place_of
from desktop.storage.rotation import OLDEST, name_of, outdated
from desktop.storage.sql_vault import SqlVault

COPY = ".kopie.db"
UNFINISHED = ".weegwijzer-*.zkb.new"
MIGRATION_COPIES = "voor-migratie-*.db"


class VaultBackups:
    """The backups of one open vault; they belong to the thread of that vault."""

    def __init__(self, vault: SqlVault, folder: VaultFolder, keys: VaultKeys) -> None:
        self._vault = vault
        self._folder = folder
        self._keys = keys

    def record(self) -> BackupRecord:
        """Return what is known of earlier backups; a file that is gone or cut short is missing."""
        found = read_record(self._folder.path)
        if found.last is None:
            return found
        try:
            is_there = (self._folder.backups / found.last.name).stat().st_size == found.last.size
        except OSError:
            is_there = False
        return replace(found, is_changed=self._is_changed(found.last), is_missing=not is_there)

    def make(self, at: datetime, to: Path | None = None) -> GoodBackup:
        """Make a proven backup, here or in another folder, and let the outdated ones go.

        Raises: BackupPlaceMissingError, BackupUnprovenError and any failure of vault or disk.
        """
        try:
            with file_failures(), database_failures():
                good = self._make(at, to)
        except VaultError as error:
            known = read_record(self._folder.path)
            self._note(replace(known, failed_on=at, problem=error.remedy))
            raise
        known = replace(read_record(self._folder.path), failed_on=None, problem="")
        self._note(replace(known, elsewhere=good) if to else replace(known, last=good))
        with suppress(OSError):
            self._rotate(to or self._folder.backups, good)
        return good

    def place_of(self, folder: Path) -> Place:
        """Tell where a folder really is."""
        return place_of(folder)

    def _make(self, at: datetime, to: Path | None) -> GoodBackup:
        self._folder.backups.mkdir(mode=0o700, exist_ok=True)
        if to is not None and not to.is_dir():
            raise BackupPlaceMissingError("folder")
        with self._copy() as copy:
            header, found, mark = self._prove(copy)
            manifest = _manifest(header, found, at, copy)
            target = (to or self._folder.backups) / name_of(header.vault, at)
            size = self._pack(target, manifest, header, copy)
        kind = place_of(to).kind if to else PlaceKind.COMPUTER
        return GoodBackup(target.name, at, manifest.gen, size, kind, mark)

    def _is_changed(self, last: GoodBackup) -> bool:
        if self._vault.gen == last.gen:
            return False
        try:
            with self._vault.begin() as connection:
                return change_mark(connection, self._keys.backup_mac) != last.mark
        except VaultError:
            # What cannot be compared is backed up, and that will tell what is wrong.
            return True

    @contextmanager
    def _copy(self) -> Iterator[Path]:
        copy = self._folder.backups / COPY
        copy.unlink(missing_ok=True)
        try:
            create_empty(copy)
            self._vault.copy_into(copy)
            sync_file(copy)
            yield copy
        finally:
            copy.unlink(missing_ok=True)

    def _prove(self, copy: Path) -> tuple[Header, Contents, str]:
        """Return header, contents and mark of the copy once it equals the vault in every count."""
        header, _ = self._folder.headers.read()
        if not hmac.compare_digest(seal(header, self._keys.header_mac).mac, header.mac):
            raise HeaderDamagedError("header MAC")
        with self._vault.begin() as connection:
            live = contents_of(connection)
            mark = change_mark(connection, self._keys.backup_mac)
        found = self._checked(copy, header.salt)
        if found != live:
            raise BackupUnprovenError("contents")
        return seal(replace(header, gen=found.meta.gen), self._keys.header_mac), found, mark

    def _checked(self, copy: Path, salt: bytes) -> Contents:
        database = connect(copy, self._keys.database, salt, mode="ro")
        try:
            with database.engine.begin() as connection:
                if not pages_are_whole(connection) or verify_chain(connection, self._keys.chain):
                    raise BackupUnprovenError("copy")
                return contents_of(connection)
        finally:
            database.close()

    def _pack(self, target: Path, manifest: Manifest, header: Header, copy: Path) -> int:
        """Write, read back and only then give the file its name; return its size in bytes."""
        for left_behind in target.parent.glob(UNFINISHED):
            left_behind.unlink()
        fresh = target.with_name(f".{target.name}.new")
        create_empty(fresh)
        try:
            write_container(fresh, manifest, header, copy, self._keys.backup_mac)
            found = read_container(fresh)
            if found.manifest != manifest or not found.is_from(self._keys.backup_mac):
                raise BackupUnprovenError("read back")
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        # A stick or a share may not know how to promise this.
        with suppress(OSError):
            sync_folder(target.parent)
        return target.stat().st_size

    def _note(self, record: BackupRecord) -> None:
        # Without the note the next backup is due sooner; that must not undo this one.
        with suppress(OSError):
            write_record(self._folder.path, record)

    def _rotate(self, folder: Path, good: GoodBackup) -> None:
        vault = self._folder.headers.read()[0].vault
        names = [path.name for path in folder.iterdir()]
        for name in outdated(names, vault, good.made_on, good.name):
            (folder / name).unlink(missing_ok=True)
        oldest = (good.made_on - OLDEST).timestamp()
        for copy in self._folder.backups.glob(MIGRATION_COPIES):
            if copy.stat().st_mtime < oldest:
                copy.unlink()


def _manifest(header: Header, found: Contents, at: datetime, copy: Path) -> Manifest:
    with copy.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return Manifest(
        vault=header.vault,
        gen=found.meta.gen,
        seq=found.seq,
        head=found.head,
        schema=found.schema,
        program=__version__,
        made_on=at.isoformat(timespec="seconds"),
        sha256=digest,
    )
