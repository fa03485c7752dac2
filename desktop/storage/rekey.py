"""Giving a closed vault a new key, for who fears that a passphrase, code or old copy was seen.

All is written anew beside the old database, proven, and only then does the new key slot file
decide (see swap). Until that moment nothing of the old vault has changed; after it, only the slots
made here open it. Backups made before stay under their old keys.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.services.key_ports import KeyChange, Proof, RekeyReport, RekeyStep, Watch
from desktop.storage.append_only import verify_chain
from desktop.storage.atomic_file import sync_file, sync_folder
from desktop.storage.contents import Contents
from desktop.storage.engine import Database, connect
from desktop.storage.errors import VaultDamagedError, VaultError
from desktop.storage.failures import database_failures, file_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header, seal
from desktop.storage.header_keeper import write_header
from desktop.storage.kdf import SALT_BYTES, VaultKeys, keys_of, wipe
from desktop.storage.key_errors import RekeyCancelledError, RekeyUnprovenError
from desktop.storage.keyslots import Slot, make_slot, new_vault_key
from desktop.storage.pages import pages_are_whole
from desktop.storage.rekey_copy import copy_under, look_at
from desktop.storage.secret import from_proof
from desktop.storage.slots import checked, cost_for, proven, rows_of
from desktop.storage.swap import FRESH, clear_fresh, drop_aside, settle


@dataclass(frozen=True, slots=True)
class _Side:
    """A header with the keys that fit it."""

    header: Header
    keys: VaultKeys


class VaultRekey:
    """Re-keys the vault in a folder; satisfies the port Rekey. The vault must be closed."""

    def __init__(self, folder: Path, config_dir: Path) -> None:
        self._place = VaultFolder(folder, config_dir)

    def __call__(
        self, proof: Proof, fresh: tuple[Proof, ...], at: datetime, watch: Watch
    ) -> RekeyReport:
        """Copy under a new key, prove the copy, swap, prove again.

        Raises: WrongPassphraseError, MistypedCodeError, LastSlotError, InUseError,
        VaultDamagedError (a vault that is not whole keeps its key), RekeyCancelledError,
        RekeyUnprovenError, DiskFullError, DiskFaultError; the old vault is then whole.
        """
        place = self._place
        with ExitStack() as leave, file_failures(), database_failures():
            leave.enter_context(place.locked())
            place.check_database()
            old = _unlocked(place, proof)
            leave.callback(old.keys.wipe)
            new = _new_side(old.header, fresh)
            leave.callback(new.keys.wipe)
            leave.callback(clear_fresh, place.path)
            new = self._copy(old, new, at, watch)
            _go_on(watch, RekeyStep.SWAP)
            change = self._swap(old, new)
            watch(RekeyStep.CHECK_SWAPPED)
            change = self._prove_in_place(old, new) or change
        return RekeyReport(rows_of(old.header.slots), change)

    def _copy(self, old: _Side, new: _Side, at: datetime, watch: Watch) -> _Side:
        """Make the new database and return its side, with the generation it has."""
        _go_on(watch, RekeyStep.CHECK_OLD)
        source = connect(self._place.database, old.keys.database, old.header.salt)
        try:
            before = look_at(source, old.header)
            if not _is_whole(source, old.keys.chain):
                raise VaultDamagedError("not whole")
            _go_on(watch, RekeyStep.COPY)
            target = self._place.path / FRESH
            copy_under(source, target, new.keys.database, new.header.salt)
        finally:
            source.close()
        return self._finish_copy(target, before, replace(new), at, watch)
