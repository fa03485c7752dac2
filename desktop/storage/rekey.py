"""Giving a closed vault a new key, for who fears that a passphrase, code or old copy was seen.

All is written anew beside the old database and proven; only then does the new key slot file decide
(see swap). Until that moment nothing of the old vault has changed; after it, only the slots made
here open it. Backups made before stay under their old keys.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop.services.key_ports import KeyChange, Proof, RekeyReport, RekeyStep, Watch
from desktop.storage.atomic_file import sync_file, sync_folder
from desktop.storage.errors import VaultError
from desktop.storage.failures import database_failures, file_failures
from desktop.storage.folder import VaultFolder
from desktop.storage.header import Header, seal
from desktop.storage.header_keeper import write_header
from desktop.storage.kdf import SALT_BYTES, keys_of, wipe
from desktop.storage.key_errors import RekeyCancelledError, RekeyUnprovenError
from desktop.storage.keyslots import Slot, make_slot, new_vault_key
from desktop.storage.page_seal import write_seal
from desktop.storage.rekey_copy import Image, Side, copy_under, image_of, link_under
from desktop.storage.secret import from_proof
from desktop.storage.slots import checked, cost_for, proven, rows_of
from desktop.storage.swap import FRESH, drop_aside, settle


class VaultRekey:
    """Re-keys the vault in a folder; satisfies the port Rekey. The vault must be closed."""

    def __init__(self, folder: Path, config_dir: Path) -> None:
        self._place = VaultFolder(folder, config_dir)

    def __call__(
        self, proof: Proof, fresh: tuple[Proof, ...], at: datetime, watch: Watch
    ) -> RekeyReport:
        """Copy under a new key, prove the copy, swap, prove again.

        Raises, the old vault whole: WrongPassphraseError, MistypedCodeError, LastSlotError,
        InUseError, VaultDamagedError (a vault that is not whole keeps its key),
        RekeyCancelledError, RekeyUnprovenError, DiskFullError, DiskFaultError.
        """
        place = self._place
        with ExitStack() as leave, file_failures(), database_failures():
            leave.enter_context(place.locked())
            place.check_database()
            old, new = self._sides(proof, fresh)
            leave.callback(old.keys.wipe)
            leave.callback(new.keys.wipe)
            leave.callback(settle, place.path, place.headers)
            _go_on(watch, RekeyStep.CHECK_OLD)
            before = image_of(old, is_new=False)
            new = self._copied(old, new, at, watch)
            _go_on(watch, RekeyStep.CHECK_NEW)
            _prove(new, before)
            _go_on(watch, RekeyStep.SWAP)
            change = self._swap(new)
            watch(RekeyStep.CHECK_SWAPPED)
            self._prove_in_place(old, new, before)
        return RekeyReport(rows_of(old.header.slots), change)

    def _sides(self, proof: Proof, fresh: tuple[Proof, ...]) -> tuple[Side, Side]:
        header, _ = self._place.headers.read()
        with proven(header, proof) as (_, vault_key):
            old = Side(self._place.database, header, keys_of(vault_key))
        vault_key = new_vault_key()
        slots = checked(tuple(_slot(header, one, vault_key) for one in fresh))
        keys = keys_of(vault_key)
        wipe(vault_key)
        salt = os.urandom(SALT_BYTES)
        made = replace(header, salt=salt, slots=slots, seq=header.seq + 1)
        return old, Side(self._place.path / FRESH, made, keys)

    def _copied(self, old: Side, new: Side, at: datetime, watch: Watch) -> Side:
        """Make the new database; return its side with the generation it has, sealed."""
        _go_on(watch, RekeyStep.COPY)
        copy_under(old, new.path, new)
        _go_on(watch, RekeyStep.RELINK)
        gen = link_under(new, at)
        sync_file(new.path)
        sync_folder(new.path.parent)
        return replace(new, header=seal(replace(new.header, gen=gen), new.keys.header_mac))

    def _swap(self, new: Side) -> KeyChange:
        change = write_header(self._place.headers, new.header)
        settle(self._place.path, self._place.headers)
        return change

    def _prove_in_place(self, old: Side, new: Side, before: Image) -> None:
        """Check what stands in place now; go back to the old vault when it is not whole."""
        try:
            _prove(replace(new, path=self._place.database), before)
        except VaultError:
            again = replace(old.header, seq=new.header.seq + 1)
            write_header(self._place.headers, seal(again, old.keys.header_mac))
            settle(self._place.path, self._place.headers)
            raise
        write_seal(self._place.database, new.header.gen, new.keys.header_mac)
        drop_aside(self._place.path)


def _slot(header: Header, fresh: Proof, vault_key: bytearray) -> Slot:
    secret = from_proof(fresh)
    cost = cost_for(header, secret.kind)
    try:
        return make_slot(header.vault, secret.kind, secret.value, vault_key, cost)
    finally:
        secret.wipe()


def _prove(new: Side, before: Image) -> None:
    """Raise RekeyUnprovenError unless the new database is whole and holds what was there."""
    try:
        with database_failures():
            is_same = image_of(new).holds_what(before)
    except VaultError:
        raise RekeyUnprovenError from None
    if not is_same:
        raise RekeyUnprovenError


def _go_on(watch: Watch, step: RekeyStep) -> None:
    if not watch(step):
        raise RekeyCancelledError
