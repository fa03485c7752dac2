"""The rules about the bevoegd gezag, each on both sides of its boundary."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.besluit import Melden
from desktop.core.logboek import Herkomst, Soort
from desktop.core.punten import gezag as rules
from desktop.core.verantwoording import GezagGeinformeerd
from tests.builders import JA, NEE, TWIJFEL, a_casus, a_kader, a_weging
from tests.core.gebeurtenissen import at, besluit, entry, fact, gemeld, hours_later
from tests.present import present

GEZIEN = entry(Soort.FEIT, 2)
GEHOORD = entry(Soort.FEIT, 2, herkomst=Herkomst.DERDE, bron="buurvrouw")
VERTELD = GezagGeinformeerd("de directeur")


def test_A1y_a_strong_suspicion_by_school_is_told_to_the_bevoegd_gezag():
    rule, weging = rules.gezag_bij_sterk_vermoeden, a_weging(JA)
    found = present(rule(a_casus(GEZIEN, weging=weging)))
    assert (found.id, found.bron, found.sinds) == ("A1y", "001:136", 2)
    assert rule(a_casus(GEZIEN, fact(VERTELD, 3), weging=weging)) is None
    assert rule(a_casus(GEHOORD, weging=weging)) is None
    assert rule(a_casus(GEZIEN, weging=a_weging(NEE))) is None
    assert rule(a_casus(GEZIEN)) is None


def test_A1y_holds_in_the_kader_of_education_alone():
    basis = a_weging(JA, kader="basis", versie=a_kader("basis").versie)
    casus = a_casus(GEZIEN, weging=basis, kader=a_kader("basis"))
    assert casus.pad.schreden
    assert rules.gezag_bij_sterk_vermoeden(casus) is None


def test_O05_every_melding_is_told_anew():
    rule, weging = rules.gezag_bij_melding, a_weging(JA, JA)
    assert rule(a_casus()) is None
    assert present(rule(a_casus(weging=weging))).id == "O05"
    assert rule(a_casus(fact(VERTELD), weging=weging)) is None
    assert present(rule(a_casus(gemeld()))).id == "O05"
    assert rule(a_casus(fact(VERTELD), gemeld())) is None
    again = besluit(Melden.JA, nummer=10, days=2)
    found = present(rule(a_casus(fact(VERTELD), gemeld(9), again)))
    assert (found.id, found.sinds) == ("O05", 9)
    assert rule(a_casus(fact(VERTELD), gemeld(9), again, fact(VERTELD, 11, 2))) is None


def test_O05_what_was_told_the_day_before_melden_was_decided_is_not_this_melding():
    told = fact(VERTELD, 3)
    for days, asks in ((0, False), (1, True)):
        weging = a_weging(JA, TWIJFEL, moment=at(days))
        casus = a_casus(told, weging=weging, vandaag=date(2026, 11, 5))
        assert (rules.gezag_bij_melding(casus) is not None) is asks


def test_O05_speaks_instead_of_A1y_once_a_melding_is_at_hand():
    casus = a_casus(GEZIEN, weging=a_weging(JA, JA))
    assert rules.gezag_bij_sterk_vermoeden(casus) is None
    assert rules.gezag_bij_melding(casus) is not None
    assert rules.directeur_bij_vervolgstap(casus) is None


@pytest.mark.parametrize(("days", "speaks"), [(0, True), (1, False), (2, False)])
def test_O06_the_director_hears_of_every_next_stap(days, speaks):
    told, next_stap = fact(VERTELD, 3, days), hours_later(entry(Soort.OVERLEG, 4, 1), 5)
    found = rules.directeur_bij_vervolgstap(a_casus(*sorted_by_moment(told, next_stap)))
    assert (found is not None) is speaks
    if found:
        assert found.id == "O06"
        assert "Meldcode 2 Overleg" in found.zin


def test_O06_the_latest_stap_counts_and_the_first_asks_nothing():
    rule = rules.directeur_bij_vervolgstap
    assert rule(a_casus(GEZIEN)) is None
    overleg, later = entry(Soort.OVERLEG, 3), a_weging(JA, moment=at(3))
    told = fact(VERTELD, 4)
    assert rule(a_casus(overleg, told)) is None
    assert "Meldcode 4 Wegen" in present(rule(a_casus(overleg, told, weging=later))).zin
    assert present(rule(a_casus(overleg, told, weging=later))).sinds == 4
    assert present(rule(a_casus(overleg))).bron == "004:196"


def sorted_by_moment(*regels):
    return sorted(regels, key=lambda regel: regel.aantekening.moment)
