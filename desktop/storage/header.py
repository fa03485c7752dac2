"""The key slot file, format 1.

    magic "WEEGWZ" + version u16 | seq u64 | length u32 | canonical JSON | SHA-256 of all before

Numbers are big-endian. The checksum closes every version, so that damage is never mistaken for a
newer version. The MAC, under a key that follows from the vault key, covers version, seq and JSON.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass, field, replace

from desktop.storage.canonical import binary, canonical, fields, parse, text, to_text, whole
from desktop.storage.errors import (
    HeaderDamagedError,
    NewerThanProgramError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from desktop.storage.kdf import SALT_BYTES, hkdf, wipe
from desktop.storage.keyslots import Slot, SlotKind, open_slot, parse_slot, slot_json

MAGIC = b"WEEGWZ"
VERSION = 1
READER = 1
"""The oldest reader a header may ask for that this program still is."""

PREFIX = struct.Struct(">6sHQI")
CHECKSUM_BYTES = 32
LARGEST = 64 * 1024
VAULT_BYTES = 16
MAC_BYTES = 32
MOST_SLOTS = 8
LONGEST_MOMENT = 40
COUNTER = range(2**63)

WRONG = {
    SlotKind.PASSPHRASE: WrongPassphraseError,
    SlotKind.RECOVERY: WrongRecoveryCodeError,
    SlotKind.DEVICE: WrongPassphraseError,
}


@dataclass(frozen=True, slots=True)
class Header:
    """What is needed to unlock one vault; vault is its UUID, gen its last known generation."""

    vault: bytes
    created: str
    salt: bytes
    slots: tuple[Slot, ...]
    gen: int = 0
    seq: int = 1
    min_reader: int = 1
    mac: bytes = field(default=b"", repr=False)


def encode(header: Header) -> bytes:
    """Return the bytes of a sealed header."""
    body = canonical({**_payload(header), "mac": to_text(header.mac)})
    signed = PREFIX.pack(MAGIC, VERSION, header.seq, len(body)) + body
    return signed + hashlib.sha256(signed).digest()


def decode(blob: bytes) -> Header:
    """Return the header in blob; raise HeaderDamagedError or NewerThanProgramError.

    Every bound is checked here, before any key is derived.
    """
    if not PREFIX.size + CHECKSUM_BYTES < len(blob) <= LARGEST:
        raise HeaderDamagedError("header size")
    signed, checksum = blob[:-CHECKSUM_BYTES], blob[-CHECKSUM_BYTES:]
    if not hmac.compare_digest(hashlib.sha256(signed).digest(), checksum):
        raise HeaderDamagedError("header checksum")
    magic, version, seq, length = PREFIX.unpack_from(signed)
    if magic != MAGIC:
        raise HeaderDamagedError("header magic")
    if version > VERSION:
        raise NewerThanProgramError("header version")
    body = signed[PREFIX.size :]
    if version != VERSION or length != len(body):
        raise HeaderDamagedError("header length")
    header = _parse(body, whole(seq, COUNTER, "seq"))
    if encode(header) != blob:
        raise HeaderDamagedError("header spelling")
    return header


def seal(header: Header, mac_key: bytearray) -> Header:
    """Return the header with its MAC."""
    return replace(header, mac=_mac(header, mac_key))


def unlock(header: Header, kind: SlotKind, secret: bytearray) -> bytearray:
    """Return the vault key; raise WrongPassphraseError, or HeaderDamagedError when altered."""
    return unlock_slot(header, kind, secret)[1]


def unlock_slot(header: Header, kind: SlotKind, secret: bytearray) -> tuple[Slot, bytearray]:
    """Return the slot that opens and the vault key; raise as unlock does.

    Every slot of the kind is tried: the time it takes does not tell which one opens, or whether.
    """
    opened: list[tuple[Slot, bytearray]] = []
    for slot in header.slots:
        if slot.kind is kind:
            vault_key = open_slot(header.vault, slot, secret)
            opened += [(slot, vault_key)] if vault_key else []
    if not opened:
        raise WRONG[kind](kind)
    for _, spare in opened[1:]:
        wipe(spare)
    _check_mac(header, opened[0][1])
    return opened[0]


def _check_mac(header: Header, vault_key: bytearray) -> None:
    mac_key = hkdf(vault_key, "weegwijzer/header-mac")
    is_whole = hmac.compare_digest(_mac(header, mac_key), header.mac)
    wipe(mac_key)
    if not is_whole:
        wipe(vault_key)
        raise HeaderDamagedError("header MAC")


def _mac(header: Header, mac_key: bytearray) -> bytes:
    body = canonical(_payload(header))
    return hmac.digest(mac_key, PREFIX.pack(MAGIC, VERSION, header.seq, len(body)) + body, "sha256")


def _payload(header: Header) -> dict[str, object]:
    return {
        "vault": to_text(header.vault),
        "created": header.created,
        "db": {"salt": to_text(header.salt)},
        "gen": header.gen,
        "min_reader": header.min_reader,
        "slots": [slot_json(slot) for slot in header.slots],
    }


def _parse(body: bytes, seq: int) -> Header:
    value = parse(body)
    min_reader = whole(value.get("min_reader"), COUNTER, "min_reader")
    if min_reader > READER:
        raise NewerThanProgramError("header min_reader")
    names = {"vault", "created", "db", "gen", "min_reader", "slots", "mac"}
    found = fields(value, names, "header")
    return Header(
        vault=binary(found["vault"], VAULT_BYTES, "vault"),
        created=text(found["created"], LONGEST_MOMENT, "created"),
        salt=binary(fields(found["db"], {"salt"}, "db")["salt"], SALT_BYTES, "db salt"),
        slots=_parse_slots(found["slots"]),
        gen=whole(found["gen"], COUNTER, "gen"),
        seq=seq,
        min_reader=min_reader,
        mac=binary(found["mac"], MAC_BYTES, "mac"),
    )


def _parse_slots(value: object) -> tuple[Slot, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_SLOTS:
        raise HeaderDamagedError("slots")
    slots = tuple(parse_slot(slot) for slot in value)
    if len({slot.id for slot in slots}) != len(slots):
        raise HeaderDamagedError("slot ids")
    return slots
