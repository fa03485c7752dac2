"""A leerling is found by what people type of a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.namen_zoeken import MOST, begins_nearly, find

NAMES = (
    "Amira el Haddad, 2B",
    "Bilal el Haddad, 1A",
    "Sophie van den Berg, 3C",
    "Ömer Çelik, 2A",
    "محمد الأمين",
    "Anna Hendriks",
    "Zoë 👧🏽 de Vries, 2B",
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("haddad", "Amira el Haddad, 2B"),
        ("el had", "Amira el Haddad, 2B"),
        ("haddad bil", "Bilal el Haddad, 1A"),
        ("amria", "Amira el Haddad, 2B"),
        ("hadad", "Amira el Haddad, 2B"),
        ("haddadd", "Amira el Haddad, 2B"),
        ("aeh", "Amira el Haddad, 2B"),
        ("a h", "Amira el Haddad, 2B"),
        ("vandenb", "Sophie van den Berg, 3C"),
        ("berg", "Sophie van den Berg, 3C"),
        ("CELIK", "Ömer Çelik, 2A"),
        ("محم", "محمد الأمين"),
        ("zoe vries", "Zoë 👧🏽 de Vries, 2B"),
        ("2a", "Ömer Çelik, 2A"),
    ],
)
def test_Z32_a_part_of_a_name_finds_the_leerling(typed, first):
    assert NAMES[find(NAMES, typed)[0]] == first


@pytest.mark.parametrize("typed", ["", "  ", "👧", "jansen", "haddad sophie", "amx", "xh"])
def test_Z32_what_fits_no_name_finds_nobody(typed):
    assert find(NAMES, typed) == ()


def test_Z32_initials_find_all_who_have_them_and_a_whole_word_comes_first():
    assert [NAMES[place] for place in find(NAMES, "ah")] == [NAMES[0], NAMES[5]]
    assert find(("Annabel Smit", "Anna Bos"), "anna") == (1, 0)


def test_Z32_an_error_counts_only_when_nothing_fits_to_the_letter():
    assert find(("Amira Bos", "Amria Bos"), "amria") == (1,)


def test_Z32_no_more_than_a_handful_is_offered():
    assert len(find(["Amira Bos"] * 20, "amira")) == MOST
    assert len(find(["Amira Bos"] * 20, "amira", 2)) == 2


def test_a_name_without_letters_is_never_found_and_never_fails():
    assert find(("👧🏽", ""), "a") == find(("👧🏽", ""), "amira") == find(("👧🏽",), "ab") == ()


@given(st.text("abc", min_size=4, max_size=8), st.data())
def test_any_single_error_is_forgiven(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abc"))
    typed = {
        "more": word[:place] + letter + word[place:],
        "less": word[:place] + word[place + 1 :],
        "other": word[:place] + letter + word[place + 1 :],
        "swapped": word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    }
    assert all(begins_nearly(word, one) for one in typed.values())


@given(st.text(max_size=30), st.lists(st.text(max_size=20), max_size=5))
def test_nothing_that_can_be_typed_makes_it_fail(typed, names):
    assert all(0 <= place < len(names) for place in find(names, typed))
