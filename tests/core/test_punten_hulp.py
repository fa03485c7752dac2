"""The rules about help, each on both sides of its boundary."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Resultaat
from desktop.core.punten import hulp as rules
from tests.builders import JA, NEE, TWIJFEL, a_casus, a_weging
from tests.core.gebeurtenissen import (
    FRI_6_NOV,
    afgesloten,
    afspraken,
    at,
    fact,
    gemeld,
    monitoring,
    oordeel,
)
from tests.present import present

ACCEPTED = a_weging(JA, NEE, JA, JA)
DONE = a_weging(JA, NEE, JA, JA, JA)
VOLLEDIG: dict[str, Any] = {
    "effect": "Elke dag ontbijt.",
    "doelen": ("rust",),
    "rollen": ("mentor: wekelijks praten",),
    "casemanager": "N. Bakkali",
    "taken_casemanager": "Bellen met thuis",
    "afgesproken_met": ("moeder", "Veilig Thuis"),
}


def test_A6_after_a_melding_the_next_questions_are_gone_through_together():
    rule, melden = rules.samen_met_veilig_thuis, a_weging(JA, JA)
    assert present(rule(a_casus(gemeld(), weging=melden))).plaats.wat == "afweging-3"
    assert rule(a_casus(weging=melden)) is None
    assert rule(a_casus(gemeld(), weging=a_weging(JA))) is None
    assert rule(a_casus(gemeld(), weging=a_weging(JA, JA, NEE))) is None
    assert (
        present(rule(a_casus(gemeld(), weging=a_weging(JA, TWIJFEL, JA)))).plaats.wat
        == "afweging-4"
    )


def test_A4y_accepted_help_asks_for_agreements():
    rule = rules.hulpafspraken_ontbreken
    assert present(rule(a_casus(weging=ACCEPTED))).plaats.wat == "hulpafspraken"
    assert rule(a_casus(afspraken(), weging=ACCEPTED)) is None
    assert rule(a_casus(weging=a_weging(JA, NEE, JA))) is None
    assert rule(a_casus(weging=a_weging(JA, NEE, JA, NEE))) is None
    assert rule(a_casus(weging=a_weging(NEE, NEE, JA, JA))) is None


@pytest.mark.parametrize("part", [*VOLLEDIG, None])
def test_A4y_and_A8_and_O14_and_Z37_every_part_of_the_agreements_is_asked_for(part):
    left = {name: value for name, value in VOLLEDIG.items() if name != part}
    agreed = fact(Hulpafspraken(FRI_6_NOV, **left), 5)
    assert (rules.hulpafspraken_onvolledig(a_casus(agreed)) is None) is (part is None)


def test_A4y_help_that_ended_asks_for_no_more_parts():
    assert rules.hulpafspraken_onvolledig(a_casus(afspraken(), oordeel())) is None


def test_Z38_after_a_melding_the_term_is_agreed_with_veilig_thuis():
    rule, done = rules.termijn_niet_met_veilig_thuis, gemeld(1, 0)
    assert rule(a_casus(done, afspraken(days=1)))
    assert rule(a_casus(done, afspraken(days=1, afgesproken_met=("Veilig Thuis",)))) is None
    assert rule(a_casus(afspraken())) is None
    assert rule(a_casus(afspraken(), gemeld())) is None
    assert rule(a_casus(done)) is None


def test_A5_on_the_agreed_day_help_is_judged():
    rule, before = rules.hulp_niet_beoordeeld, FRI_6_NOV - timedelta(days=1)
    assert present(rule(a_casus(afspraken(), vandaag=FRI_6_NOV))).sinds == 5
    assert rule(a_casus(afspraken(), vandaag=before)) is None
    assert rule(a_casus(vandaag=FRI_6_NOV)) is None
    judged = oordeel(Resultaat.DEELS, again=FRI_6_NOV + timedelta(days=14))
    assert rule(a_casus(afspraken(), judged, vandaag=FRI_6_NOV)) is None
    late = FRI_6_NOV + timedelta(days=14)
    assert present(rule(a_casus(afspraken(), judged, vandaag=late))).sinds == 6


def test_A5_a_judgement_asks_for_the_answer_to_question_five():
    rule = rules.vraag_vijf_na_beoordeling
    assert present(rule(a_casus(afspraken(), oordeel()))).plaats.wat == "afweging-5"
    assert rule(a_casus(afspraken())) is None
    assert rule(a_casus()) is None
    assert rule(a_casus(afspraken(), oordeel(again=FRI_6_NOV))) is None
    for days, open_still in ((0, True), (1, False)):
        answered = a_weging(JA, NEE, JA, JA, JA, moment=at(days))
        found = rule(a_casus(afspraken(), oordeel(), weging=answered))
        assert (found is not None) is open_still


def test_E01_and_Z16_help_that_worked_in_part_is_adjusted():
    rule, deels = rules.aanpak_niet_bijgesteld, oordeel(Resultaat.DEELS)
    assert present(rule(a_casus(afspraken(), deels))).id == "E01"
    assert rule(a_casus(afspraken(), oordeel(Resultaat.DEELS, again=FRI_6_NOV))) is None
    assert rule(a_casus(afspraken(), oordeel(Resultaat.STAGNEERT))) is None
    assert rule(a_casus(afspraken(), deels, afspraken(8, 2))) is None
    assert rule(a_casus()) is None


def test_A5y_help_with_its_result_asks_who_follows_safety():
    rule = rules.monitoring_ontbreekt
    assert present(rule(a_casus(weging=DONE))).plaats.wat == "monitoring"
    assert rule(a_casus(monitoring(), weging=DONE)) is None
    assert rule(a_casus(weging=ACCEPTED)) is None
    assert rule(a_casus(weging=a_weging(JA, JA))) is None
    assert rule(a_casus(afgesloten(), weging=DONE)) is None


def test_E05_there_is_no_quick_fix():
    punt = present(rules.aanpak_niet_bijgesteld(a_casus(afspraken(), oordeel(Resultaat.DEELS))))
    assert "Een snelle oplossing is er niet." in punt.waarom


def test_Z11_one_person_alone_cannot_tell_whether_it_stopped():
    rule = rules.door_een_beoordeeld
    assert present(rule(a_casus(afspraken(), oordeel()))).sinds == 6
    together = fact(HulpBeoordeeld(Resultaat.BEREIKT, "Gezien.", ("De mentor", "Moeder")), 6, 1)
    assert rule(a_casus(afspraken(), together)) is None
    assert rule(a_casus(afspraken())) is None
    assert rule(a_casus()) is None
