"""One filter for screen and paper: every condition holds, an empty one holds always."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dichtheid import Week, weken
from desktop.core.logboek import Herkomst, Soort
from desktop.core.meldcode import Stap
from desktop.core.signaal import Richting, Signaal, Signaalbron
from desktop.core.tijdlijnfilter import (
    BRONNEN,
    OMGEVING,
    Tijdlijnfilter,
    alle_personen,
    filter_of,
    omgeving,
    personen,
)
from desktop.core.verloop import StapOvergeslagen
from desktop.core.zoeken import zoektekst
from tests.core.gebeurtenissen import at, entry, fact

DAY = at(0).date()
TOLD = entry(
    Soort.FEIT,
    1,
    herkomst=Herkomst.DERDE,
    bron="T. Willems (mentor)",
    tekst="Zij at niets bij Çelik.",
    signaal=Signaal(Signaalbron.DERDEN, Richting.WEERSPREEKT),
)
TALK = entry(Soort.GESPREK, 2, met="Samira Haddad, Karim Haddad", door="")
FILTERS = st.builds(
    Tijdlijnfilter,
    soort=st.none() | st.sampled_from(Soort),
    bron=st.none() | st.sampled_from(sorted(BRONNEN.values(), key=str)),
    richting=st.none() | st.sampled_from(Richting),
    persoon=st.text(),
    van=st.none() | st.dates(),
    tot=st.none() | st.dates(),
    tekst=st.text(),
    aan_te_vullen=st.booleans(),
)


@pytest.mark.parametrize(
    ("asked", "passes"),
    [
        (Tijdlijnfilter(), True),
        (Tijdlijnfilter(soort=Soort.FEIT), True),
        (Tijdlijnfilter(soort=Soort.GESPREK), False),
        (Tijdlijnfilter(aan_te_vullen=True), False),
        (Tijdlijnfilter(bron=Herkomst.DERDE), True),
        (Tijdlijnfilter(bron=Herkomst.ZELF), False),
        (Tijdlijnfilter(bron=Signaalbron.DERDEN), True),
        (Tijdlijnfilter(bron=Signaalbron.NIET_PLUIS), False),
        (Tijdlijnfilter(richting=Richting.WEERSPREEKT), True),
        (Tijdlijnfilter(richting=Richting.NEUTRAAL), False),
        (Tijdlijnfilter(persoon="Joris Kamp"), True),
        (Tijdlijnfilter(persoon="T. Willems (mentor)"), True),
        (Tijdlijnfilter(persoon="Willems"), False),
        (Tijdlijnfilter(van=DAY, tot=DAY), True),
        (Tijdlijnfilter(van=DAY + timedelta(days=1)), False),
        (Tijdlijnfilter(tot=DAY - timedelta(days=1)), False),
        (Tijdlijnfilter(tekst="celik nie"), True),
        (Tijdlijnfilter(tekst="celik jas"), False),
        (Tijdlijnfilter(tekst="  ?! "), True),
        (Tijdlijnfilter(soort=Soort.FEIT, tekst="jas"), False),
    ],
)
def test_a_filter_passes_what_meets_all_its_conditions(asked, passes):
    assert asked.passes(TOLD) is passes
    assert asked.passes(TOLD, zoektekst(TOLD.aantekening)) is passes


def test_own_observations_are_what_was_seen_not_what_was_done():
    seen, done = entry(Soort.FEIT), fact(StapOvergeslagen(Stap.OVERLEG, "ziek"))
    own = Tijdlijnfilter(bron=Herkomst.ZELF)
    assert (own.passes(seen), own.passes(done)) == (True, False)


def test_a_person_is_who_wrote_told_or_took_part():
    assert personen(TOLD) == ("Joris Kamp", "T. Willems (mentor)")
    assert personen(TALK) == ("Marieke de Boer", "Samira Haddad", "Karim Haddad")
    assert alle_personen([TALK, TOLD])[0] == "Joris Kamp"
    assert alle_personen([]) == ()


def test_the_surroundings_are_fourteen_days_before_and_after_and_nothing_else():
    around = omgeving(at(30))
    assert around == Tijdlijnfilter(van=at(16).date(), tot=at(44).date())
    for days in (-OMGEVING.days, OMGEVING.days):
        assert around.passes(entry(Soort.FEIT, 1, 30 + days))
    assert not around.passes(entry(Soort.FEIT, 1, 45))


@given(FILTERS)
def test_a_filter_is_kept_as_it_was(asked):
    assert filter_of(asked.to_values()) == asked


@pytest.mark.parametrize("kept", [{}, {"soort": 3}, {"soort": "oud", "van": "gisteren"}])
def test_what_cannot_be_read_leaves_that_condition_out(kept):
    assert filter_of(kept) == Tijdlijnfilter()
    assert filter_of(kept).is_empty


@pytest.mark.parametrize(
    ("asked", "empty"),
    [
        (Tijdlijnfilter(), True),
        (Tijdlijnfilter(tekst=" ! "), True),
        (Tijdlijnfilter(tekst="jas"), False),
        (Tijdlijnfilter(van=DAY), False),
    ],
)
def test_a_filter_without_conditions_is_empty(asked, empty):
    assert asked.is_empty is empty


def test_weeks_begin_on_monday_and_stand_newest_first():
    monday = date(2026, 11, 2)
    days = [monday, monday + timedelta(days=6), monday + timedelta(days=7)]
    assert weken(days) == (Week(date(2026, 11, 9), 1), Week(monday, 2))
    assert Week(monday, 2).zondag == date(2026, 11, 8)
    assert weken([]) == ()
