"""A PIN for one working day: what it opens, when it dies, and what the keyring may do to it."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

import keyring
import pytest
from keyring.backends import fail, null

from desktop.services.key_ports import Proof, QuickState, SlotKind
from desktop.storage.device_slot import VaultQuickUnlock, open_with_pin, quick_state
from desktop.storage.errors import (
    DiskFullError,
    InUseError,
    VaultDamagedError,
    WrongPassphraseError,
)
from desktop.storage.key_errors import (
    DeviceSlotDeadError,
    KeyringError,
    KeyringLockedError,
    KeyringMissingError,
    KeyringSlowError,
    KeyringValueError,
    LastSlotError,
    WrongPinError,
)
from desktop.storage.os_keyring import OsKeyring
from desktop.storage.slots import VaultSlots
from tests.storage.keyrings import (
    TRUSTED,
    BrokenKeyring,
    ForgetfulKeyring,
    LockedKeyring,
    MemoryKeyring,
    SlowKeyring,
)
from tests.storage.vaults import CHEAP, PASSPHRASE, texts

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
PIN = "190275"
PROOF = Proof(SlotKind.PASSPHRASE, PASSPHRASE)
RING = OsKeyring(TRUSTED)


@pytest.fixture(autouse=True)
def ring():
    """The keyring of this computer, in memory."""
    before = keyring.get_keyring()
    memory = MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def armed(made):
    """A closed vault with a PIN."""
    turn_on(made)
    return made


def quick(vault, ring=RING) -> VaultQuickUnlock:
    return VaultQuickUnlock(vault.keeper, ring, CHEAP)


def turn_on(home, ring=RING) -> None:
    vault = home.open()
    try:
        quick(vault, ring).turn_on(PROOF, PIN, NOW)
    finally:
        vault.close()


def pin(home, typed=PIN, at=NOW, ring=RING):
    return open_with_pin((home.folder, home.config), typed, at, ring, migrations=home.migrations)


def state(home, at=NOW, ring=RING) -> QuickState:
    return quick_state(home.folder, home.config, at, ring)


def kinds(home) -> list[SlotKind]:
    return [slot.kind for slot in home.header.slots]


def test_a_vault_is_made_without_a_device_slot(made, ring):
    assert state(made) is QuickState.OFF
    assert kinds(made) == [SlotKind.PASSPHRASE]
    assert ring.values == {}
    with pytest.raises(DeviceSlotDeadError):
        pin(made)


def test_the_pin_opens_the_vault_and_nothing_of_it_stands_in_the_keyring(armed, ring):
    assert state(armed) is QuickState.ON
    vault = pin(armed)
    assert texts(vault) == ["eerste"]
    vault.close()
    ((name, value),) = ring.values.items()
    assert name == ("Weegwijzer", armed.header.vault.hex())
    assert PIN not in value.split(".")
    assert len(value) < 128
    assert all(part.isalnum() for part in value.split("."))


def test_the_keyring_alone_or_the_pin_alone_opens_nothing(armed, ring):
    with pytest.raises(WrongPinError):
        pin(armed, "")
    ring.values.clear()
    with pytest.raises(DeviceSlotDeadError):
        pin(armed)


def test_three_wrong_pins_are_its_end_and_the_passphrase_still_opens(armed, ring):
    left = []
    for _ in range(3):
        with pytest.raises(WrongPinError) as caught:
            pin(armed, "000000")
        left.append(caught.value.tries)
    assert left == [2, 1, 0]
    assert "werkt nu niet meer" in caught.value.remedy
    assert ring.values == {}
    assert state(armed) is QuickState.DEAD
    with pytest.raises(DeviceSlotDeadError):
        pin(armed)
    armed.open().close()


def test_a_right_pin_gives_back_the_tries(armed):
    for _ in range(3):
        for _ in range(2):
            with pytest.raises(WrongPinError):
                pin(armed, "000000")
        pin(armed).close()
    assert state(armed) is QuickState.ON


def test_a_try_counts_before_it_is_made(armed, ring, monkeypatch):
    def killed(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.storage.device_slot.open_vault", killed)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            pin(armed, "000000")
    monkeypatch.undo()
    with pytest.raises(DeviceSlotDeadError):
        pin(armed)
    assert ring.values == {}


@pytest.mark.parametrize(
    ("passed", "lives"),
    [
        (timedelta(hours=11, minutes=59), True),
        (timedelta(hours=12), False),
        (timedelta(days=400), False),
        (timedelta(minutes=-5), False),
    ],
)
def test_it_lives_twelve_hours_and_not_under_a_clock_set_back(armed, ring, passed, lives):
    if lives:
        pin(armed, at=NOW + passed).close()
    else:
        with pytest.raises(DeviceSlotDeadError):
            pin(armed, at=NOW + passed)
    assert bool(ring.values) is lives


def test_another_failure_than_the_pin_costs_no_try(armed, ring):
    before = dict(ring.values)
    vault = armed.open()
    with pytest.raises(InUseError):
        pin(armed)
    vault.close()
    assert ring.values == before
    armed.database.write_bytes(b"")
    with pytest.raises(VaultDamagedError):
        pin(armed)
    assert ring.values == before


def test_turning_it_off_removes_slot_and_key(armed, ring):
    vault = armed.open()
    assert quick(vault).state(NOW) is QuickState.ON
    assert quick(vault).turn_off() is not None
    assert quick(vault).turn_off() is None
    assert quick(vault).state(NOW) is QuickState.OFF
    vault.close()
    assert kinds(armed) == [SlotKind.PASSPHRASE]
    assert ring.values == {}


def test_turning_it_off_works_without_the_keyring_too(armed):
    keyring.set_keyring(BrokenKeyring())
    vault = armed.open()
    assert quick(vault).turn_off() is not None
    vault.close()
    assert kinds(armed) == [SlotKind.PASSPHRASE]


def test_turning_it_on_again_replaces_the_slot(armed):
    turn_on(armed)
    assert kinds(armed) == [SlotKind.PASSPHRASE, SlotKind.DEVICE]
    pin(armed).close()


def test_it_asks_for_the_passphrase_and_a_pin_is_no_proof(armed, ring):
    before = dict(ring.values)
    vault = armed.open()
    with pytest.raises(WrongPassphraseError):
        quick(vault).turn_on(Proof(SlotKind.PASSPHRASE, "anders"), PIN, NOW)
    with pytest.raises(ValueError, match="proves nothing"):
        quick(vault).turn_on(Proof(SlotKind.DEVICE, PIN), PIN, NOW)
    vault.close()
    assert ring.values == before


def test_it_is_never_the_only_slot(armed):
    vault = armed.open()
    slots = VaultSlots(vault.keeper)
    with pytest.raises(LastSlotError):
        slots.remove(PROOF, slots.rows()[0].id)
    vault.close()
    assert kinds(armed) == [SlotKind.PASSPHRASE, SlotKind.DEVICE]


def test_a_full_disk_leaves_no_key_without_a_slot(made, ring, monkeypatch):
    vault = made.open()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.storage.header_file.write_atomic", full)
    with pytest.raises(DiskFullError):
        quick(vault).turn_on(PROOF, PIN, NOW)
    monkeypatch.undo()
    vault.close()
    assert ring.values == {}
    assert kinds(made) == [SlotKind.PASSPHRASE]


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (fail.Keyring, KeyringMissingError),
        (null.Keyring, KeyringMissingError),
        (LockedKeyring, KeyringLockedError),
        (BrokenKeyring, KeyringError),
        (ForgetfulKeyring, KeyringValueError),
    ],
)
def test_a_keyring_that_cannot_be_used_is_named_and_the_passphrase_opens(made, kind, error):
    keyring.set_keyring(kind())
    with pytest.raises(error) as caught:
        turn_on(made)
    assert type(caught.value) is error
    assert "wachtzin" in caught.value.remedy
    assert "KANARIE" not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert kinds(made) == [SlotKind.PASSPHRASE]
    made.open().close()


def test_a_keyring_that_breaks_after_it_was_armed_is_said_to_be_unavailable(armed):
    keyring.set_keyring(LockedKeyring())
    assert state(armed) is QuickState.UNAVAILABLE
    with pytest.raises(KeyringLockedError):
        pin(armed)
    armed.open().close()


def test_a_slow_keyring_is_given_up_after_two_seconds(armed):
    slow = SlowKeyring()
    keyring.set_keyring(slow)
    began = time.monotonic()
    with pytest.raises(KeyringSlowError):
        pin(armed)
    waited = time.monotonic() - began
    slow.let_go.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()
    assert 1.9 < waited < 3


@pytest.mark.parametrize(
    "value",
    [
        "",
        "x" * 3000,
        "niet van ons",
        "1.2.3.4",
        "2.1795420800.3." + "00" * 32,
        "1.1795420800.9." + "00" * 32,
        "1.1795420800.3." + "00" * 31,
        "1.1795420800.3." + "zz" * 32,
        "1.-1795420800.3." + "00" * 32,
        "1.99999999999999999999.3." + "00" * 32,
        "1.\u0661.3." + "00" * 32,
    ],
)
def test_a_strange_value_in_the_keyring_is_refused_and_can_be_replaced(armed, ring, value):
    (name,) = ring.values
    ring.values[name] = value
    with pytest.raises(KeyringValueError):
        pin(armed)
    assert state(armed) is QuickState.DEAD
    armed.open().close()
    turn_on(armed)
    pin(armed).close()


def test_a_key_of_another_vault_in_the_keyring_opens_nothing(armed, ring):
    (name,) = ring.values
    parts = ring.values[name].split(".")
    ring.values[name] = ".".join([*parts[:3], "00" * 32])
    with pytest.raises(WrongPinError):
        pin(armed)


def test_in_a_chain_of_keyrings_only_the_trusted_one_is_used(made):
    trusted = MemoryKeyring()

    class Chain(MemoryKeyring):
        backends = (null.Keyring(), trusted)

    keyring.set_keyring(Chain())
    turn_on(made)
    assert len(trusted.values) == 1
    pin(made).close()


def test_a_vault_without_a_header_has_no_pin(home):
    assert state(home) is QuickState.OFF
