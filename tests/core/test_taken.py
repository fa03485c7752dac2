"""What is due follows from what was agreed and not yet recorded as done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.afsluiting import Heropening
from desktop.core.hulp import Resultaat
from desktop.core.logboek import Soort
from desktop.core.taken import Aard, taken
from desktop.core.termijnen import Kalender
from desktop.core.veilig_thuis import SoortTerugkoppeling
from desktop.core.voorbereiding import Gespreksvoorbereiding
from tests.builders import a_casus
from tests.core.gebeurtenissen import (
    FRI_6_NOV,
    afgesloten,
    afspraken,
    bericht,
    entry,
    fact,
    gemeld,
    monitoring,
    oordeel,
)

REOPENED = fact(Heropening("Nieuw signaal"), 12, 3)
# The melding is on Tuesday 3 November.
TUE_10_NOV = date(2026, 11, 10)


def due(*regels, **details) -> list[tuple[str, date]]:
    return [(taak.id, taak.uiterlijk) for taak in taken(a_casus(*regels, **details))]


def test_A3n_word_of_veilig_thuis_is_expected_within_five_working_days():
    [taak] = taken(a_casus(gemeld()))
    assert (taak.uiterlijk, taak.aard, taak.bron) == (TUE_10_NOV, Aard.VERWACHT, "001:158")
    assert taak.plaats.wat == "terugkoppeling"
    assert due() == []


def test_A3n_a_public_holiday_gives_veilig_thuis_a_day_more():
    kalender = Kalender(feestdagen=frozenset({date(2026, 11, 5)}))
    assert due(gemeld(), kalender=kalender) == [("A3n", TUE_10_NOV + timedelta(days=1))]


@pytest.mark.parametrize(("late", "words"), [(0, "Bericht van"), (1, "Nog geen bericht: bel")])
def test_A3n_what_is_late_asks_calmly_to_call(late, words):
    [taak] = taken(a_casus(gemeld(), vandaag=TUE_10_NOV + timedelta(days=late)))
    assert taak.wat == f"{words} Veilig Thuis"


def test_A3n_word_ends_the_waiting_and_a_new_melding_begins_it_anew():
    assert due(gemeld(), bericht()) == []
    assert due(gemeld(), bericht(), gemeld(13, 3)) == [("A3n", TUE_10_NOV + timedelta(days=2))]


def test_an_investigation_may_take_ten_weeks():
    announced = bericht(SoortTerugkoppeling.ONDERZOEK_AANGEKONDIGD)
    assert due(gemeld(), announced) == [("onderzoek", date(2027, 1, 13))]
    finished = bericht(SoortTerugkoppeling.ONDERZOEK_AFGEROND, 13, 9)
    assert due(gemeld(), announced, finished) == []


def test_what_veilig_thuis_promised_itself_goes_before_the_term():
    promised = date(2026, 12, 1)
    announced = bericht(SoortTerugkoppeling.ONDERZOEK_AANGEKONDIGD, again=promised)
    assert due(gemeld(), announced) == [("bericht", promised)]
    assert due(gemeld(), announced, bericht(nummer=14, days=20)) == []


def test_A5_help_is_judged_on_its_day_or_before_the_vacation():
    [taak] = taken(a_casus(afspraken()))
    assert (taak.uiterlijk, taak.aard, taak.plaats.wat) == (
        FRI_6_NOV,
        Aard.EIGEN,
        "hulp-beoordeeld",
    )
    free = Kalender().with_free([FRI_6_NOV, date(2026, 11, 5)])
    assert due(afspraken(), kalender=free) == [("A5", date(2026, 11, 4))]
    assert due(afspraken(), oordeel()) == []


def test_A5_a_new_term_replaces_the_first():
    again = date(2026, 11, 20)
    assert due(afspraken(), oordeel(Resultaat.DEELS, again=again)) == [("A5", again)]
    assert due(afspraken(), oordeel(Resultaat.DEELS)) == []


def test_E07_monitoring_is_looked_at_when_it_ends_also_after_closing():
    assert due(monitoring()) == [("E07", FRI_6_NOV)]
    assert due(monitoring(), monitoring(12, 2, TUE_10_NOV)) == [("E07", TUE_10_NOV)]
    assert due(monitoring(), afgesloten()) == [("E07", FRI_6_NOV)]
    assert due(monitoring(), afgesloten(days=4)) == []
    assert due(monitoring(), afgesloten(days=4), REOPENED) == [("E07", FRI_6_NOV)]


def test_E03_after_care_is_due_until_something_was_done():
    planned = afgesloten(nazorg="Praten", nazorg_op=TUE_10_NOV)
    assert due(planned) == [("E03", TUE_10_NOV)]
    assert due(planned, entry(Soort.GESPREK, 12, 9)) == []
    assert due(planned, entry(Soort.ACTIE, 12, 9)) == []
    assert due(planned, entry(Soort.FEIT, 12, 9)) == [("E03", TUE_10_NOV)]
    assert due(planned, REOPENED) == []
    assert due(afgesloten()) == []


def test_T10_a_prepared_talk_is_due_until_there_was_one():
    plan = fact(Gespreksvoorbereiding("moeder", "Zorgen delen", FRI_6_NOV), 4)
    [taak] = taken(a_casus(plan))
    assert (taak.wat, taak.uiterlijk, taak.sinds) == ("Gesprek met moeder", FRI_6_NOV, 4)
    assert due(plan, entry(Soort.GESPREK, 5, 4)) == []
    assert due(entry(Soort.GESPREK, 1), plan) == [("gesprek", FRI_6_NOV)]
    assert due(plan, afgesloten()) == []
    assert due(fact(Gespreksvoorbereiding("moeder", "Zorgen delen"), 4)) == []


def test_the_earliest_comes_first():
    assert due(afspraken(), gemeld()) == [("A5", FRI_6_NOV), ("A3n", TUE_10_NOV)]
