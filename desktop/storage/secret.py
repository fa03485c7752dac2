"""What opens a slot, as bytes that can be wiped."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.services import recovery_code
from desktop.services.key_ports import Proof, SlotKind
from desktop.storage.kdf import passphrase_bytes, wipe


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret for slots of one kind; it appears in no repr."""

    kind: SlotKind
    value: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite it."""
        wipe(self.value)


def from_passphrase(text: str) -> Secret:
    return Secret(SlotKind.PASSPHRASE, passphrase_bytes(text))


def from_code(text: str) -> Secret:
    """Return a recovery code as secret; raise MistypedCodeError when its checksum is wrong."""
    return Secret(SlotKind.RECOVERY, recovery_code.secret_of(text))


def from_pin(device_key: bytes, pin: str) -> Secret:
    """Return what the keyring holds and what the user knows as one secret."""
    return Secret(SlotKind.DEVICE, bytearray(device_key) + passphrase_bytes(pin))


def from_proof(proof: Proof) -> Secret:
    """Return what was typed as secret; raise MistypedCodeError. A PIN alone is no proof."""
    if proof.kind is SlotKind.PASSPHRASE:
        return from_passphrase(proof.text)
    if proof.kind is SlotKind.RECOVERY:
        return from_code(proof.text)
    message = "a device slot proves nothing about the user"
    raise ValueError(message)
