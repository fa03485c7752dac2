"""What the screens for keys get to see, and what changing keys needs from the world."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from typing import Protocol


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105  the name of a kind, no secret
    RECOVERY = "recovery"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody typed to open a slot of this kind: a passphrase or a recovery code."""

    kind: SlotKind
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One slot; without memory it needs no slow derivation. The oldest slot comes first."""

    id: str
    kind: SlotKind
    memory_mib: int = 0
    passes: int = 0
    lanes: int = 0


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A change that holds: count of the key slot file, and the copies still to be rewritten."""

    seq: int
    stale: tuple[str, ...] = ()


class KeySlots(Protocol):
    """The key slots of the open vault; each change writes the key slot file, never the database."""

    def rows(self) -> tuple[KeyRow, ...]:
        """Return the slots."""
        ...

    def add(self, proof: Proof, fresh: Proof, replaces: Collection[str] = ()) -> KeyChange:
        """Make a slot in the place of these, by id; all at once."""
        ...

    def change(self, proof: Proof, fresh: Proof) -> KeyChange:
        """Make a slot in the place of the one that proof opens."""
        ...

    def remove(self, proof: Proof, slot: str) -> KeyChange:
        """Revoke a slot; never the last that is not of this computer."""
        ...

    def seq(self) -> int:
        """Return the count of the key slot file."""
        ...


class QuickState(Enum):
    """Whether a PIN opens the vault on this computer."""

    OFF = "off"
    ON = "on"
    DEAD = "dead"
    UNAVAILABLE = "unavailable"


class QuickUnlock(Protocol):
    """Unlocking with a PIN, for a working day, by a key in the keyring of this computer."""

    def state(self, at: datetime) -> QuickState:
        """Tell whether it is on; dead after three wrong PINs or twelve hours."""
        ...

    def turn_on(self, proof: Proof, pin: str, at: datetime) -> KeyChange:
        """Start anew with this PIN; raise KnownError when the keyring cannot be used."""
        ...

    def turn_off(self) -> KeyChange | None:
        """Stop at once; None when it was off."""
        ...


class RekeyStep(Enum):
    """What re-keying is busy with, in this order."""

    CHECK_OLD = 1
    COPY = 2
    RELINK = 3
    CHECK_NEW = 4
    SWAP = 5
    CHECK_SWAPPED = 6


Watch = Callable[[RekeyStep], bool]
"""Hears of each step before it begins; False stops, as long as nothing was swapped."""


@dataclass(frozen=True, slots=True)
class RekeyReport:
    """What re-keying came to: the slots that open nothing any more."""

    dropped: tuple[KeyRow, ...]
    change: KeyChange


class Rekey(Protocol):
    """Gives a closed vault a new key, with these slots and no other."""

    def __call__(
        self, proof: Proof, fresh: tuple[Proof, ...], at: datetime, watch: Watch
    ) -> RekeyReport:
        """Copy under a new key, prove the copy, swap; raise KnownError, the old vault whole."""
        ...


@dataclass(frozen=True, slots=True)
class HerstelbladView:
    """All that stands on the recovery sheet; vault is the id of the vault."""

    naam: str
    vault: str
    made_on: datetime
    seq: int
    code: str = field(repr=False)


PrintHerstelblad = Callable[[HerstelbladView], bytes]
"""Returns the recovery sheet, one A4 page, as PDF."""
