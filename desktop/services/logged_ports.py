"""Ports that record what goes through them, so that no screen has to remember it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.services.backup_ports import BackupRecord, Backups, GoodBackup, Place
from desktop.services.handelingen import by_user, note
from desktop.services.key_ports import (
    KeyChange,
    KeyRow,
    KeySlots,
    Proof,
    QuickState,
    QuickUnlock,
    SlotKind,
)
from desktop.services.ports import Clock, Vault

NAMES = {
    SlotKind.PASSPHRASE: "wachtzin",
    SlotKind.RECOVERY: "herstelcode",
    SlotKind.DEVICE: "pincode op deze computer",
}


class LoggedBackups:
    """Backups of which each good one stands in the access log; satisfies the port Backups."""

    def __init__(self, backups: Backups, vault: Vault, clock: Clock) -> None:
        self._backups = backups
        self._vault = vault
        self._clock = clock

    def record(self) -> BackupRecord:
        """Return what is known of earlier backups."""
        return self._backups.record()

    def make(self, at: datetime, to: Path | None = None) -> GoodBackup:
        """Make one and prove it; raise KnownError."""
        made = self._backups.make(at, to)
        note(self._vault, self._clock, SoortHandeling.BACKUP_GEMAAKT, made.name)
        return made

    def place_of(self, folder: Path) -> Place:
        """Tell where a folder really is."""
        return self._backups.place_of(folder)


class KeyLog:
    """Records a change of keys in one act with the change itself."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def during(self, words: str, change: Callable[[], KeyChange | None]) -> KeyChange | None:
        """Carry out a change; one that is refused leaves no line, one that did nothing neither.

        A change that holds is told as holding, also when the disk then refuses its line: who
        thinks that the old passphrase still opens the vault would be locked out.
        """
        done: KeyChange | None = None
        try:
            with self._vault.transaction() as tx:
                soort = SoortHandeling.SLEUTEL_GEWIJZIGD
                ready = by_user(tx, self._clock, soort, None, words)
                done = change()
                if done is not None:
                    tx.handelingen.add(ready)
        except KnownError:
            if done is None:
                raise
        return done


class LoggedKeys:
    """Key slots of which each change stands in the access log; satisfies the port KeySlots."""

    def __init__(self, slots: KeySlots, log: KeyLog) -> None:
        self._slots = slots
        self._log = log

    def rows(self) -> tuple[KeyRow, ...]:
        """Return the slots."""
        return self._slots.rows()

    def seq(self) -> int:
        """Return the count of the key slot file."""
        return self._slots.seq()

    def add(self, proof: Proof, fresh: Proof, replaces: Collection[str] = ()) -> KeyChange:
        """Make a slot in the place of these, by id; all at once."""
        verb = "vernieuwd" if replaces else "toegevoegd"
        return self._during(
            f"{NAMES[fresh.kind]} {verb}", lambda: self._slots.add(proof, fresh, replaces)
        )

    def change(self, proof: Proof, fresh: Proof) -> KeyChange:
        """Make a slot in the place of the one that proof opens."""
        return self._during(
            f"{NAMES[fresh.kind]} gewijzigd", lambda: self._slots.change(proof, fresh)
        )

    def remove(self, proof: Proof, slot: str) -> KeyChange:
        """Revoke a slot; never the last that is not of this computer."""
        kind = next((row.kind for row in self._slots.rows() if row.id == slot), None)
        name = NAMES[kind] if kind is not None else "sleutel"
        return self._during(f"{name} ingetrokken", lambda: self._slots.remove(proof, slot))

    def _during(self, words: str, change: Callable[[], KeyChange]) -> KeyChange:
        done = self._log.during(words, change)
        assert done is not None, "a change of slots has an outcome"  # noqa: S101
        return done


class LoggedQuickUnlock:
    """Quick unlock of which each change stands in the access log; satisfies QuickUnlock."""

    def __init__(self, quick: QuickUnlock, log: KeyLog) -> None:
        self._quick = quick
        self._log = log

    def state(self, at: datetime) -> QuickState:
        """Tell whether it is on."""
        return self._quick.state(at)

    def turn_on(self, proof: Proof, pin: str, at: datetime) -> KeyChange:
        """Start anew with this PIN; raise KnownError when the keyring cannot be used."""
        name = NAMES[SlotKind.DEVICE]
        done = self._log.during(f"{name} ingesteld", lambda: self._quick.turn_on(proof, pin, at))
        assert done is not None, "turning on has an outcome"  # noqa: S101
        return done

    def turn_off(self) -> KeyChange | None:
        """Stop at once; None when it was off."""
        return self._log.during(f"{NAMES[SlotKind.DEVICE]} uitgezet", self._quick.turn_off)
