"""The rules about the meldnormen, each on both sides of its boundary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.besluit import HulpMogelijk, Melden
from desktop.core.hulp import Resultaat
from desktop.core.logboek import Soort
from desktop.core.melding import MeldingGegevens
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht
from desktop.core.punten import norm as rules
from desktop.core.signaal import Signaal, Vorm
from desktop.core.verantwoording import GesprekOverMelding, VerwijsindexAfweging
from tests.builders import JA, NEE, TWIJFEL, a_beantwoording, a_casus, a_weging
from tests.core.gebeurtenissen import (
    afgesloten,
    afspraken,
    at,
    besluit,
    entry,
    fact,
    gemeld,
    oordeel,
)
from tests.present import present

FEIT = entry(Soort.FEIT, 1)
TOLD = entry(Soort.DISCLOSURE, 2)
HELP_FAILS = (JA, NEE, JA, JA, NEE)
MELDEN = a_weging(JA, JA)


@pytest.mark.parametrize(
    ("row", "antwoorden"),
    [
        ("A2y", (JA, JA)),
        ("A2y", (JA, TWIJFEL)),
        ("A3n", (JA, NEE, NEE)),
        ("A4n", (JA, NEE, JA, NEE)),
        ("A5n", HELP_FAILS),
    ],
)
def test_A2y_and_A3n_and_A4n_and_A5n_a_melding_that_was_not_done_weighs_most(row, antwoorden):
    weging = a_weging(*antwoorden)
    punt = present(rules.melding_ontbreekt(a_casus(FEIT, weging=weging)))
    assert (punt.id, punt.gewicht, punt.plaats.wat) == (row, Gewicht.VEILIGHEID, "melding-gedaan")
    assert rules.melding_ontbreekt(a_casus(FEIT, gemeld(), weging=weging)) is None


def test_A2n_and_A3y_and_A4y_an_answer_that_leads_on_asks_for_no_melding():
    for antwoorden in ((JA, NEE), (JA, NEE, JA), (JA, NEE, JA, JA), (JA, NEE, JA, JA, JA)):
        assert rules.melding_ontbreekt(a_casus(weging=a_weging(*antwoorden))) is None


def test_A5n_after_an_earlier_melding_it_is_melden_again():
    late = a_weging(*HELP_FAILS, moment=at(5))
    again = present(rules.melding_ontbreekt(a_casus(gemeld(), weging=late)))
    assert "weer tot melden" in again.zin
    assert rules.melding_ontbreekt(a_casus(gemeld(days=6), weging=late)) is None


def test_closing_does_not_replace_a_melding():
    assert rules.melding_ontbreekt(a_casus(afgesloten(), weging=MELDEN))


def test_N06_row_20_a_disclosure_contradicts_nee_at_afweging_2():
    rule, nee = rules.veiligheid_anders_dan_verteld, a_weging(JA, NEE)
    assert present(rule(a_casus(TOLD, weging=nee))).gewicht is Gewicht.VEILIGHEID
    assert rule(a_casus(FEIT, weging=nee)) is None
    assert rule(a_casus(TOLD, weging=MELDEN)) is None
    assert rule(a_casus(TOLD, weging=a_weging(JA))) is None
    assert rule(a_casus(TOLD, gemeld(), weging=nee)) is None


def test_N07_and_N01_what_the_leerling_tells_is_ground_enough():
    rule = rules.leerling_vertelde
    assert present(rule(a_casus(TOLD))).sinds == 2
    assert rule(a_casus(FEIT)) is None
    assert rule(a_casus(TOLD, gemeld())) is None
    assert rule(a_casus(gemeld(1, -1), TOLD))
    assert rule(a_casus(TOLD, weging=a_weging(NEE)))


def test_N07_leaves_the_word_to_the_weighing_once_that_speaks():
    assert rules.leerling_vertelde(a_casus(TOLD, weging=MELDEN)) is None
    assert rules.leerling_vertelde(a_casus(TOLD, weging=a_weging(JA, NEE))) is None


@pytest.mark.parametrize("hulp", list(HulpMogelijk))
def test_A2t_that_help_runs_is_no_reason_not_to_report(hulp):
    found = rules.hulp_is_geen_reden(a_casus(besluit(hulp=hulp), weging=MELDEN))
    assert (found is not None) is (hulp in {HulpMogelijk.JA, HulpMogelijk.SAMEN})


def test_A2t_rests_when_afweging_2_does_not_ask_or_melden_was_decided():
    rule, helps = rules.hulp_is_geen_reden, HulpMogelijk.JA
    assert rule(a_casus(besluit(hulp=helps), weging=a_weging(JA, NEE, NEE))) is None
    assert rule(a_casus(besluit(hulp=helps))) is None
    assert rule(a_casus(besluit(Melden.JA, helps), weging=MELDEN)) is None
    assert rule(a_casus(weging=MELDEN)) is None


def test_N08_the_school_also_reports_when_help_runs():
    rule = rules.ook_als_hulp_loopt
    assert rule(a_casus(TOLD, afspraken()))
    assert rule(a_casus(TOLD)) is None
    assert rule(a_casus(FEIT, afspraken())) is None
    assert rule(a_casus(TOLD, afspraken(), oordeel())) is None
    assert rule(a_casus(TOLD, afspraken(), gemeld())) is None


def test_N09_the_involvement_of_others_does_not_relieve():
    rule, helped = rules.betrokkenheid_van_anderen, MeldingGegevens(hulp="Het wijkteam")
    assert rule(a_casus(weging=MELDEN, gegevens=helped))
    assert rule(a_casus(TOLD, gegevens=helped))
    assert rule(a_casus(weging=MELDEN)) is None
    assert rule(a_casus(FEIT, gegevens=helped)) is None
    assert rule(a_casus(gemeld(), weging=MELDEN, gegevens=helped)) is None


def test_N10_a_signal_in_the_verwijsindex_does_not_replace_a_melding():
    rule = rules.verwijsindex_vervangt_niet
    wel = fact(VerwijsindexAfweging(signaleren=True, reden="Er zijn meer hulpverleners."), 3)
    niet = fact(VerwijsindexAfweging(signaleren=False, reden="Niemand anders helpt."), 3)
    assert present(rule(a_casus(wel, weging=MELDEN))).sinds == 3
    assert rule(a_casus(niet, weging=MELDEN)) is None
    assert rule(a_casus(wel)) is None
    assert rule(a_casus(weging=MELDEN)) is None


def test_N17_an_objection_does_not_stop_a_melding():
    rule = rules.bezwaar_houdt_niet_tegen
    against = fact(GesprekOverMelding(("moeder",), bezwaar="Zij wil het niet."), 3)
    agreed = fact(GesprekOverMelding(("moeder",)), 3)
    assert present(rule(a_casus(against, weging=MELDEN))).bron == "001:382"
    assert rule(a_casus(agreed, weging=MELDEN)) is None
    assert rule(a_casus(against)) is None
    assert rule(a_casus(against, gemeld(), weging=MELDEN)) is None


def test_N03_something_new_while_help_runs_opens_question_five():
    rule, signal = rules.hulp_schiet_tekort, entry(Soort.FEIT, 8, 1)
    punt = present(rule(a_casus(afspraken(), signal)))
    assert (punt.gewicht, punt.plaats.wat, punt.sinds) == (Gewicht.VEILIGHEID, "afweging-5", 8)
    assert rule(a_casus(afspraken())) is None
    assert rule(a_casus(afspraken(), signal, gemeld(days=2))) is None
    assert rule(a_casus(afspraken(), signal, afgesloten())) is None


def test_N03_and_A5n_help_that_was_judged_too_little_opens_it_too():
    rule = rules.hulp_schiet_tekort
    assert present(rule(a_casus(afspraken(), oordeel(Resultaat.STAGNEERT)))).sinds == 6
    assert rule(a_casus(afspraken(), oordeel(Resultaat.DEELS))) is None
    both = a_casus(afspraken(), oordeel(Resultaat.NIET), entry(Soort.FEIT, 8, 2))
    assert present(rule(both)).sinds == 8


def test_N03_rests_once_question_five_was_answered_since():
    rule, raised = rules.hulp_schiet_tekort, (afspraken(), entry(Soort.FEIT, 8, 1))
    helped = a_weging(JA, NEE, JA, JA)
    for days, rests in ((0, False), (1, True)):
        fifth = a_beantwoording("afweging-5", JA, moment=at(days))
        weging = replace(helped, beantwoordingen=(*helped.beantwoordingen, fifth))
        assert (rule(a_casus(*raised, weging=weging)) is None) is rests
    assert rule(a_casus(*raised, weging=a_weging(*HELP_FAILS))) is None


def signal(*vormen: Vorm, nummer: int = 4):
    return entry(Soort.FEIT, nummer, signaal=Signaal(vormen=vormen))


@pytest.mark.parametrize(
    ("vorm", "row", "words"),
    [
        (Vorm.VECHTSCHEIDING, "N12", "een vechtscheiding"),
        (Vorm.EMOTIONELE_VERWAARLOZING, "N13", "emotionele verwaarlozing"),
    ],
)
def test_N12_and_N13_the_meldcode_always_holds_for_these_forms(vorm, row, words):
    punt = present(rules.altijd_de_meldcode(a_casus(FEIT, signal(Vorm.FYSIEK, vorm))))
    assert (punt.id, punt.sinds, punt.gewicht) == (row, 4, Gewicht.NODIG)
    assert words in punt.zin


def test_N12_and_N13_rest_once_the_weighing_began_or_for_other_forms():
    assert rules.altijd_de_meldcode(a_casus(FEIT, signal(Vorm.FYSIEK))) is None
    begun = a_casus(signal(Vorm.VECHTSCHEIDING), weging=a_weging(JA))
    assert rules.altijd_de_meldcode(begun) is None
    assert rules.altijd_de_meldcode(a_casus(signal(Vorm.VECHTSCHEIDING), afgesloten())) is None


def test_N07_what_was_told_before_the_melding_but_came_to_light_later_is_still_to_be_told():
    monday = entry(Soort.DISCLOSURE, 3, 0, citaat="Ik durf niet naar huis.")
    late = replace(monday, geldig=replace(monday.geldig, vastgelegd_op=at(6)))
    ids = [punt.id for punt in open_punten(a_casus(late, gemeld(2, 1))).open]
    assert "N07" in ids
    known = replace(monday, geldig=replace(monday.geldig, vastgelegd_op=at(0)))
    ids = [punt.id for punt in open_punten(a_casus(known, gemeld(2, 1))).open]
    assert "N07" not in ids
