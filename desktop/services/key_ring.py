"""The keys of an open vault as its screen needs them: whose they are, since when, and each act.

Whose key it is and since when is kept in the vault, not in the key slot file: that can be read
without a key, and a name must not.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.core.known_error import RefusedError
from desktop.services import sleutels
from desktop.services.concepten import read_concept, save_concept
from desktop.services.key_ports import (
    KeyChange,
    KeyRow,
    KeySlots,
    PrintHerstelblad,
    Proof,
    QuickState,
    QuickUnlock,
    SlotKind,
)
from desktop.services.ports import Clock, Vault
from desktop.services.recovery_code import Chance
from desktop.services.sleutels import NewCode

NOTE = "sleutel:"
USED = "herstelblad:gebruikt"


@dataclass(frozen=True, slots=True)
class KeyRing:
    """What the world brings for the keys of one vault; kluis is its id, naam what it is called.

    owner tells the id of the slot a proof opens, at the cost of one derivation.
    """

    slots: KeySlots
    quick: QuickUnlock
    owner: Callable[[Proof], str]
    print_sheet: PrintHerstelblad
    chance: Chance
    kluis: str
    naam: str


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key; naam is empty for the first user, since is unknown for keys of older versions."""

    id: str
    kind: SlotKind
    naam: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeysView:
    """All the screen shows; is_behind tells that a copy of the key slot file is still old.

    is_used tells that the vault was opened with the code that is on paper now.
    """

    lines: tuple[KeyLine, ...]
    quick: QuickState
    is_behind: bool = False
    is_used: bool = False

    @property
    def has_code(self) -> bool:
        """Whether a recovery code opens this vault."""
        return any(line.kind is SlotKind.RECOVERY for line in self.lines)

    def may_go(self, line: KeyLine) -> bool:
        """Whether something else would still open the vault everywhere without this key."""
        return any(
            other.id != line.id and other.kind is not SlotKind.DEVICE for other in self.lines
        )


def read_keys(vault: Vault, ring: KeyRing, clock: Clock) -> KeysView:
    """Return who can open the vault, the oldest key first."""
    lines = tuple(_line(vault, row) for row in sleutels.list_keys(ring.slots))
    return KeysView(lines, ring.quick.state(clock.now()), is_used=bool(read_concept(vault, USED)))


def note_first_key(vault: Vault, slots: KeySlots, clock: Clock) -> None:
    """Remember since when the passphrase of a new vault opens it."""
    for row in slots.rows():
        _note(vault, row.id, "", clock)


def recover(vault: Vault, slots: KeySlots, clock: Clock, code: str, new: str) -> None:
    """Let a new passphrase open the vault in the place of all, for who has the recovery code."""
    before = {row.id for row in slots.rows()}
    sleutels.replace_passphrases(slots, Proof(SlotKind.RECOVERY, code), new)
    _keep_notes(vault, before, {row.id for row in slots.rows()}, "", clock)
    save_concept(vault, USED, "ja")


def change_passphrase(vault: Vault, ring: KeyRing, clock: Clock, old: str, new: str) -> KeysView:
    """Let a new passphrase open the vault in the place of the old one, for the same person."""
    before = _ids(ring)
    change = sleutels.change_passphrase(ring.slots, old, new)
    gone = before - _ids(ring)
    naam = "".join(_read_note(vault, slot)[0] for slot in gone)
    return _noted(vault, ring, clock, (before, naam, change))


def add_colleague(
    vault: Vault, ring: KeyRing, clock: Clock, own: str, colleague: tuple[str, str]
) -> KeysView:
    """Let a colleague, by name and passphrase, open the vault too."""
    naam, new = colleague
    if not naam.strip():
        raise RefusedError("naam", "Vul de naam van uw collega in.")
    before = _ids(ring)
    change = sleutels.add_passphrase(ring.slots, _passphrase(own), new)
    return _noted(
        vault,
        ring,
        clock,
        (before, naam.strip(), change),
    )


def revoke(vault: Vault, ring: KeyRing, clock: Clock, own: str, slot: str) -> KeysView:
    """Revoke a key of somebody else; raise RefusedError for the one that was just used."""
    proof = _passphrase(own)
    if ring.owner(proof) == slot:
        raise RefusedError(
            "eigen",
            "Dit is de sleutel van de wachtzin die u net typte. Wijzig die wachtzin, of laat een "
            "collega deze sleutel intrekken.",
        )
    before = _ids(ring)
    change = sleutels.remove_key(ring.slots, proof, slot)
    return _noted(vault, ring, clock, (before, "", change))


def begin_code(ring: KeyRing, clock: Clock) -> tuple[NewCode, bytes]:
    """Return a new recovery code and its sheet as PDF; it opens nothing yet."""
    new = sleutels.begin_recovery_code(ring.slots, ring.chance)
    return new, sleutels.make_herstelblad(ring.print_sheet, clock, ring.naam, ring.kluis, new)


def keep_code(vault: Vault, ring: KeyRing, clock: Clock, own: str, confirmed: Proof) -> KeysView:
    """Let the code that was typed back open the vault; an earlier one is void."""
    before = _ids(ring)
    change = sleutels.keep_recovery_code(ring.slots, _passphrase(own), confirmed)
    save_concept(vault, USED, "")
    return _noted(vault, ring, clock, (before, "", change))


def start_pin(vault: Vault, ring: KeyRing, clock: Clock, own: str, pin: str) -> KeysView:
    """Let a PIN open the vault on this computer."""
    before = _ids(ring)
    change = sleutels.start_quick_unlock(ring.quick, clock, _passphrase(own), pin)
    return _noted(vault, ring, clock, (before, "", change))


def stop_pin(vault: Vault, ring: KeyRing, clock: Clock) -> KeysView:
    """Let the PIN open nothing any more."""
    before = _ids(ring)
    change = sleutels.stop_quick_unlock(ring.quick)
    return _noted(vault, ring, clock, (before, "", change))


def _noted(
    vault: Vault, ring: KeyRing, clock: Clock, act: tuple[set[str], str, KeyChange | None]
) -> KeysView:
    """Note whose the new key is, forget those that went, and return the view."""
    before, naam, change = act
    _keep_notes(vault, before, _ids(ring), naam, clock)
    view = read_keys(vault, ring, clock)
    return replace(view, is_behind=bool(change and change.stale))


def _keep_notes(vault: Vault, before: set[str], after: set[str], naam: str, clock: Clock) -> None:
    for slot in after - before:
        _note(vault, slot, naam, clock)
    for slot in before - after:
        save_concept(vault, NOTE + slot, "")


def _ids(ring: KeyRing) -> set[str]:
    return {row.id for row in ring.slots.rows()}


def _passphrase(text: str) -> Proof:
    return Proof(SlotKind.PASSPHRASE, text)


def _note(vault: Vault, slot: str, naam: str, clock: Clock) -> None:
    save_concept(vault, NOTE + slot, json.dumps([naam, clock.now().isoformat()]))


def _read_note(vault: Vault, slot: str) -> tuple[str, datetime | None]:
    text = read_concept(vault, NOTE + slot)
    if not text:
        return "", None
    naam, since = json.loads(text)
    return str(naam), datetime.fromisoformat(since)


def _line(vault: Vault, row: KeyRow) -> KeyLine:
    naam, since = _read_note(vault, row.id)
    return KeyLine(row.id, row.kind, naam, since)
