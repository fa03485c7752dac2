"""The rules about the logboek itself, each on both sides of its boundary."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.logboek import Herkomst, Soort
from desktop.core.punt import AAN_TE_VULLEN, Plaats, PuntAfgedaan, Scherm
from desktop.core.punten import vastleggen as rules
from desktop.core.termijnen import Kalender
from desktop.core.verantwoording import GesprekOverMelding
from tests.builders import JA, MORNING, a_casus, a_weging
from tests.core.gebeurtenissen import afgesloten, at, entry, fact
from tests.present import present

MONDAY_9_NOV = date(2026, 11, 9)
SIGNAL = entry(Soort.FEIT, 1)


def waits(*regels, vandaag=MONDAY_9_NOV, **details):
    return rules.signaal_zonder_vervolg(a_casus(*regels, vandaag=vandaag, **details))


def test_Z41_a_signal_waits_from_the_fifth_school_day_on():
    assert rules.OPVOLGING_SCHOOLDAGEN == 5
    assert waits(SIGNAL).sinds == 1
    assert waits(SIGNAL, vandaag=MONDAY_9_NOV - timedelta(days=1)) is None
    assert waits(vandaag=MONDAY_9_NOV) is None


def test_Z41_a_vacation_does_not_count():
    free = Kalender().with_free([date(2026, 11, 5)])
    assert waits(SIGNAL, kalender=free) is None
    assert waits(SIGNAL, kalender=free, vandaag=date(2026, 11, 10))


def test_Z41_whatever_was_done_with_it_counts_as_follow_up():
    for soort in (Soort.OVERLEG, Soort.ADVIES, Soort.GESPREK, Soort.ACTIE, Soort.STAP):
        assert waits(SIGNAL, entry(soort, 2, 1)) is None
    assert waits(SIGNAL, weging=a_weging(JA, moment=at(1))) is None
    assert waits(SIGNAL, entry(Soort.OVERLEG, 2)) is None
    assert waits(SIGNAL, afgesloten()) is None


def test_Z41_another_signal_an_event_or_a_dismissal_is_no_follow_up():
    dismissed = fact(PuntAfgedaan("L04", "Bron", "Bekend."), 3, 1)
    for more in (entry(Soort.FEIT, 2, 1), entry(Soort.GEBEURTENIS, 2, 1), dismissed):
        assert waits(SIGNAL, more)


def test_Z41_a_signal_after_the_follow_up_waits_anew():
    again = entry(Soort.FEIT, 3, 2)
    overleg = entry(Soort.OVERLEG, 2, 1)
    assert waits(SIGNAL, overleg, again) is None
    assert waits(SIGNAL, overleg, again, vandaag=date(2026, 11, 11)).sinds == 3


def test_L04_and_L02_words_of_another_need_their_source():
    derde = entry(Soort.FEIT, 4, herkomst=Herkomst.DERDE)
    known = entry(Soort.FEIT, 4, herkomst=Herkomst.DERDE, bron="Een klasgenoot")
    assert present(rules.bron_ontbreekt(a_casus(SIGNAL, derde))).sinds == 4
    assert rules.bron_ontbreekt(a_casus(SIGNAL, known)) is None


def test_L02_a_talk_needs_its_outcome():
    rule = rules.uitkomst_gesprek_ontbreekt
    found = present(rule(a_casus(entry(Soort.GESPREK, 2))))
    assert (found.sinds, found.plaats) == (2, Plaats(Scherm.LOGBOEK, "2"))
    assert rule(a_casus(entry(Soort.GESPREK, 2, reactie="Zij schrok."))) is None
    assert rule(a_casus(SIGNAL)) is None


def test_L02_a_talk_about_a_melding_keeps_its_outcome_in_the_form():
    rule = rules.uitkomst_gesprek_ontbreekt
    assert rule(a_casus(fact(GesprekOverMelding(("moeder",)))))
    assert rule(a_casus(fact(GesprekOverMelding(("moeder",), reactie="Boos.")))) is None


def test_the_first_morning_is_a_monday():
    assert MORNING.weekday() == 0


def test_Z32_a_quick_note_waits_to_be_filled_in():
    quick = entry(Soort.FEIT, 4, aan_te_vullen=True)
    punt = present(rules.nog_aan_te_vullen(a_casus(SIGNAL, quick)))
    assert (punt.id, punt.sinds) == ("Z32-aanvullen", 4)
    assert punt.zin == "De snelle aantekening van 2 november 2026 is nog aan te vullen."
    more = entry(Soort.GESPREK, 5, 1, aan_te_vullen=True)
    several = present(rules.nog_aan_te_vullen(a_casus(quick, more)))
    assert several.zin.startswith("2 snelle aantekeningen zijn nog aan te vullen, de eerste van 2")
    assert several.sinds == 5
    assert several.plaats == Plaats(Scherm.LOGBOEK, AAN_TE_VULLEN)
    assert rules.nog_aan_te_vullen(a_casus(SIGNAL)) is None
