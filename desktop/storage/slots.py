"""Who has a key: add, replace and revoke slots of an open vault.

Each act proves itself with a passphrase or recovery code and rewrites the key slot file only. Old
copies and backups of that file still open with old secrets: who lost one needs a new vault key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from desktop.services.key_ports import KeyChange, KeyRow, Proof, SlotKind
from desktop.storage.header import MOST_SLOTS, Header, unlock_slot
from desktop.storage.header_keeper import HeaderKeeper
from desktop.storage.kdf import KdfParameters, calibrate, wipe
from desktop.storage.key_errors import LastSlotError, SlotGoneError, SlotsFullError
from desktop.storage.keyslots import Slot, make_slot
from desktop.storage.secret import Secret, from_proof


class VaultSlots:
    """The slots of an open vault; satisfies the port KeySlots."""

    def __init__(self, keeper: HeaderKeeper) -> None:
        self._keeper = keeper

    def rows(self) -> tuple[KeyRow, ...]:
        """Return the slots, the oldest first."""
        return rows_of(self._keeper.header.slots)

    def seq(self) -> int:
        """Return the count of the key slot file."""
        return self._keeper.header.seq

    def add(self, proof: Proof, fresh: Proof, replaces: Collection[str] = ()) -> KeyChange:
        """Make a slot in the place of these, by id.

        Raises: WrongPassphraseError, MistypedCodeError, SlotGoneError, SlotsFullError, DiskFull.
        """
        with proven(self._keeper.header, proof) as (_, vault_key):
            return self.put(vault_key, from_proof(fresh), replaces)

    def change(self, proof: Proof, fresh: Proof) -> KeyChange:
        """Make a slot in the place of the one that proof opens."""
        with proven(self._keeper.header, proof) as (slot, vault_key):
            return self.put(vault_key, from_proof(fresh), (slot.id.hex(),))

    def remove(self, proof: Proof, slot: str) -> KeyChange:
        """Revoke a slot; raise LastSlotError when only a device slot or none would stay."""
        with proven(self._keeper.header, proof):
            return self._keeper.keep(checked(self._without((slot,))))

    def put(
        self,
        vault_key: bytearray,
        secret: Secret,
        replaces: Collection[str],
        cost: KdfParameters | None = None,
    ) -> KeyChange:
        """Wrap the vault key for a secret, which is wiped."""
        header = self._keeper.header
        left = self._without(replaces)
        if len(left) == MOST_SLOTS:
            raise SlotsFullError
        paid = cost or cost_for(header, secret.kind)
        slot = make_slot(header.vault, secret.kind, secret.value, vault_key, paid)
        secret.wipe()
        return self._keeper.keep(checked((*left, slot)))

    def _without(self, gone: Collection[str]) -> tuple[Slot, ...]:
        slots = self._keeper.header.slots
        if not set(gone) <= {slot.id.hex() for slot in slots}:
            raise SlotGoneError
        return tuple(slot for slot in slots if slot.id.hex() not in gone)


@contextmanager
def proven(header: Header, proof: Proof) -> Iterator[tuple[Slot, bytearray]]:
    """Give the slot that proof opens and the vault key, wiped at the end."""
    secret = from_proof(proof)
    try:
        slot, vault_key = unlock_slot(header, secret.kind, secret.value)
    finally:
        secret.wipe()
    try:
        yield slot, vault_key
    finally:
        wipe(vault_key)


def rows_of(slots: tuple[Slot, ...]) -> tuple[KeyRow, ...]:
    """Return slots as they may be shown."""
    return tuple(map(_row, slots))


def checked(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Return the slots; raise LastSlotError when nothing would open the vault elsewhere."""
    if all(slot.kind is SlotKind.DEVICE for slot in slots):
        raise LastSlotError
    return slots


def cost_for(header: Header, kind: SlotKind) -> KdfParameters | None:
    """Return what a new slot costs: as much as the dearest passphrase, none for 130 random bits."""
    if kind is SlotKind.RECOVERY:
        return None
    paid = [s.cost for s in header.slots if s.kind is SlotKind.PASSPHRASE and s.cost]
    return max(paid, key=_work) if paid else calibrate()


def _work(cost: KdfParameters) -> int:
    return cost.memory_kib * cost.passes


def _row(slot: Slot) -> KeyRow:
    if slot.cost is None:
        return KeyRow(slot.id.hex(), slot.kind)
    cost = slot.cost
    return KeyRow(slot.id.hex(), slot.kind, cost.memory_kib // 1024, cost.passes, cost.lanes)
