"""The rules about staying in touch, each on both sides of its boundary."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.punten import contact as rules
from desktop.core.verloop import Besproken
from tests.builders import a_casus
from tests.core.gebeurtenissen import afspraken, entry, fact, gemeld


# The melding is on Tuesday 3 November; ten school days later is Tuesday the 17th.
@pytest.mark.parametrize(("day", "raised"), [(16, False), (17, True)])
def test_E02_the_school_stays_in_touch_after_a_melding(day, raised):
    assert rules.CONTACT_SCHOOLDAGEN == 10
    found = rules.contact_na_melding(a_casus(gemeld(), vandaag=date(2026, 11, day)))
    assert (found is not None) is raised


def test_E02_a_talk_counts_however_it_was_recorded():
    rule, vandaag = rules.contact_na_melding, date(2026, 11, 17)
    talked = fact(Besproken(Stap.BESLISSEN, ("moeder",)), 12, 4)
    silent = fact(Besproken(Stap.BESLISSEN, reden_niet="Niet bereikt."), 12, 4)
    assert rule(a_casus(gemeld(), entry(Soort.GESPREK, 12, 4), vandaag=vandaag)) is None
    assert rule(a_casus(gemeld(), talked, vandaag=vandaag)) is None
    assert rule(a_casus(gemeld(), silent, vandaag=vandaag))
    assert rule(a_casus(entry(Soort.GESPREK, 1), gemeld(), vandaag=vandaag))
    assert rule(a_casus(vandaag=vandaag)) is None


# The agreements are of Monday 2 November; twenty school days later is Monday the 30th.
@pytest.mark.parametrize(("day", "raised"), [(29, False), (30, True)])
def test_E06_the_school_stays_in_touch_with_those_who_help(day, raised):
    assert rules.OVERLEG_SCHOOLDAGEN == 20
    vandaag = date(2026, 11, day)
    assert (rules.contact_met_hulp(a_casus(afspraken(), vandaag=vandaag)) is not None) is raised
    overleg = entry(Soort.OVERLEG, 12, 1)
    assert rules.contact_met_hulp(a_casus(afspraken(), overleg, vandaag=vandaag)) is None
    assert rules.contact_met_hulp(a_casus(vandaag=vandaag)) is None
