"""The rules about the two decisions, each on both sides of its boundary."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.besluit import HulpMogelijk, Melden
from desktop.core.inhoud import InhoudError
from desktop.core.logboek import Soort
from desktop.core.punt import Gewicht
from desktop.core.punten import besluit as rules
from tests.builders import JA, NEE, a_casus, a_weging
from tests.core.gebeurtenissen import (
    afgesloten,
    afspraken,
    at,
    besluit,
    entry,
    gemeld,
    hours_later,
    monitoring,
)
from tests.present import present

FEIT = entry(Soort.FEIT, 1)
VRIJ = entry(Soort.BESLUIT, 4)
MELDEN = a_weging(JA, JA)
HULP = a_weging(JA, NEE, JA, JA, JA)
WHY: dict[str, Any] = {"afwijking": "Veilig Thuis raadt het af.", "afwijking_door": "De rector"}


def test_S05_and_Z06_an_outcome_asks_for_both_decisions():
    rule = rules.besluit_ontbreekt
    for weging in (MELDEN, HULP):
        assert present(rule(a_casus(FEIT, weging=weging))).plaats.wat == "besluit"
        assert rule(a_casus(FEIT, besluit(), weging=weging)) is None
        assert rule(a_casus(FEIT, VRIJ, weging=weging)) is None
    assert rule(a_casus(FEIT, weging=a_weging(JA, NEE))) is None


def test_S05_an_outcome_that_closes_asks_for_a_closing_instead():
    assert rules.besluit_ontbreekt(a_casus(FEIT, weging=a_weging(NEE))) is None


def test_S05_a_decision_of_before_the_outcome_does_not_count_save_on_the_same_day():
    late = a_weging(JA, JA, moment=at(3, hours=4))
    assert rules.besluit_ontbreekt(a_casus(besluit(days=2), weging=late))
    assert rules.besluit_ontbreekt(a_casus(besluit(days=3), weging=late)) is None


def test_S05_a_decision_in_free_words_asks_for_the_form():
    rule = rules.besluit_in_vrije_tekst
    assert present(rule(a_casus(VRIJ, weging=MELDEN))).sinds == 4
    assert rule(a_casus(VRIJ, besluit(), weging=MELDEN)) is None
    assert rule(a_casus(FEIT, weging=MELDEN)) is None
    assert rule(a_casus(VRIJ, weging=a_weging(NEE))) is None


@pytest.mark.parametrize("melden", list(Melden))
def test_S06_and_Z06_help_is_decided_after_melden_whatever_that_was(melden):
    rule = rules.tweede_besluit_open
    assert present(rule(a_casus(besluit(melden, HulpMogelijk.NOG_NIET)))).id == "S06"
    for hulp in set(HulpMogelijk) - {HulpMogelijk.NOG_NIET}:
        assert rule(a_casus(besluit(melden, hulp))) is None
    assert rule(a_casus()) is None


def test_S08_not_reporting_against_the_outcome_needs_a_person_and_a_reason():
    rule = rules.niet_melden_zonder_reden
    assert present(rule(a_casus(besluit(), weging=MELDEN))).gewicht is Gewicht.VEILIGHEID
    assert rule(a_casus(besluit(**WHY), weging=MELDEN)) is None
    assert rule(a_casus(besluit(Melden.JA), weging=MELDEN)) is None
    assert rule(a_casus(besluit(), weging=HULP)) is None
    assert rule(a_casus(weging=MELDEN)) is None


def test_S08_a_reason_without_a_person_is_refused():
    with pytest.raises(InhoudError):
        besluit(afwijking="Zomaar.")


def test_S08_reporting_without_a_ground_in_the_weighing_needs_a_reason_too():
    rule, ja = rules.wel_melden_zonder_reden, besluit(Melden.JA)
    assert present(rule(a_casus(ja, weging=HULP))).gewicht is Gewicht.ZORGVULDIG
    assert rule(a_casus(ja, weging=a_weging(NEE)))
    assert rule(a_casus(besluit(Melden.JA, **WHY), weging=HULP)) is None
    assert rule(a_casus(besluit(), weging=HULP)) is None
    assert rule(a_casus(ja, weging=MELDEN)) is None
    assert rule(a_casus(ja, weging=a_weging(JA))) is None


def test_S05_a_melding_that_was_decided_is_done_and_recorded():
    rule, ja = rules.besloten_niet_gemeld, besluit(Melden.JA)
    assert present(rule(a_casus(ja))).gewicht is Gewicht.VEILIGHEID
    assert rule(a_casus(ja, gemeld(days=4))) is None
    assert rule(a_casus(gemeld(1, 0), ja))
    assert rule(a_casus(gemeld(1, 1), hours_later(ja, 2))) is None
    assert rule(a_casus(besluit())) is None
    assert rule(a_casus()) is None
    # The answer that asks for it already says so.
    assert rule(a_casus(ja, weging=MELDEN)) is None


def test_N15_help_instead_of_a_melding_is_followed():
    rule = rules.hulp_zonder_volgen
    for hulp in (HulpMogelijk.JA, HulpMogelijk.SAMEN):
        assert present(rule(a_casus(besluit(hulp=hulp)))).bron == "004:240"
        assert rule(a_casus(besluit(hulp=hulp), afspraken(days=2))) is None
        assert rule(a_casus(besluit(hulp=hulp), monitoring(days=2))) is None
    assert rule(a_casus(besluit())) is None
    assert rule(a_casus(besluit(Melden.JA, HulpMogelijk.JA))) is None
    assert rule(a_casus()) is None


def test_a_closed_dossier_asks_for_no_decision():
    assert rules.besluit_ontbreekt(a_casus(FEIT, afgesloten(), weging=MELDEN)) is None
