"""The recovery code: published vectors, an independent checksum, and ten thousand mistakes."""

from __future__ import annotations

import os
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.recovery_code import (
    ALPHABET,
    MistypedCodeError,
    check,
    groups,
    groups_to_type_back,
    mistyped_groups,
    new_code,
    normalise,
    secret_of,
)

# The 17 random bytes, the code that follows, and the secret of its slot: for ever.
VECTORS = [
    (bytes(17), "0000-0000-0000-0000-0000-0000-00FR-9B9M", "0000000000000000000000000000000000"),
    (b"\xff" * 17, "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZVA-4HYB", "03ffffffffffffffffffffffffffffffff"),
    (
        bytes(range(17)),
        "000G-40R4-0M30-E209-185G-R38E-1WN1-QMQ3",
        "000004080c1014181c2024282c3034383c",
    ),
]
CODE = VECTORS[2][1]
codes = st.binary(min_size=17, max_size=17).map(lambda drawn: new_code(lambda _: drawn))


def bip350_checksum(data: list[int]) -> list[int]:
    """Return the checksum as the reference implementation of BIP-350 computes it, for "ww"."""
    generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
    expanded = [ord(x) >> 5 for x in "ww"] + [0] + [ord(x) & 31 for x in "ww"]
    chk = 1
    for value in expanded + data + [0] * 6:
        top = chk >> 25
        chk = (chk & 0x1FFFFFF) << 5 ^ value
        for i in range(5):
            chk ^= generator[i] if ((top >> i) & 1) else 0
    polymod = chk ^ 0x2BC830A3
    return [(polymod >> 5 * (5 - i)) & 31 for i in range(6)]


@pytest.mark.parametrize(("drawn", "code", "secret"), VECTORS)
def test_the_published_vectors_hold(drawn, code, secret):
    assert new_code(lambda _: drawn) == code
    assert secret_of(code).hex() == secret
    assert check(code).is_right


@given(codes)
def test_the_checksum_is_the_one_of_bip_350(code):
    values = [ALPHABET.index(symbol) for symbol in normalise(code)]
    assert values[26:] == bip350_checksum(values[:26])
    assert [len(group) for group in groups(code)] == [4] * 8


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        f"  {CODE}\n",
        CODE.replace("0", "O").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "l"),
        CODE.replace("-", "\u2013"),
        "".join(chr(ord(c) + 0xFEE0) if c != "-" else c for c in CODE),
    ],
)
def test_every_way_to_type_the_same_code_gives_the_same_secret(typed):
    assert secret_of(typed) == secret_of(CODE)


def test_u_is_read_as_v():
    code = VECTORS[1][1]
    assert secret_of(code.replace("V", "u")) == secret_of(code)


def changed(code: str, place: int, symbol: str) -> str:
    symbols = list(normalise(code))
    symbols[place] = symbol
    return "".join(symbols)


@given(codes, st.integers(0, 31), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_located_and_mended(code, place, symbol):
    typed = changed(code, place, symbol)
    found = check(typed)
    if typed == normalise(code):
        assert found.is_right
    else:
        assert (found.wrong_groups, found.proposal) == ((place // 4 + 1,), code)


@given(codes, st.integers(0, 31), st.sampled_from("*?#é"))
def test_one_illegible_symbol_is_filled_in(code, place, symbol):
    found = check(changed(code, place, symbol))
    assert (found.wrong_groups, found.proposal) == ((place // 4 + 1,), code)


def test_an_illegible_symbol_beside_a_wrong_one_names_the_group_and_guesses_nothing():
    found = check(CODE.replace("40R4", "4*RR"))
    assert (found.wrong_groups, found.proposal) == ((2,), "")


@given(codes, st.integers(0, 30))
def test_two_swapped_neighbours_are_put_back(code, place):
    symbols = list(normalise(code))
    symbols[place : place + 2] = reversed(symbols[place : place + 2])
    found = check("".join(symbols))
    if "".join(symbols) == normalise(code):
        assert found.is_right
    else:
        assert found.proposal == code
        assert found.wrong_groups == tuple(sorted({place // 4 + 1, (place + 1) // 4 + 1}))


def test_ten_thousand_codes_with_up_to_four_wrong_symbols_are_all_noticed_in_time():
    chance = random.Random(3)
    began = time.perf_counter()
    for _ in range(10_000):
        code = new_code(chance.randbytes)
        typed = list(normalise(code))
        for place in chance.sample(range(32), chance.randint(1, 4)):
            typed[place] = chance.choice([s for s in ALPHABET if s != typed[place]])
        found = check("".join(typed))
        assert not found.is_right
        assert not found.proposal or check(found.proposal).is_right
    assert time.perf_counter() - began < 20


@given(st.text(max_size=60))
def test_whatever_is_typed_gets_an_answer_and_never_its_words_in_an_error(typed):
    if check(typed).is_right:
        return
    with pytest.raises(MistypedCodeError) as caught:
        secret_of(typed)
    assert str(caught.value) == "code"
    assert "niets gewijzigd" in caught.value.remedy


def test_a_code_too_short_names_the_group_and_how_much_is_missing():
    found = check(CODE.replace("E209", "E20"))
    assert (found.missing, found.wrong_groups, found.proposal) == (1, (4,), "")
    found = check(CODE + "00")
    assert (found.missing, found.wrong_groups) == (-2, (8,))
    assert check(normalise(CODE)[:-3]).wrong_groups == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (CODE.replace("E209", "E20A"), "groep 4"),
        (CODE.replace("E209", "E20"), "groep 4"),
        (normalise(CODE)[:30], "nog 2 tekens"),
        (normalise(CODE) + "7", "1 tekens te veel"),
        (CODE.replace("E209", "9999"), "alle groepen"),
        (CODE.replace("E209", "E??9"), "groep 4"),
    ],
)
def test_the_advice_says_where_to_look(typed, said):
    with pytest.raises(MistypedCodeError) as caught:
        secret_of(typed)
    assert said in caught.value.remedy


def test_a_check_never_shows_the_code():
    assert "40R4" not in repr(check(CODE.replace("E209", "E20A")))


def test_the_groups_to_type_back_are_two_and_any_two():
    found = {groups_to_type_back(os.urandom) for _ in range(2000)}
    assert found == {(a, b) for a in range(1, 9) for b in range(a + 1, 9)}


def test_what_is_typed_back_may_be_written_freely_but_must_be_that_group():
    assert mistyped_groups(CODE, {2: "4or4", 5: " 185-g"}) == ()
    assert mistyped_groups(CODE, {2: "40R4", 5: "185C"}) == (5,)
    assert mistyped_groups(CODE, {2: "", 5: ""}) == (2, 5)
