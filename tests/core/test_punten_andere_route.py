"""Other roads than the meldcode: each rule on both sides of its boundary."""

from __future__ import annotations

import pytest

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht, Noodhulp, Noodoproep
from desktop.core.logboek import Soort
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht, Plaats, PuntAfgedaan, Scherm
from desktop.core.punten import andere_route as rules
from desktop.core.verantwoording import GezagGeinformeerd
from tests.builders import JA, NEE, a_beantwoording, a_casus, a_weging
from tests.core.gebeurtenissen import afgesloten, at, entry, fact, gemeld
from tests.present import present

WEL, NIET = Beroepskracht(DoorBeroepskracht.JA), Beroepskracht(DoorBeroepskracht.NEE)
GEBELD = Noodoproep(Noodhulp.ALARMNUMMER, "kind alleen thuis")


def ids(casus):
    return [punt.id for punt in open_punten(casus).open]


def test_X01_the_first_question_of_a_dossier_is_answered():
    found = present(rules.eerste_vraag(a_casus()))
    assert (found.id, found.gewicht) == ("X01", Gewicht.NODIG)
    assert found.plaats == Plaats(Scherm.VORM, "beroepskracht")
    assert rules.eerste_vraag(a_casus(fact(NIET))) is None
    assert rules.eerste_vraag(a_casus(fact(WEL))) is None
    assert rules.eerste_vraag(a_casus(afgesloten())) is None


def test_X01_and_O07_a_suspected_professional_is_told_to_those_in_charge():
    rule = rules.beroepskracht_niet_doorgegeven
    found = present(rule(a_casus(fact(WEL, 3))))
    assert (found.gewicht, found.sinds, found.bron) == (Gewicht.VEILIGHEID, 3, "004:137")
    assert rule(a_casus(fact(NIET))) is None
    assert rule(a_casus()) is None
    told = Beroepskracht(DoorBeroepskracht.JA, "de bestuurder")
    assert rule(a_casus(fact(told))) is None


@pytest.mark.parametrize(("days", "speaks"), [(0, True), (1, False), (2, False)])
def test_O07_telling_the_bestuur_on_that_day_or_later_counts(days, speaks):
    told = fact(GezagGeinformeerd("het bestuur"), 2, days)
    found = rules.beroepskracht_niet_doorgegeven(a_casus(told, fact(WEL, 1, 1)))
    assert (found is not None) is speaks


def test_X02_and_Z09_the_duty_to_report_a_crime_is_asked_about():
    rule = rules.meld_en_aangifteplicht
    found = present(rule(a_casus(fact(WEL, 3))))
    assert (found.bron, found.sinds) == ("001:86-87", 3)
    assert rule(a_casus(fact(NIET))) is None
    left = fact(PuntAfgedaan("X02", found.zin, "geldt hier niet"), 4)
    assert "X02" not in ids(a_casus(fact(WEL, 3), left))


def test_X01_with_a_suspected_professional_the_stappenplan_is_silent():
    signal, weging = entry(Soort.FEIT), a_weging(JA, JA)
    assert rules.geldt_stappenplan(a_casus(signal))
    assert rules.geldt_stappenplan(a_casus(fact(NIET)))
    assert not rules.geldt_stappenplan(a_casus(fact(WEL)))
    with_plan = ids(a_casus(fact(NIET), signal, weging=weging))
    assert {"S13", "O05", "C08"} <= set(with_plan)
    without = open_punten(a_casus(fact(WEL), signal, weging=weging)).open
    assert {"X01-doorgeven", "X02"} <= {punt.id for punt in without}
    others = [punt for punt in without if not punt.id.startswith("X0")]
    assert all(punt.gewicht is Gewicht.VEILIGHEID for punt in others)


def test_X01_the_latest_answer_counts():
    assert rules.geldt_stappenplan(a_casus(fact(WEL, 1), fact(NIET, 2, 1)))
    assert not rules.geldt_stappenplan(a_casus(fact(NIET, 1), fact(WEL, 2, 1)))


@pytest.mark.parametrize(("hours", "speaks"), [(-1, True), (0, False), (1, False)])
def test_X03_a_call_in_danger_opens_the_question_about_safety(hours, speaks):
    called = fact(GEBELD, 6)
    answer = a_beantwoording("afweging-2", JA, moment=at(0, hours))
    first = a_beantwoording("afweging-1", JA, moment=at(-1))
    weging = type(a_weging())(a_weging().dossier, (first, answer))
    found = rules.nood_vraagt_weging(a_casus(called, weging=weging))
    assert (found is not None) is speaks
    if found:
        assert (found.gewicht, found.sinds) == (Gewicht.VEILIGHEID, 6)
        assert found.plaats == Plaats(Scherm.KADER, "afweging-2")


def test_X03_is_silent_without_a_call_and_asks_while_nothing_was_weighed():
    assert rules.nood_vraagt_weging(a_casus()) is None
    found = present(rules.nood_vraagt_weging(a_casus(fact(GEBELD), weging=a_weging(NEE))))
    assert "Raad voor de Kinderbescherming" in found.waarom


def test_no_rule_stands_in_the_way_of_a_melding():
    casus = a_casus(gemeld())
    assert all(punt.doen and punt.bron and punt.zin for punt in open_punten(casus).open)
