"""Make a vault, open one, or hold one in memory.

Unlocking goes from cheap to costly and from outside to inside: lock, key slot file, passphrase,
database, generation. What is refused is refused before anything is written.
"""

from __future__ import annotations

import os
import uuid
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from desktop import paths
from desktop.storage.atomic_file import create_empty, sync_folder
from desktop.storage.backup import VaultBackups
from desktop.storage.engine import Database, connect, connect_memory
from desktop.storage.errors import VaultExistsError
from desktop.storage.failures import database_failures, file_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header, seal, unlock
from desktop.storage.header_keeper import HeaderKeeper
from desktop.storage.kdf import (
    SALT_BYTES,
    KdfParameters,
    VaultKeys,
    calibrate,
    keys_of,
    passphrase_bytes,
    wipe,
)
from desktop.storage.keyslots import SlotKind, make_slot, new_vault_key
from desktop.storage.meta import Meta, check_meta, page_offset, read_meta, write_meta
from desktop.storage.migrate import bring_up_to_date, schema_change, upgrade
from desktop.storage.page_seal import break_seal, write_seal
from desktop.storage.pages import check_seal
from desktop.storage.safety_copy import save_copy
from desktop.storage.secret import Secret, from_passphrase
from desktop.storage.sql_vault import SqlVault
from desktop.storage.swap import drop_aside
from desktop.storage.witness import FileWitness

__all__ = ["SqlVault", "create_vault", "holds_vault", "memory_vault", "open_vault"]


def holds_vault(folder: Path) -> bool:
    """Tell whether folder holds a vault, whole or damaged; an unfinished making is none."""
    return VaultFolder(folder, folder).holds_vault()


def create_vault(
    folder: Path,
    config_dir: Path,
    passphrase: str,
    *,
    kdf: KdfParameters | None = None,
    migrations: Path | None = None,
) -> SqlVault:
    """Make a vault in folder and open it; without kdf its cost is measured on this computer.

    The database gets its name last, so that an interrupted making leaves no vault.

    Raises: VaultExistsError, InUseError, ReadOnlyFolderError, DiskFullError.
    """
    place = VaultFolder(folder, config_dir)
    place.make()
    with ExitStack() as undo:
        undo.enter_context(place.locked())
        if place.holds_vault():
            raise VaultExistsError("vault.db")
        vault_key = new_vault_key()
        keys = keys_of(vault_key)
        undo.callback(keys.wipe)
        header = _new_header(passphrase, vault_key, keys, kdf or calibrate())
        _build(place, header, keys, migrations or paths.migrations_dir())
        return _enter(place, header, keys, migrations, undo)


def open_vault(
    folder: Path, config_dir: Path, secret: str | Secret, *, migrations: Path | None = None
) -> SqlVault:
    """Unlock the vault in folder and bring its tables up to date.

    A passphrase comes as text; another secret as Secret, which is wiped.

    Raises: any VaultError except VaultExistsError.
    """
    place = VaultFolder(folder, config_dir)
    with ExitStack() as undo:
        undo.enter_context(place.locked())
        header, stale = place.headers.read()
        keys = unlock_keys(header, secret)
        undo.callback(keys.wipe)
        if stale:
            header = place.headers.renew(header, header.gen, keys.header_mac)
        vault = _enter(place, header, keys, migrations, undo)
        vault.repaired = stale
        drop_aside(folder)
        return vault


def memory_vault(migrations: Path | None = None) -> SqlVault:
    """Return an empty vault that leaves no trace on disk."""
    with ExitStack() as undo:
        keys = keys_of(new_vault_key())
        undo.callback(keys.wipe)
        database = connect_memory()
        undo.callback(database.close)
        meta = Meta(uuid.uuid4().bytes, 0, _now())
        _fill(database, meta, migrations or paths.migrations_dir())
        return SqlVault(database, meta.gen, keys.chain, undo.pop_all())


def unlock_keys(header: Header, secret: str | Secret) -> VaultKeys:
    """Return the keys of a vault; raise WrongPassphraseError or HeaderDamagedError."""
    proof = from_passphrase(secret) if isinstance(secret, str) else secret
    try:
        vault_key = unlock(header, proof.kind, proof.value)
    finally:
        proof.wipe()
    keys = keys_of(vault_key)
    wipe(vault_key)
    return keys


def _new_header(
    passphrase: str, vault_key: bytearray, keys: VaultKeys, cost: KdfParameters
) -> Header:
    vault = uuid.uuid4().bytes
    secret = passphrase_bytes(passphrase)
    slot = make_slot(vault, SlotKind.PASSPHRASE, secret, vault_key, cost)
    wipe(secret)
    wipe(vault_key)
    header = Header(vault, _now(), os.urandom(SALT_BYTES), (slot,))
    return seal(header, keys.header_mac)


def _build(place: VaultFolder, header: Header, keys: VaultKeys, migrations: Path) -> None:
    with ExitStack() as undo, file_failures(), database_failures():
        place.clear_unfinished()
        # Undone in reverse: while the unfinished database stands, the headers make no vault.
        undo.callback(place.clear_unfinished)
        undo.callback(place.headers.remove, header)
        create_empty(place.unfinished)
        database = connect(place.unfinished, keys.database, header.salt)
        try:
            _fill(database, Meta(header.vault, header.gen, header.created), migrations)
        finally:
            database.close()
        place.headers.write(header)
        place.unfinished.replace(place.database)
        undo.pop_all()
        place.clear_unfinished()
        sync_folder(place.path)


def _fill(database: Database, meta: Meta, migrations: Path) -> None:
    with schema_change(database) as connection:
        upgrade(connection, migrations)
        write_meta(connection, meta)


def _enter(
    place: VaultFolder,
    header: Header,
    keys: VaultKeys,
    migrations: Path | None,
    undo: ExitStack,
) -> SqlVault:
    """Open the database of an unlocked header; the vault takes over what undo holds."""
    place.check_database()
    with file_failures(), database_failures():
        witness = FileWitness(place.database)
        undo.callback(witness.close)
        database = connect(place.database, keys.database, header.salt)
        undo.callback(database.close)
        with database.engine.begin() as connection:
            meta = read_meta(connection)
            check_meta(meta, header.vault, header.gen)
            check_seal(connection, place.database, meta.gen, keys.header_mac)
        break_seal(place.database)
        bring_up_to_date(
            database,
            migrations or paths.migrations_dir(),
            lambda name: save_copy(database, place.backups / name, keys.database, header.salt),
        )
        with database.engine.begin() as connection:
            gen = read_meta(connection).gen
            witness.watch(*page_offset(connection))
    leave = undo.pop_all()
    vault = SqlVault(database, gen, keys.chain, leave, witness)
    vault.keep_backups(VaultBackups(vault, place, keys))
    keeper = HeaderKeeper(place.headers, header, keys.header_mac)
    vault.keep_header(keeper)
    leave.callback(_note_generation, place, keeper, keys, vault)
    return vault


def _note_generation(
    place: VaultFolder, keeper: HeaderKeeper, keys: VaultKeys, vault: SqlVault
) -> None:
    write_seal(place.database, vault.gen, keys.header_mac)
    keeper.close(vault.gen)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
