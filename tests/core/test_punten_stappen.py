"""The rules about the stappen, each on both sides of its boundary."""

from __future__ import annotations

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.inhoud import InhoudError
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.melding import MeldingGegevens, Veiligheid
from desktop.core.punt import Gewicht
from desktop.core.punten import stappen as rules
from desktop.core.verloop import StapOvergeslagen
from tests.builders import JA, MORNING, NEE, TWIJFEL, a_casus, a_kader, a_weging
from tests.core.gebeurtenissen import (
    advies,
    afgesloten,
    afspraken,
    at,
    besluit,
    entry,
    fact,
    gemeld,
    monitoring,
    oordeel,
)
from tests.present import present

FEIT = entry(Soort.FEIT, 1)
OVERLEG = entry(Soort.OVERLEG, 2)
GESPREK = entry(Soort.GESPREK, 3)
VRIJ = entry(Soort.BESLUIT, 4)
CALLED = fact(Noodoproep(Noodhulp.ALARMNUMMER, "Geweld bij het hek."), 5)


def skipped(stap: Stap):
    return fact(StapOvergeslagen(stap, "Dat kon niet."), 6)


def test_S01_and_L02_steps_without_any_signal_ask_for_it():
    assert rules.signalen_ontbreken(a_casus(OVERLEG))
    assert rules.signalen_ontbreken(a_casus(VRIJ, weging=a_weging(JA)))
    assert rules.signalen_ontbreken(a_casus()) is None
    assert rules.signalen_ontbreken(a_casus(FEIT, OVERLEG)) is None
    assert rules.signalen_ontbreken(a_casus(OVERLEG, skipped(Stap.SIGNALEN))) is None
    # While weighing, Z05 asks for what is missing.
    assert rules.signalen_ontbreken(a_casus(OVERLEG, weging=a_weging(JA))) is None


@pytest.mark.parametrize(
    ("rule", "stap", "done"),
    [
        (rules.overleg_ontbreekt, Stap.OVERLEG, OVERLEG),
        (rules.gesprek_ontbreekt, Stap.GESPREK, GESPREK),
    ],
)
def test_S02_and_S03_a_decision_without_this_stap_asks_for_it_or_for_a_reason(rule, stap, done):
    assert rule(a_casus(FEIT, VRIJ)).gewicht is Gewicht.ZORGVULDIG
    assert rule(a_casus(FEIT)) is None
    assert rule(a_casus(FEIT, done, VRIJ)) is None
    assert rule(a_casus(FEIT, VRIJ, skipped(stap))) is None


def test_S09_a_stap_is_passed_over_with_a_reason_or_not_at_all():
    assert skipped(Stap.OVERLEG).aantekening.inhoud.stap is Stap.OVERLEG
    with pytest.raises(InhoudError):
        StapOvergeslagen(Stap.OVERLEG, " ")


def test_S09_the_order_is_free_a_talk_may_come_before_overleg():
    casus = a_casus(FEIT, GESPREK, OVERLEG)
    assert [rule(casus) for rule in rules.STAPPEN] == [None] * len(rules.STAPPEN)


def test_Z20_and_S04_a_decision_needs_the_kader_or_a_reason():
    rule = rules.besluit_zonder_weging
    assert rule(a_casus(FEIT, VRIJ))
    assert rule(a_casus(FEIT, besluit(), weging=a_weging(JA)))
    assert rule(a_casus(FEIT)) is None
    assert rule(a_casus(FEIT, VRIJ, weging=a_weging(NEE))) is None
    assert rule(a_casus(FEIT, VRIJ, skipped(Stap.WEGEN))) is None


def test_Z20_also_holds_when_the_dossier_was_closed_so():
    rule = rules.besluit_zonder_weging
    assert rule(a_casus(FEIT, afgesloten()))
    assert rule(a_casus(FEIT, afgesloten(zonder_weging="Het was een vergissing."))) is None


def test_S10_and_A9_while_weighing_advice_is_near():
    rule = rules.veilig_thuis_niet_gesproken
    assert rule(a_casus(FEIT, weging=a_weging(JA)))
    assert rule(a_casus(FEIT)) is None
    assert rule(a_casus(FEIT, advies(), weging=a_weging(JA))) is None
    assert rule(a_casus(FEIT, weging=a_weging(JA, JA))) is None


def test_S11_acute_danger_asks_for_a_melding_at_once():
    rule = rules.acuut_gevaar
    assert present(rule(a_casus(CALLED))).gewicht is Gewicht.VEILIGHEID
    assert rule(a_casus(CALLED, gemeld())) is None
    assert present(rule(a_casus(gemeld(1, -1), CALLED))).sinds == 5
    assert rule(a_casus(FEIT)) is None


def test_S11_and_S16_what_was_called_acute_on_the_melding_counts_too():
    acute = MeldingGegevens(veiligheid=Veiligheid.ACUUT)
    structural = MeldingGegevens(veiligheid=Veiligheid.STRUCTUREEL)
    assert rules.acuut_gevaar(a_casus(FEIT, gegevens=acute))
    assert rules.acuut_gevaar(a_casus(FEIT, gegevens=structural)) is None
    assert rules.acuut_gevaar(a_casus(FEIT, gemeld(), gegevens=acute)) is None


def test_S12_doubt_asks_for_veilig_thuis_until_they_were_asked_since():
    weging = a_weging(JA, TWIJFEL, moment=at(1))
    assert rules.twijfel(a_casus(weging=weging))
    assert rules.twijfel(a_casus(weging=a_weging(JA, JA))) is None
    assert rules.twijfel(a_casus(advies(days=0), weging=weging))
    assert rules.twijfel(a_casus(advies(days=1), weging=weging)) is None
    assert rules.twijfel(a_casus(gemeld(), weging=weging)) is None


def test_S12_holds_where_doubt_has_no_exit_and_not_off_the_way():
    basis = a_weging(JA, TWIJFEL, kader="basis", versie="2019-01")
    assert rules.twijfel(a_casus(weging=basis, kader=a_kader("basis")))
    off_the_way = a_weging(NEE, TWIJFEL)
    assert rules.twijfel(a_casus(weging=off_the_way)) is None


def test_S15_all_done_asks_to_follow_or_to_close():
    done, weging = (FEIT, OVERLEG, GESPREK, VRIJ), a_weging(NEE)
    rule = rules.volgen_of_sluiten
    assert rule(a_casus(*done, weging=weging))
    assert rule(a_casus(*done[:3], weging=weging)) is None
    for more in (monitoring(), gemeld(), afspraken(), afgesloten()):
        assert rule(a_casus(*done, more, weging=weging)) is None
    assert rule(a_casus(*done, afspraken(), oordeel(), weging=weging))


def test_a_closed_dossier_asks_for_no_step_any_more():
    casus = a_casus(VRIJ, afgesloten(zonder_weging="Vergissing."), weging=a_weging(JA))
    assert [rule(casus) for rule in rules.STAPPEN] == [None] * len(rules.STAPPEN)


def test_doubt_that_was_taken_back_no_longer_asks():
    assert rules.twijfel(a_casus(weging=a_weging(JA, Antwoord.NEE, moment=MORNING))) is None
