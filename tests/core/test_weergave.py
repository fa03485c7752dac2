"""A view of the caseload survives being kept, and says what it could not read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.meldcode import Stap
from desktop.core.weergave import (
    KOLOMMEN,
    Gelezen,
    Kolom,
    Openheid,
    Sortering,
    Stapkeuze,
    Voorwaarden,
    Weergave,
    leerjaren_of,
    met_naam,
    weergave_of,
    weergave_of_json,
)

COUNTS = st.none() | st.integers(0, 400)
VOORWAARDEN = st.builds(
    Voorwaarden,
    leeftijd_van=COUNTS,
    leeftijd_tot=COUNTS,
    te_doen_binnen=COUNTS,
    stil_sinds=COUNTS,
)
WEERGAVEN = st.builds(
    Weergave,
    voorwaarden=VOORWAARDEN,
    sortering=st.builds(Sortering, st.sampled_from(Kolom), st.booleans()),
    kolommen=st.lists(st.sampled_from(Kolom), unique=True).map(met_naam),
)
MENTOR = Weergave(Voorwaarden(mentor="De Boer", vlag=True), "jas")


@given(WEERGAVEN)
def test_a_view_survives_being_kept(weergave):
    assert weergave_of_json(weergave.to_json()) == Gelezen(weergave)


def test_what_is_empty_is_not_written():
    assert Weergave().to_values()["voorwaarden"] == {}
    assert MENTOR.to_values()["voorwaarden"] == {"mentor": "De Boer", "vlag": True}


def test_a_condition_of_zero_days_is_a_condition():
    today = Weergave(Voorwaarden(te_doen_binnen=0, leeftijd_van=0))
    assert weergave_of(today.to_values()) == Gelezen(today)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"groepering": "klas"}, "groepering"),
        ({"versie": 2}, "versie"),
        ({"versie": None}, "versie"),
        ({"tekst": 7}, "tekst"),
        ({"voorwaarden": []}, "voorwaarden"),
        ({"voorwaarden": {"gezin": "ja"}}, "gezin"),
        ({"voorwaarden": {"stap": "nergens"}}, "stap"),
        ({"voorwaarden": {"stil_sinds": "30"}}, "stil_sinds"),
        ({"voorwaarden": {"stil_sinds": True}}, "stil_sinds"),
        ({"voorwaarden": {"stil_sinds": -1}}, "stil_sinds"),
        ({"voorwaarden": {"te_doen_binnen": 10**9}}, "te_doen_binnen"),
        ({"voorwaarden": {"klas": None}}, "klas"),
        ({"sortering": "naam"}, "sortering"),
        ({"sortering": {"kolom": "ernst"}}, "sortering"),
        ({"sortering": {"aflopend": 1}}, "sortering"),
        ({"sortering": {"dan": "naam"}}, "sortering"),
        ({"kolommen": "naam"}, "kolommen"),
        ({"kolommen": ["naam", "ernst"]}, "kolom ernst"),
    ],
)
def test_what_cannot_be_read_is_named_and_hides_no_dossier(changed, named):
    read = weergave_of({**Weergave().to_values(), **changed})
    assert read.onbekend == (named,)
    assert read.weergave.shows_all


def test_the_rest_of_a_view_of_a_newer_program_still_holds():
    values = MENTOR.to_values()
    values["voorwaarden"]["gezin"] = "ja"
    assert weergave_of(values) == Gelezen(MENTOR, ("gezin",))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '"x"', "null"])
def test_other_text_is_the_view_of_everything_and_says_so(text):
    assert weergave_of_json(text) == Gelezen(Weergave(), ("weergave",))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_nothing_that_is_kept_can_break_the_list(value):
    for values in (value, {"voorwaarden": value}, {"kolommen": value}, {"sortering": value}):
        assert weergave_of(json.loads(json.dumps(values))).weergave.kolommen[0] is Kolom.NAAM


def test_the_name_stands_first_and_once():
    assert met_naam([Kolom.KLAS, Kolom.NAAM, Kolom.KLAS]) == (Kolom.NAAM, Kolom.KLAS)
    assert KOLOMMEN[0] is Kolom.NAAM


def test_a_view_shows_all_until_it_asks_something():
    assert Weergave(tekst=" ", sortering=Sortering(Kolom.KLAS)).shows_all
    assert not Weergave(Voorwaarden(openheid=Openheid.OPEN)).shows_all
    assert not replace(Weergave(), tekst="jas").shows_all


@pytest.mark.parametrize(
    ("klas", "jaren"),
    [
        ("2b", ("2",)),
        ("4 vwo a", ("4",)),
        ("groep 05", ("5",)),
        ("groep 5/6", ("5", "6")),
        ("3 - 4 b2", ("3", "4")),
        ("kleuters", ()),
        ("", ()),
    ],
)
def test_a_class_tells_its_years(klas, jaren):
    assert leerjaren_of(klas) == jaren


def test_a_condition_can_be_let_go_of():
    asked = Voorwaarden(klas="2b", leeftijd_van=12, leeftijd_tot=15)
    assert asked.without("leeftijd") == Voorwaarden(klas="2b")
    assert asked.without("klas") == Voorwaarden(leeftijd_van=12, leeftijd_tot=15)


def test_a_choice_of_step_is_one_of_the_five_or_past_them():
    assert [keuze.stap for keuze in Stapkeuze] == [*Stap, None]
