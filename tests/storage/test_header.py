"""The key slot file: what it refuses, and how bounds come before any derivation."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage import keyslots
from desktop.storage.canonical import canonical
from desktop.storage.errors import (
    HeaderDamagedError,
    NewerThanProgramError,
    VaultError,
    WrongPassphraseError,
)
from desktop.storage.header import Header, decode, encode, seal, unlock
from desktop.storage.kdf import KdfParameters, keys_of, passphrase_bytes
from desktop.storage.keyslots import SlotKind, make_slot

CHEAP = KdfParameters(memory_kib=9 * 1024, passes=1, lanes=1)

VAULT = bytes(range(16))
VAULT_KEY = bytes(range(32))
SECRET = "vier losse woorden samen"
CODE = bytes(range(100, 117))


def sealed(*slots: keyslots.Slot) -> Header:
    made = slots or (
        make_slot(
            VAULT, SlotKind.PASSPHRASE, passphrase_bytes(SECRET), bytearray(VAULT_KEY), CHEAP
        ),
        make_slot(VAULT, SlotKind.RECOVERY, bytearray(CODE), bytearray(VAULT_KEY), None),
    )
    bare = Header(VAULT, "2026-11-22T10:00:00+00:00", bytes(16), made, gen=7, seq=3)
    return seal(bare, keys_of(bytearray(VAULT_KEY)).header_mac)


HEADER = sealed()
BLOB = encode(HEADER)


def blob_of(value: object, version: int = 1, seq: int = 3) -> bytes:
    """Return a key slot file with a right checksum around any JSON."""
    body = value if isinstance(value, bytes) else canonical(value)
    signed = struct.pack(">6sHQI", b"WEEGWZ", version, seq, len(body)) + body
    return signed + hashlib.sha256(signed).digest()


def payload() -> dict:
    return dict(json.loads(BLOB[20:-32]))


def test_the_format_starts_with_magic_version_sequence_and_length_and_ends_with_a_checksum():
    assert BLOB[:20] == struct.pack(">6sHQI", b"WEEGWZ", 1, 3, len(BLOB) - 52)
    assert BLOB[-32:] == hashlib.sha256(BLOB[:-32]).digest()
    assert blob_of(payload()) == BLOB
    assert decode(BLOB) == HEADER


def test_passphrase_and_recovery_slot_open_to_the_same_vault_key():
    header = decode(BLOB)
    by_passphrase = unlock(header, SlotKind.PASSPHRASE, passphrase_bytes(SECRET))
    by_code = unlock(header, SlotKind.RECOVERY, bytearray(CODE))
    assert by_passphrase == by_code == VAULT_KEY


def test_a_device_slot_fits_the_same_format():
    slot = make_slot(VAULT, SlotKind.DEVICE, bytearray(32), bytearray(VAULT_KEY), CHEAP)
    header = decode(encode(sealed(slot)))
    assert unlock(header, SlotKind.DEVICE, bytearray(32)) == VAULT_KEY


def test_a_header_with_a_wrong_secret_opens_no_slot():
    for kind in SlotKind:
        with pytest.raises(WrongPassphraseError):
            unlock(HEADER, kind, bytearray(b"anders"))


def test_every_flipped_bit_is_noticed():
    for place in range(len(BLOB)):
        flipped = bytearray(BLOB)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(HeaderDamagedError):
            decode(bytes(flipped))


def test_every_shorter_file_is_noticed():
    for size in range(len(BLOB)):
        with pytest.raises(HeaderDamagedError):
            decode(BLOB[:size])


def changed(act) -> Header:
    value = payload()
    act(value)
    return decode(blob_of(value))


def lower_memory(value: dict) -> None:
    value["slots"][0]["kdf"]["m"] = 8 * 1024


def swap_type(value: dict) -> None:
    value["slots"][0]["type"] = "recovery"
    value["slots"][1]["type"] = "device"


@pytest.mark.parametrize(
    "act",
    [
        lower_memory,
        swap_type,
        lambda value: value["slots"][0].update(id="AAAAAAAAAAA="),
        lambda value: value["slots"][0].update(nonce="AAAAAAAAAAAAAAAA"),
        lambda value: value["slots"][0]["kdf"].update(salt="AAAAAAAAAAAAAAAAAAAAAA=="),
        lambda value: value.update(vault="AAAAAAAAAAAAAAAAAAAAAA=="),
    ],
    ids=["cost", "type", "id", "nonce", "salt", "vault"],
)
def test_an_altered_slot_does_not_open(act):
    with pytest.raises(WrongPassphraseError):
        unlock(changed(act), SlotKind.PASSPHRASE, passphrase_bytes(SECRET))


@pytest.mark.parametrize(
    "act",
    [
        lambda value: value["slots"].pop(),
        lambda value: value["slots"].reverse(),
        lambda value: value.update(gen=6),
        lambda value: value.update(created="2026-11-23T10:00:00+00:00"),
        lambda value: value["db"].update(salt="AAAAAAAAAAAAAAAAAAAAAQ=="),
        lambda value: value.update(mac="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
    ],
    ids=["slot removed", "slots turned", "generation", "created", "database salt", "mac"],
)
def test_an_altered_header_is_refused_by_its_mac(act):
    with pytest.raises(HeaderDamagedError, match="MAC"):
        unlock(changed(act), SlotKind.PASSPHRASE, passphrase_bytes(SECRET))


def test_an_old_header_cannot_be_renumbered_to_look_new():
    newer = decode(blob_of(payload(), seq=99))
    with pytest.raises(HeaderDamagedError, match="MAC"):
        unlock(newer, SlotKind.PASSPHRASE, passphrase_bytes(SECRET))


def kdf(**values: object):
    return lambda value: value["slots"][0]["kdf"].update(values)


@pytest.mark.parametrize(
    "act",
    [
        kdf(m=8 * 1024 - 1),
        kdf(m=1024 * 1024 + 1),
        kdf(m=2**70),
        kdf(m=8192.0),
        kdf(m=True),
        kdf(t=0),
        kdf(t=17),
        kdf(t=10**9),
        kdf(p=0),
        kdf(p=9),
        kdf(alg="md5"),
        kdf(extra=1),
        kdf(alg="hkdf-sha256"),
        kdf(salt="AAAA"),
        kdf(salt=7),
        kdf(salt="é"),
        lambda value: value["slots"][0].update(kdf={"alg": "hkdf-sha256", "salt": "A" * 22 + "=="}),
        lambda value: value["slots"][0].update(kdf=None),
        lambda value: value["slots"][0].update(type="anders"),
        lambda value: value["slots"][0].update(type=["passphrase"]),
        lambda value: value["slots"][0].pop("ct"),
        lambda value: value["slots"].extend(value["slots"] * 4),
        lambda value: value["slots"].append(value["slots"][0]),
        lambda value: value["slots"].clear(),
        lambda value: value.update(slots={}),
        lambda value: value.update(gen=-1),
        lambda value: value.update(created=""),
        lambda value: value.update(db=[]),
        lambda value: value.update(anders=1),
        lambda value: value.pop("min_reader"),
    ],
)
def test_bounds_are_refused_before_any_derivation(act, monkeypatch):
    def derive(*_):
        pytest.fail("a key was derived from an unchecked header")

    monkeypatch.setattr(keyslots, "argon2id", derive)
    monkeypatch.setattr(keyslots, "hkdf", derive)
    with pytest.raises(HeaderDamagedError):
        unlock(changed(act), SlotKind.PASSPHRASE, passphrase_bytes(SECRET))


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"{}", b"\xff", b"[" * 20_000, b"9" * 5000, BLOB[20:-32] + b" "]
)
def test_a_body_that_we_did_not_write_is_damaged(body):
    with pytest.raises(HeaderDamagedError):
        decode(blob_of(body))


def test_a_file_of_a_newer_program_is_told_apart_from_damage():
    with pytest.raises(NewerThanProgramError):
        decode(blob_of(b"anything", version=2))
    with pytest.raises(NewerThanProgramError):
        decode(blob_of({**payload(), "min_reader": 2, "later": "field"}))


def test_too_large_a_file_is_refused():
    with pytest.raises(HeaderDamagedError, match="size"):
        decode(bytes(64 * 1024 + 1))


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_with_a_known_error(blob):
    with pytest.raises(VaultError):
        decode(blob)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def paths_in(value: Any, before: tuple = ()) -> list[tuple]:
    keys: Iterable = value if isinstance(value, dict) else ()
    keys = range(len(value)) if isinstance(value, list) else keys
    inner = [path for key in keys for path in paths_in(value[key], (*before, key))]
    return [before, *inner] if before else inner


@given(st.sampled_from(paths_in(payload())), JSON, st.integers(0, 2**64 - 1))
def test_any_value_in_any_place_is_refused_or_stays_within_bounds(path, value, seq):
    changing = body = payload()
    for step in path[:-1]:
        changing = changing[step]
    changing[path[-1]] = value
    try:
        header = decode(blob_of(body, seq=seq))
    except VaultError:
        return
    for slot in header.slots:
        if slot.cost is not None:
            slot.cost.check()
    assert decode(encode(header)) == header


@pytest.mark.parametrize(
    "cost", [KdfParameters(8191, 1, 1), KdfParameters(8192, 17, 1), KdfParameters(8192, 1, 0)]
)
def test_no_slot_is_made_outside_the_bounds(cost):
    with pytest.raises(HeaderDamagedError):
        make_slot(VAULT, SlotKind.PASSPHRASE, bytearray(b"x"), bytearray(VAULT_KEY), cost)


def test_no_secret_shows_in_a_repr():
    keys = keys_of(bytearray(VAULT_KEY))
    assert repr(keys) == "VaultKeys()"
    assert "mac" not in repr(HEADER)
