"""Key slots: each wraps the same random vault key with another secret.

A fresh salt gives a fresh wrapping key that encrypts once, so a random nonce is safe. The slot's
identity, kind and derivation cost are authenticated with it: lowering a cost makes it unusable.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.services.key_ports import SlotKind
from desktop.storage.canonical import binary, canonical, fields, to_text, whole
from desktop.storage.errors import HeaderDamagedError
from desktop.storage.kdf import (
    KEY_BYTES,
    LANES,
    MEMORY_KIB,
    PASSES,
    SALT_BYTES,
    KdfParameters,
    argon2id,
    hkdf,
    wipe,
)

__all__ = ["Slot", "SlotKind", "make_slot", "new_vault_key", "open_slot", "parse_slot", "slot_json"]

ID_BYTES = 8
NONCE_BYTES = 12
WRAPPED_BYTES = KEY_BYTES + 16

ARGON2ID = "argon2id"
HKDF_SHA256 = "hkdf-sha256"


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the vault key.

    cost is None when the secret has at least 128 random bits: HKDF is then enough.
    """

    id: bytes
    kind: SlotKind
    salt: bytes
    cost: KdfParameters | None
    nonce: bytes = b""
    wrapped: bytes = b""


def new_vault_key() -> bytearray:
    return bytearray(os.urandom(KEY_BYTES))


def make_slot(
    vault: bytes,
    kind: SlotKind,
    secret: bytearray,
    vault_key: bytearray,
    cost: KdfParameters | None,
) -> Slot:
    """Wrap the vault key for a secret."""
    bare = Slot(os.urandom(ID_BYTES), kind, os.urandom(SALT_BYTES), cost)
    nonce = os.urandom(NONCE_BYTES)
    wrapping_key = _wrapping_key(bare, secret)
    wrapped = AESGCM(wrapping_key).encrypt(nonce, vault_key, _bound(vault, bare))
    wipe(wrapping_key)
    return Slot(bare.id, kind, bare.salt, cost, nonce, wrapped)


def open_slot(vault: bytes, slot: Slot, secret: bytearray) -> bytearray | None:
    """Return the vault key, or None when the secret is wrong or the slot was altered."""
    vault_key = bytearray(KEY_BYTES)
    wrapping_key = _wrapping_key(slot, secret)
    try:
        AESGCM(wrapping_key).decrypt_into(slot.nonce, slot.wrapped, _bound(vault, slot), vault_key)
    except InvalidTag:
        return None
    finally:
        wipe(wrapping_key)
    return vault_key


def slot_json(slot: Slot) -> dict[str, object]:
    return {
        **_identity(slot),
        "nonce": to_text(slot.nonce),
        "ct": to_text(slot.wrapped),
    }


def parse_slot(value: object) -> Slot:
    """Return a slot read from JSON; raise HeaderDamagedError, costs out of bounds included."""
    found = fields(value, {"id", "type", "kdf", "nonce", "ct"}, "slot")
    if found["type"] not in tuple(SlotKind):
        raise HeaderDamagedError("slot type")
    kind = SlotKind(str(found["type"]))
    salt, cost = _parse_kdf(found["kdf"], kind)
    return Slot(
        id=binary(found["id"], ID_BYTES, "slot id"),
        kind=kind,
        salt=salt,
        cost=cost,
        nonce=binary(found["nonce"], NONCE_BYTES, "slot nonce"),
        wrapped=binary(found["ct"], WRAPPED_BYTES, "slot ct"),
    )


def _parse_kdf(value: object, kind: SlotKind) -> tuple[bytes, KdfParameters | None]:
    algorithm = value.get("alg") if isinstance(value, dict) else None
    if algorithm == ARGON2ID:
        found = fields(value, {"alg", "salt", "m", "t", "p"}, "kdf")
        cost = KdfParameters(
            whole(found["m"], MEMORY_KIB, "kdf memory"),
            whole(found["t"], PASSES, "kdf passes"),
            whole(found["p"], LANES, "kdf lanes"),
        )
        return binary(found["salt"], SALT_BYTES, "kdf salt"), cost
    # What a person can remember is never protected by a fast derivation.
    if algorithm == HKDF_SHA256 and kind is not SlotKind.PASSPHRASE:
        found = fields(value, {"alg", "salt"}, "kdf")
        return binary(found["salt"], SALT_BYTES, "kdf salt"), None
    raise HeaderDamagedError("kdf algorithm")


def _identity(slot: Slot) -> dict[str, object]:
    kdf: dict[str, object] = {"alg": HKDF_SHA256, "salt": to_text(slot.salt)}
    if slot.cost is not None:
        costs = {"m": slot.cost.memory_kib, "t": slot.cost.passes, "p": slot.cost.lanes}
        kdf = {**kdf, "alg": ARGON2ID, **costs}
    return {"id": to_text(slot.id), "type": str(slot.kind), "kdf": kdf}


def _bound(vault: bytes, slot: Slot) -> bytes:
    """Return what the wrapping authenticates besides the key."""
    return canonical({"vault": to_text(vault), **_identity(slot)})


def _wrapping_key(slot: Slot, secret: bytearray) -> bytearray:
    if slot.cost is not None:
        return argon2id(secret, slot.salt, slot.cost)
    return hkdf(secret, f"weegwijzer/slot/{slot.kind}", slot.salt)
