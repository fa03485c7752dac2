"""Unlocking with a PIN on this computer, for a working day.

The slot opens with a random key, kept in the keyring of the computer, together with the PIN. When
the keyring forgets the key nothing brings the slot back, and it forgets after three wrong PINs,
when twelve hours have passed, and when the user says so.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.services.key_ports import KeyChange, Proof, QuickState, SlotKind
from desktop.storage.errors import VaultError, WrongPassphraseError
from desktop.storage.header import Header
from desktop.storage.header_file import HeaderFiles
from desktop.storage.header_keeper import HeaderKeeper
from desktop.storage.kdf import FLOOR, KEY_BYTES, KdfParameters
from desktop.storage.key_errors import (
    DeviceSlotDeadError,
    KeyringError,
    KeyringValueError,
    WrongPinError,
)
from desktop.storage.os_keyring import OsKeyring
from desktop.storage.secret import from_pin
from desktop.storage.slots import VaultSlots, proven
from desktop.storage.vault import SqlVault, open_vault

TRIES = 3
LIFETIME = timedelta(hours=12)
FORMAT = "1"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the keyring holds for a vault; made is in seconds since 1970."""

    made: int
    key: bytes = field(repr=False)
    tries: int = TRIES

    def is_alive(self, at: datetime) -> bool:
        # A clock that was set back makes it dead as well.
        age = at.timestamp() - self.made
        return self.tries > 0 and 0 <= age < LIFETIME.total_seconds()


class DeviceKey:
    """The random key of one vault in the keyring of this computer."""

    def __init__(self, keyring: OsKeyring, vault: bytes) -> None:
        self._keyring = keyring
        self._name = vault.hex()

    def read(self, at: datetime) -> _Entry | None:
        """Return the entry while it lives; one that died is deleted."""
        text = self._keyring.read(self._name)
        if text is None:
            return None
        entry = _parsed(text)
        if entry.is_alive(at):
            return entry
        self.forget()
        return None

    def keep(self, entry: _Entry) -> None:
        parts = (FORMAT, str(entry.made), str(entry.tries), entry.key.hex())
        self._keyring.write(self._name, ".".join(parts))

    def forget(self) -> None:
        self._keyring.delete(self._name)


class VaultQuickUnlock:
    """The PIN of an open vault; satisfies the port QuickUnlock."""

    def __init__(
        self, keeper: HeaderKeeper, keyring: OsKeyring, cost: KdfParameters = FLOOR
    ) -> None:
        self._keeper = keeper
        self._keyring = keyring
        self._cost = cost

    def state(self, at: datetime) -> QuickState:
        """Tell whether the PIN opens the vault on this computer."""
        return _state(self._keeper.header, self._keyring, at)

    def turn_on(self, proof: Proof, pin: str, at: datetime) -> KeyChange:
        """Make the device slot, in the place of any other.

        Raises: WrongPassphraseError, MistypedCodeError, SlotsFullError, KeyringError.
        """
        header = self._keeper.header
        key = os.urandom(KEY_BYTES)
        device = DeviceKey(self._keyring, header.vault)
        with proven(header, proof) as (_, vault_key):
            # First the keyring: a slot whose key was not kept would open nothing.
            device.keep(_Entry(int(at.timestamp()), key))
            slots, old = VaultSlots(self._keeper), _device_slots(header)
            try:
                return slots.put(vault_key, from_pin(key, pin), old, self._cost)
            except VaultError:
                device.forget()
                raise

    def turn_off(self) -> KeyChange | None:
        """Remove the device slot and forget its key; None when there was none."""
        header = self._keeper.header
        # Without the slot the key opens nothing: what counts is done below.
        with suppress(KeyringError):
            DeviceKey(self._keyring, header.vault).forget()
        if not _device_slots(header):
            return None
        return self._keeper.keep(
            tuple(slot for slot in header.slots if slot.kind is not SlotKind.DEVICE)
        )


def quick_state(folder: Path, config_dir: Path, at: datetime, keyring: OsKeyring) -> QuickState:
    """Tell whether a PIN opens the closed vault in folder, so that the lock screen may ask it."""
    try:
        header, _ = HeaderFiles(folder, config_dir).read()
    except VaultError:
        return QuickState.OFF
    return _state(header, keyring, at)


def open_with_pin(
    place: tuple[Path, Path],
    pin: str,
    at: datetime,
    keyring: OsKeyring,
    *,
    migrations: Path | None = None,
) -> SqlVault:
    """Open the vault in place (its folder, the settings folder) with the PIN.

    A try is counted before it is made, so that ending the program does not win one.

    Raises: WrongPinError, DeviceSlotDeadError, KeyringError, and what open_vault raises.
    """
    folder, config_dir = place
    header, _ = HeaderFiles(folder, config_dir).read()
    device = DeviceKey(keyring, header.vault)
    entry = device.read(at)
    if entry is None or not _device_slots(header):
        raise DeviceSlotDeadError
    fewer = replace(entry, tries=entry.tries - 1)
    device.keep(fewer)
    try:
        vault = open_vault(folder, config_dir, from_pin(entry.key, pin), migrations=migrations)
    except WrongPassphraseError:
        if fewer.tries == 0:
            device.forget()
        raise WrongPinError(fewer.tries) from None
    except VaultError:
        # Not the fault of the PIN.
        device.keep(entry)
        raise
    # The vault is open; without an answer fewer tries are left for the next time.
    with suppress(KeyringError):
        device.keep(replace(entry, tries=TRIES))
    return vault


def _state(header: Header, keyring: OsKeyring, at: datetime) -> QuickState:
    try:
        entry = DeviceKey(keyring, header.vault).read(at)
    except KeyringValueError:
        entry = None
    except KeyringError:
        return QuickState.UNAVAILABLE
    if not _device_slots(header):
        return QuickState.OFF
    return QuickState.ON if entry else QuickState.DEAD


def _device_slots(header: Header) -> tuple[str, ...]:
    return tuple(slot.id.hex() for slot in header.slots if slot.kind is SlotKind.DEVICE)


def _parsed(text: str) -> _Entry:
    """Return the entry; raise KeyringValueError for anything this program did not write."""
    parts = text.split(".")
    if len(parts) != 4 or parts[0] != FORMAT or not text.isascii():
        raise KeyringValueError
    _, made, tries, key = parts
    if not (made.isdigit() and len(made) < 15 and tries in "0123" and len(tries) == 1):
        raise KeyringValueError
    try:
        found = bytes.fromhex(key)
    except ValueError:
        raise KeyringValueError from None
    if len(found) != KEY_BYTES:
        raise KeyringValueError
    return _Entry(int(made), found, int(tries))
