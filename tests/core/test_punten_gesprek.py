"""The rules about talking, each on both sides of its boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.anonimiteit import Grond
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht, PuntAfgedaan
from desktop.core.punten import gesprek as rules
from desktop.core.school import Schoolsoort
from desktop.core.termijnen import Kalender
from desktop.core.verantwoording import MeldenZonderGesprek
from desktop.core.verloop import Besproken, StapOvergeslagen
from desktop.core.voorbereiding import Gespreksvoorbereiding
from tests.builders import (
    JA,
    NEE,
    a_casus,
    a_dossier,
    a_leerling,
    a_school,
    a_vastlegging,
    a_weging,
    an_aantekening,
)
from tests.core.gebeurtenissen import afgesloten, entry, fact
from tests.present import present

PO = a_school(soort=Schoolsoort.PO)
MET_AMIRA = entry(Soort.GESPREK, 3, 1, met="Amira")
MET_MOEDER = entry(Soort.GESPREK, 4, 1, met="moeder")
ZONDER = MeldenZonderGesprek((Grond.VEILIGHEID,), "dreiging")
ADULT = a_dossier(leerling=a_leerling(geboortedatum=date(2008, 11, 2)))
NEARLY_ADULT = a_dossier(leerling=a_leerling(geboortedatum=date(2008, 11, 3)))


def test_S13_and_T01_a_finished_stap_asks_with_whom_it_was_talked_about():
    rule, signal = rules.niet_besproken, entry(Soort.FEIT, 2)
    assert rule(a_casus()) is None
    found = present(rule(a_casus(signal)))
    assert (found.id, found.plaats.wat, found.sinds) == ("S13", "besproken", 2)
    assert "Meldcode 1 Signalen" in found.zin
    assert rule(a_casus(signal, fact(Besproken(Stap.SIGNALEN, ("moeder",)), 3))) is None
    assert rule(a_casus(signal, fact(Besproken(Stap.SIGNALEN, reden_niet="ziek"), 3))) is None
    assert rule(a_casus(signal, MET_MOEDER)) is None


def test_S13_open_rungs_stand_in_one_sentence():
    found = present(rules.niet_besproken(a_casus(entry(Soort.FEIT, 2), entry(Soort.OVERLEG, 3))))
    assert found.zin.startswith("Na Meldcode 1 Signalen en Meldcode 2 Overleg")
    assert found.sinds == 3


def test_S13_a_stap_passed_over_and_the_weighing_have_their_rung_too():
    skipped = fact(StapOvergeslagen(Stap.OVERLEG, "spoed"), 5)
    assert present(rules.niet_besproken(a_casus(skipped))).sinds == 5
    earlier = entry(Soort.GEBEURTENIS, 6)
    weighed = a_casus(earlier, weging=a_weging(JA, JA))
    assert present(rules.niet_besproken(weighed)).sinds == 6
    assert "Meldcode 4 Wegen" in present(rules.niet_besproken(weighed)).zin
    assert rules.niet_besproken(a_casus(earlier, weging=a_weging(JA))) is None


def test_S13_a_dismissed_rung_stays_so_until_the_next_stap_is_over():
    signal, left = entry(Soort.FEIT, 2), fact(PuntAfgedaan("S13", "x", "nog te vroeg"), 3)
    mended = replace(
        signal,
        geldig=a_vastlegging(4, aantekening=an_aantekening(), verbetert=2),
        eerder=(signal.geldig,),
    )
    for standing in (signal, mended):
        assert open_punten(a_casus(standing, left), rules.GESPREK).open == ()
    casus = a_casus(signal, left, entry(Soort.OVERLEG, 6))
    assert [punt.id for punt in open_punten(casus, rules.GESPREK).open] == ["S13"]


def test_T05_and_Z35_weighing_before_any_talk_with_parents_is_late():
    rule, weging = rules.laat_eerste_gesprek, a_weging(JA)
    assert present(rule(a_casus(weging=weging))).bron == "003:161-166"
    assert rule(a_casus()) is None
    assert rule(a_casus(MET_MOEDER, weging=weging)) is None
    assert rule(a_casus(fact(ZONDER), weging=weging)) is None
    assert rule(a_casus(fact(StapOvergeslagen(Stap.GESPREK, "spoed")), weging=weging)) is None
    assert rule(a_casus(weging=weging, dossier=ADULT)) is None
    assert rule(a_casus(weging=weging, dossier=NEARLY_ADULT)) is not None


def test_T05_is_not_said_beside_the_rule_about_the_leerling_alone():
    casus = a_casus(MET_AMIRA, weging=a_weging(JA))
    assert rules.laat_eerste_gesprek(casus) is None
    assert rules.alleen_met_de_leerling(casus) is not None


@pytest.mark.parametrize(
    ("school", "row", "bron"), [(PO, "R-01", "002:129"), (None, "T11", "003:126")]
)
def test_R_01_and_T11_who_spoke_with_the_leerling_speaks_with_parents_too(school, row, bron):
    given = {"school": school} if school else {}
    found = present(rules.alleen_met_de_leerling(a_casus(MET_AMIRA, **given)))
    assert (found.id, found.bron, found.gewicht) == (row, bron, Gewicht.ZORGVULDIG)
    assert rules.alleen_met_de_leerling(a_casus(MET_AMIRA, MET_MOEDER, **given)) is None
    assert rules.alleen_met_de_leerling(a_casus(**given)) is None


def test_T11_an_adult_or_a_ground_to_wait_asks_for_no_parents():
    rule = rules.alleen_met_de_leerling
    assert rule(a_casus(MET_AMIRA, dossier=ADULT)) is None
    assert rule(a_casus(MET_AMIRA, dossier=NEARLY_ADULT)) is not None
    assert rule(a_casus(MET_AMIRA, fact(ZONDER, 5))) is None


def test_T13_the_answer_of_parents_is_written_down():
    rule, rung = rules.reactie_van_ouders, fact(Besproken(Stap.SIGNALEN, ("vader",)), 6)
    found = present(rule(a_casus(rung)))
    assert (found.id, found.sinds, found.plaats.wat) == ("T13", 6, "gesprek")
    assert rule(a_casus(rung, MET_MOEDER)) is None
    assert rule(a_casus(MET_AMIRA)) is None


FRIDAY, THURSDAY = date(2026, 11, 6), date(2026, 11, 5)
VACATION = Kalender(vrij=frozenset(date(2026, 11, day) for day in range(9, 14)))


@pytest.mark.parametrize(
    ("op", "vandaag", "speaks"),
    [
        (FRIDAY, FRIDAY, True),
        (FRIDAY, THURSDAY, True),
        (FRIDAY, date(2026, 11, 7), False),
        (THURSDAY, THURSDAY, False),
        (None, THURSDAY, False),
    ],
)
def test_a_talk_planned_on_a_friday_gets_a_hint_of_our_own(op, vandaag, speaks):
    planned = fact(Gespreksvoorbereiding("moeder", "zorgen delen", op), 7)
    found = rules.gesprek_op_een_andere_dag(a_casus(planned, vandaag=vandaag))
    assert (found is not None) is speaks
    if found:
        assert (found.id, found.sinds) == ("gespreksdag", 7)
        assert "niet in de vijf documenten" in found.waarom


def test_a_talk_just_before_a_vacation_gets_a_hint_and_one_earlier_that_week_does_not():
    for op, speaks in ((date(2026, 11, 10), True), (THURSDAY, False), (date(2026, 11, 4), False)):
        planned = fact(Gespreksvoorbereiding("moeder", "zorgen delen", op), 7)
        casus = a_casus(planned, kalender=VACATION)
        assert (rules.gesprek_op_een_andere_dag(casus) is not None) is speaks


def test_the_rules_about_talking_rest_in_a_closed_dossier():
    casus = a_casus(entry(Soort.FEIT, 2), MET_AMIRA, afgesloten(), weging=a_weging(NEE))
    assert not any(rule(casus) for rule in rules.GESPREK)
