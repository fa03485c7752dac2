"""Words that do not belong in a fact are named, whole and outside quotation marks only."""

from __future__ import annotations

import pytest

from desktop.core.taalcheck import LONGEST_READ, WOORDEN, Taaltip, Woordsoort, taaltips


def test_G02_behaviour_is_left_alone_and_what_one_makes_of_it_is_named():
    assert taaltips("Hij gooide zijn tas op de grond en riep: ga weg.") == ()
    assert [tip.woord for tip in taaltips("Hij leek agressief.")] == ["leek", "agressief"]


@pytest.mark.parametrize(
    ("text", "woord", "soort"),
    [
        ("Zij lijkt moe.", "lijkt", Woordsoort.INDRUK),
        ("WAARSCHIJNLIJK thuis", "waarschijnlijk", Woordsoort.INDRUK),
        ("volgens\n mij wel", "volgens mij", Woordsoort.INDRUK),
        ("Hij is agressief", "agressief", Woordsoort.OORDEEL),
        ("Zij is dépressief.", "depressief", Woordsoort.DIAGNOSE),
        ("burn-out", "burn-out", Woordsoort.DIAGNOSE),
    ],
)
def test_G13_a_judging_or_diagnosing_word_is_named(text, woord, soort):
    assert taaltips(text) == (Taaltip(woord, soort),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zij had geen jas aan.",
        "Een lijkt-wel-programma op tv",
        "“Papa is agressief” zei zij",
        '"ik denk dat hij depressief is"',
        "De vreemdeling was niet luid.",
    ],
)
def test_G13_other_words_parts_of_words_and_quotations_are_left_alone(text):
    assert taaltips(text) == ()


def test_G13_each_word_is_named_once_in_its_order():
    tips = taaltips("Misschien lijkt hij lui, misschien lijkt het.")
    assert [tip.woord for tip in tips] == ["misschien", "lijkt", "lui"]


def test_G13_a_long_text_is_looked_at_from_its_start():
    assert taaltips("a " * LONGEST_READ + "lijkt") == ()


def test_G13_every_word_of_the_list_is_found():
    for soort, words in WOORDEN.items():
        for word in words:
            assert taaltips(f"Hij {word}.") == (Taaltip(word, soort),)
