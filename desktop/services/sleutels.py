"""Who can open the vault: what the zorgcoördinator does with passphrases, code and PIN.

Each act asks again for a passphrase or recovery code. What was opened with an old key stays open to
it in old backups: only a whole new key ends that.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from desktop.core.known_error import RefusedError
from desktop.services import recovery_code
from desktop.services.key_ports import (
    HerstelbladView,
    KeyChange,
    KeyRow,
    KeySlots,
    PrintHerstelblad,
    Proof,
    QuickUnlock,
    Rekey,
    RekeyReport,
    RekeyStep,
    SlotKind,
    Watch,
)
from desktop.services.ports import Clock

SHORTEST_PASSPHRASE = 12
SHORTEST_PIN = 6
LONGEST_PIN = 12

STAP = {
    RekeyStep.CHECK_OLD: "De kluis wordt gecontroleerd",
    RekeyStep.COPY: "Alles wordt opnieuw versleuteld met een nieuwe sleutel",
    RekeyStep.RELINK: "Het logboek wordt met de nieuwe sleutel verzegeld",
    RekeyStep.CHECK_NEW: "De nieuwe kluis wordt vergeleken met de oude",
    RekeyStep.SWAP: "De nieuwe kluis komt op de plaats van de oude",
    RekeyStep.CHECK_SWAPPED: "Het resultaat wordt nog een keer gecontroleerd",
}
OLD_COPIES = (
    "Back-ups van hiervoor, en kopieën waarvan de naam begint met voor-migratie-, openen nog "
    "steeds met de oude wachtzin en het oude herstelblad. Maak een nieuwe back-up en verwijder "
    "daarna zelf de oudere bestanden, ook op een usb-stick of schoolschijf."
)
STALE = (
    "Een kopie van het sleutelbestand kon nog niet worden bijgewerkt. Dat gebeurt vanzelf als u de "
    "kluis weer opent."
)


@dataclass(frozen=True, slots=True)
class NewCode:
    """A recovery code on its way: it opens nothing until these two groups were typed back."""

    code: str = field(repr=False)
    asked: tuple[int, int]
    seq: int


def list_keys(slots: KeySlots) -> tuple[KeyRow, ...]:
    """Return who has a key, the oldest first."""
    return slots.rows()


def change_passphrase(slots: KeySlots, old: str, new: str) -> KeyChange:
    """Let a new passphrase open the vault in the place of the old one."""
    return slots.change(Proof(SlotKind.PASSPHRASE, old), _passphrase(new))


def add_passphrase(slots: KeySlots, proof: Proof, new: str) -> KeyChange:
    """Let a colleague open the vault too."""
    return slots.add(proof, _passphrase(new))


def replace_passphrases(slots: KeySlots, proof: Proof, new: str) -> KeyChange:
    """Let a new passphrase open the vault in the place of all: for who forgot, with the code."""
    return slots.add(proof, _passphrase(new), _of_kind(slots, SlotKind.PASSPHRASE))


def remove_key(slots: KeySlots, proof: Proof, slot: str) -> KeyChange:
    """Revoke a key; never the last one."""
    return slots.remove(proof, slot)


def begin_recovery_code(slots: KeySlots, chance: recovery_code.Chance) -> NewCode:
    """Make a code to print; the earlier code keeps opening the vault for now."""
    asked = recovery_code.groups_to_type_back(chance)
    return NewCode(recovery_code.new_code(chance), asked, slots.seq() + 1)


def make_herstelblad(
    show: PrintHerstelblad, clock: Clock, naam: str, vault: str, new: NewCode
) -> bytes:
    """Return the recovery sheet as PDF, in memory; naam and vault name the vault."""
    return show(HerstelbladView(naam, vault, clock.now(), new.seq, new.code))


def confirm_code(new: NewCode, typed: Mapping[int, str]) -> Proof:
    """Return the code as key once the asked groups were typed back; raise RefusedError."""
    wrong = recovery_code.mistyped_groups(
        new.code, {number: typed.get(number, "") for number in new.asked}
    )
    if wrong:
        named = " en ".join(map(str, wrong))
        raise RefusedError(
            "groepen", f"Groep {named} klopt niet. Lees die van uw herstelblad en typ hem over."
        )
    return Proof(SlotKind.RECOVERY, new.code)


def keep_recovery_code(slots: KeySlots, proof: Proof, confirmed: Proof) -> KeyChange:
    """Let the confirmed code open the vault; an earlier code is void from now on."""
    return slots.add(proof, confirmed, _of_kind(slots, SlotKind.RECOVERY))


def start_quick_unlock(quick: QuickUnlock, clock: Clock, proof: Proof, pin: str) -> KeyChange:
    """Let a PIN open the vault on this computer, until tonight."""
    return quick.turn_on(proof, _pin(pin), clock.now())


def stop_quick_unlock(quick: QuickUnlock) -> KeyChange | None:
    """Let the PIN open nothing any more."""
    return quick.turn_off()


def renew_all_keys(rekey: Rekey, clock: Clock, old: str, new: str, watch: Watch) -> RekeyReport:
    """Give the closed vault a new key, which the new passphrase opens and nothing else."""
    if new == old:
        raise RefusedError("wachtzin", "Kies een andere wachtzin dan de oude.")
    return rekey(Proof(SlotKind.PASSPHRASE, old), (_passphrase(new),), clock.now(), watch)


def what_is_void(report: RekeyReport) -> tuple[str, ...]:
    """Return in words what opens the vault no more, and how it is made anew."""
    kinds = [row.kind for row in report.dropped]
    said = ["De oude wachtzin opent de kluis niet meer."]
    if kinds.count(SlotKind.PASSPHRASE) > 1:
        said.append(
            "Ook de wachtzinnen van collega's niet. Voeg hen opnieuw toe bij Kluis, onderdeel "
            "Sleutels."
        )
    said.append(
        "Het oude herstelblad werkt niet meer: vernietig het, en maak een nieuw bij Kluis, "
        "onderdeel Sleutels."
        if SlotKind.RECOVERY in kinds
        else "Er is nog geen herstelblad: maak er een bij Kluis, onderdeel Sleutels."
    )
    if SlotKind.DEVICE in kinds:
        said.append(
            "De pincode werkt niet meer. Stel hem opnieuw in bij Kluis, onderdeel Sleutels."
        )
    if report.change.stale:
        said.append(STALE)
    return tuple(said)


def _of_kind(slots: KeySlots, kind: SlotKind) -> Collection[str]:
    return tuple(row.id for row in slots.rows() if row.kind is kind)


def _passphrase(text: str) -> Proof:
    if len(text) < SHORTEST_PASSPHRASE or not text.strip():
        raise RefusedError("wachtzin", f"Gebruik ten minste {SHORTEST_PASSPHRASE} tekens.")
    return Proof(SlotKind.PASSPHRASE, text)


def _pin(text: str) -> str:
    digits = text.strip()
    if not (SHORTEST_PIN <= len(digits) <= LONGEST_PIN and digits.isascii() and digits.isdigit()):
        raise RefusedError("pin", f"Kies een pincode van {SHORTEST_PIN} tot {LONGEST_PIN} cijfers.")
    if len(set(digits)) == 1 or digits in "01234567890" or digits in "09876543210":
        raise RefusedError("pin", "Deze pincode is te makkelijk te raden. Kies een andere.")
    return digits
