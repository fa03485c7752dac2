from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.errors import MemoryShortError
from desktop.storage.kdf import (
    FLOOR,
    LADDER,
    KdfParameters,
    argon2id,
    calibrate,
    hkdf,
    keys_of,
    passphrase_bytes,
    wipe,
)


@settings(max_examples=25)
@given(
    st.binary(min_size=1, max_size=80),
    st.binary(min_size=16, max_size=16),
    st.builds(KdfParameters, st.integers(8192, 9000), st.integers(1, 2), st.integers(1, 4)),
)
def test_two_implementations_of_argon2id_agree(secret, salt, cost):
    other = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    assert argon2id(bytearray(secret), salt, cost) == other.derive(secret)


def test_hkdf_gives_the_published_answer_for_empty_salt_and_info():
    # RFC 5869, test case 3, first 32 of 42 bytes.
    expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    assert hkdf(bytearray(b"\x0b" * 22), "").hex() == expected


def test_the_four_keys_differ_and_follow_from_the_vault_key_alone():
    keys, again = keys_of(bytearray(32)), keys_of(bytearray(32))
    assert keys == again
    assert (
        len({bytes(k) for k in (keys.database, keys.header_mac, keys.chain, keys.backup_mac)}) == 4
    )


def test_a_wiped_key_is_all_zeroes_in_the_same_place():
    key = bytearray(b"geheim")
    view = memoryview(key)
    wipe(key)
    assert view.tobytes() == bytes(6)


def test_composed_and_decomposed_letters_and_wide_digits_give_the_same_bytes():
    assert passphrase_bytes("e\u0301\uff11") == passphrase_bytes("\u00e91")


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ((0.6,), LADDER[0]),
        ((0.2, 0.5), LADDER[1]),
        ((0.2, 0.4, 0.8), LADDER[2]),
        ((0.1, 0.2, 0.4), LADDER[2]),
        ((0.45, 1.1), LADDER[0]),
        ((3.0,), FLOOR),
    ],
)
def test_calibration_takes_half_a_second_to_a_second_and_never_less_than_the_floor(
    seconds, expected
):
    measured = iter(seconds)
    assert calibrate(lambda _: next(measured)) == expected
    assert KdfParameters(64 * 1024, 3, 4) == FLOOR


def test_calibration_stops_where_memory_ends():
    def measure(cost: KdfParameters) -> float:
        if cost.memory_kib > FLOOR.memory_kib:
            raise MemoryShortError
        return 0.1

    assert calibrate(measure) == FLOOR


def test_too_little_memory_is_a_known_failure(monkeypatch):
    def refuse(*_):
        raise MemoryError

    monkeypatch.setattr("desktop.storage.kdf.hash_secret_raw", refuse)
    with pytest.raises(MemoryShortError):
        argon2id(bytearray(b"x"), bytes(16), FLOOR)
