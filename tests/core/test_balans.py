"""What points at a concern and what contradicts it, and the rules that ask for both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.afsluiting import Afsluiting
from desktop.core.balans import Balans, balans
from desktop.core.hypothese import HypotheseBeoordeeld, Status, hypothesen
from desktop.core.logboek import Regel, Soort
from desktop.core.meldcode import Stap
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht, PuntAfgedaan, Scherm
from desktop.core.punten import balans as rules
from desktop.core.signaal import Richting, Signaal
from desktop.core.verloop import StapOvergeslagen
from tests.builders import JA, a_casus, a_regel, a_weging
from tests.core.gebeurtenissen import afgesloten, entry, fact

OP, TEGEN = Signaal(richting=Richting.WIJST_OP), Signaal(richting=Richting.WEERSPREEKT)


def pointing(nummer: int, signaal: Signaal = OP, soort: Soort = Soort.FEIT) -> Regel:
    return entry(soort, nummer, nummer, signaal=signaal)


def supposed(nummer: int = 1) -> Regel:
    return entry(Soort.FEIT, nummer, veronderstelling="Zij krijgt thuis geen ontbijt.")


def judged(status: Status, nummer: int = 2) -> Regel:
    return fact(HypotheseBeoordeeld(1, status, "Zij eet elke ochtend."), nummer, 1)


def test_L08_entries_are_divided_by_the_way_they_point():
    one, two, three = pointing(1), pointing(2, TEGEN), entry(Soort.GESPREK, 3)
    assert balans([one, two, three]) == Balans((one,), (two,), (three,))
    assert balans([]) == Balans()


@pytest.mark.parametrize("soort", [Soort.STAP, Soort.BESLUIT, Soort.ACTIE, Soort.ADVIES])
def test_only_what_was_seen_or_said_is_neutral_but_whatever_points_somewhere_counts(soort):
    assert balans([entry(soort)]) == Balans()
    assert len(balans([pointing(1, OP, soort)]).wijst_op) == 1


def test_an_act_from_a_form_is_no_neutral_observation():
    talked = fact(StapOvergeslagen(Stap.OVERLEG, "ziek"))
    assert balans([talked]) == Balans()


@pytest.mark.parametrize(
    ("found", "only"),
    [
        (Balans(), False),
        (Balans(wijst_op=(pointing(1),)), True),
        (Balans(wijst_op=(pointing(1),), weerspreekt=(pointing(2, TEGEN),)), False),
        (Balans(wijst_op=(pointing(1),), neutraal=(entry(Soort.FEIT, 3),)), True),
        (Balans(weerspreekt=(pointing(2, TEGEN),)), False),
    ],
)
def test_only_confirming_means_something_for_and_nothing_against(found, only):
    assert found.alleen_bevestigend is only


def test_G01_and_L08_only_confirming_entries_ask_to_look_for_the_other_side():
    asked = rules.alleen_bevestigend(a_casus(pointing(1), pointing(4), entry(Soort.FEIT, 5)))
    assert asked is not None
    assert (asked.id, asked.gewicht, asked.sinds) == ("G01", Gewicht.ZORGVULDIG, 4)
    assert rules.alleen_bevestigend(a_casus(pointing(1), pointing(4, TEGEN))) is None
    assert rules.alleen_bevestigend(a_casus(entry(Soort.FEIT, 5))) is None
    assert rules.alleen_bevestigend(a_casus(pointing(1), afgesloten())) is None


def test_G01_what_was_left_open_on_purpose_comes_back_with_a_newer_confirming_entry():
    left = fact(PuntAfgedaan("G01", "Niets dat weerspreekt", "Goed gekeken."), 2, 1)
    before = open_punten(a_casus(pointing(1), left), rules.BALANS)
    after = open_punten(a_casus(pointing(1), left, pointing(3)), rules.BALANS)
    assert (before.open, [one.punt.id for one in before.gelaten]) == ((), ["G01"])
    assert [one.id for one in after.open] == ["G01"]


def test_L05_an_open_supposition_is_named_once_the_weighing_began():
    weighed = a_weging(JA)
    asked = rules.open_bij_de_weging(a_casus(supposed(), weging=weighed))
    assert asked is not None
    assert (asked.id, asked.sinds) == ("L05", 1)
    assert (asked.plaats.scherm, asked.plaats.wat) == (Scherm.VORM, "hypothese-beoordeeld")
    assert rules.open_bij_de_weging(a_casus(supposed())) is None
    assert rules.open_bij_de_weging(a_casus(entry(Soort.FEIT), weging=weighed)) is None


@pytest.mark.parametrize(
    ("status", "is_open"),
    [(Status.BEVESTIGD, False), (Status.ONTKRACHT, False), (Status.OPEN, True)],
)
def test_L05_a_verdict_closes_the_supposition(status, is_open):
    casus = a_casus(supposed(), judged(status), weging=a_weging(JA))
    assert (rules.open_bij_de_weging(casus) is not None) is is_open


def test_L05_an_open_supposition_is_named_at_closing_too():
    ended = afgesloten()
    asked = rules.open_bij_sluiten(a_casus(supposed(), ended))
    assert asked is not None
    assert (asked.id, asked.sinds) == ("L05-afsluiting", ended.geldig.nummer)
    assert isinstance(ended.aantekening.inhoud, Afsluiting)
    assert rules.open_bij_sluiten(a_casus(supposed())) is None
    assert rules.open_bij_sluiten(a_casus(ended)) is None
    refuted = a_casus(supposed(), judged(Status.ONTKRACHT), ended)
    assert rules.open_bij_sluiten(refuted) is None


def test_L05_a_correction_of_the_supposition_keeps_its_verdict():
    old = supposed()
    newer = replace(old.geldig, nummer=9, verbetert=1, reden="verschreven")
    casus = a_casus(Regel(newer, (old.geldig,)), judged(Status.BEVESTIGD), weging=a_weging(JA))
    assert rules.open_bij_de_weging(casus) is None


def test_L05_a_supposition_is_told_in_its_own_words():
    (found,) = hypothesen([a_regel(veronderstelling="Zij slaapt slecht door ruzie thuis.")])
    assert found.tekst == "Zij slaapt slecht door ruzie thuis."
