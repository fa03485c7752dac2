"""The rules about the weighing, each on both sides of its boundary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.core.logboek import Soort
from desktop.core.punten import wegen as rules
from desktop.core.weging import Weging
from tests.builders import (
    JA,
    NEE,
    TWIJFEL,
    a_beantwoording,
    a_casus,
    a_kader,
    a_weging,
)
from tests.core.gebeurtenissen import advies, afgesloten, at, besluit, entry, gemeld
from tests.present import present

FEIT = entry(Soort.FEIT, 1)
OVERLEG = entry(Soort.OVERLEG, 2)
GESPREK = entry(Soort.GESPREK, 3)
INVOER = (FEIT, OVERLEG, GESPREK)
BASIS = {"kader": "basis", "versie": "2019-01"}


def weighed_by(*namen: str, sparringpartner: str = "", **details) -> Weging:
    given = {"beoordelaars": namen, "sparringpartner": sparringpartner, **details}
    return a_weging(JA, NEE, **given)


def test_Z05_the_weighing_rests_on_three_things():
    weging = a_weging(JA)
    for missing, words in enumerate(("signalen", "collega", "gesprek")):
        left = INVOER[:missing] + INVOER[missing + 1 :]
        assert words in present(rules.invoer_ontbreekt(a_casus(*left, weging=weging))).zin
    assert rules.invoer_ontbreekt(a_casus(*INVOER, weging=weging)) is None
    assert rules.invoer_ontbreekt(a_casus(FEIT)) is None
    assert rules.invoer_ontbreekt(a_casus(FEIT, besluit(), weging=weging)) is None


def test_O17_one_person_alone_at_afweging_2_is_marked():
    rule = rules.alleen_beoordeeld
    assert rule(a_casus(weging=weighed_by("Joris Kamp")))
    assert rule(a_casus(weging=weighed_by("Joris Kamp", "Marieke de Boer"))) is None
    assert rule(a_casus(weging=weighed_by("Joris Kamp", sparringpartner="Een collega"))) is None
    assert rule(a_casus(weging=a_weging(JA, beoordelaars=("Joris Kamp",)))) is None
    assert rule(a_casus(weging=a_weging(NEE, NEE, beoordelaars=("Joris Kamp",)))) is None


def test_O17_row_4_the_education_kader_asks_for_two_names():
    rule = rules.een_naam_namens_de_school
    one = weighed_by("Joris Kamp", sparringpartner="Een collega")
    assert rule(a_casus(weging=one))
    assert rule(a_casus(weging=weighed_by("Joris Kamp", "Marieke de Boer"))) is None
    assert rule(a_casus(weging=weighed_by("Joris Kamp"))) is None
    assert rule(a_casus(weging=a_weging(JA))) is None
    basis = weighed_by("Joris Kamp", sparringpartner="Een collega", **BASIS)
    assert rule(a_casus(weging=basis, kader=a_kader("basis"))) is None


def test_ambition_1_an_answer_without_an_entry_is_named():
    rule = rules.nog_zonder_feit
    assert present(rule(a_casus(weging=a_weging(JA)))).zin.startswith("Eén antwoord is")
    assert present(rule(a_casus(weging=a_weging(JA, NEE)))).zin.startswith("2 antwoorden zijn")
    assert rule(a_casus(weging=a_weging(JA, voor=(1,)))) is None
    assert rule(a_casus(weging=a_weging(JA, tegen=(1,)))) is None
    assert rule(a_casus()) is None


def test_a_changed_answer_asks_to_confirm_the_later_ones():
    given = a_weging(JA, NEE)
    first_again = a_beantwoording(antwoord=NEE, moment=at(1))
    back = a_beantwoording(antwoord=JA, moment=at(2))
    changed = replace(given, beantwoordingen=(*given.beantwoordingen, first_again, back))
    punt = present(rules.opnieuw_bevestigen(a_casus(weging=changed)))
    assert punt.plaats.wat == "afweging-2"
    assert rules.opnieuw_bevestigen(a_casus(weging=given)) is None


def test_S12_doubt_without_an_exit_asks_for_an_answer_once_veilig_thuis_was_asked():
    rule, basis = rules.twijfel_staat_stil, a_kader("basis")
    stuck = a_weging(JA, TWIJFEL, **BASIS)
    assert present(rule(a_casus(advies(), weging=stuck, kader=basis))).plaats.wat == "afweging-2"
    assert rule(a_casus(weging=stuck, kader=basis)) is None
    assert rule(a_casus(advies(days=0), weging=stuck, kader=basis))
    assert rule(a_casus(advies(days=-1), weging=replace_moment(stuck), kader=basis)) is None
    assert rule(a_casus(advies(), weging=a_weging(JA, **BASIS), kader=basis)) is None
    assert rule(a_casus(advies(), weging=a_weging(JA, TWIJFEL))) is None
    assert rule(a_casus(advies(), weging=a_weging(NEE))) is None


def replace_moment(weging: Weging) -> Weging:
    moved = tuple(replace(b, moment=at(3)) for b in weging.beantwoordingen)
    return replace(weging, beantwoordingen=moved)


@pytest.mark.parametrize(("more", "raised"), [(0, False), (1, False), (2, True)])
def test_N05_signals_that_keep_coming_after_nee_ask_to_look_again(more, raised):
    since = [entry(Soort.FEIT, 10 + n, n + 1) for n in range(more)]
    casus = a_casus(FEIT, *since, weging=a_weging(JA, NEE))
    assert (rules.signalen_herhalen_zich(casus) is not None) is raised


def test_N05_rests_when_afweging_2_was_not_answered_with_nee():
    since = (entry(Soort.FEIT, 4, 1), entry(Soort.FEIT, 5, 2))
    assert rules.signalen_herhalen_zich(a_casus(*since, weging=a_weging(JA))) is None
    assert rules.signalen_herhalen_zich(a_casus(*since, weging=a_weging(JA, JA))) is None


def test_A1n_no_suspicion_is_recorded_and_closed():
    punt = present(rules.afsluiten_na_nee(a_casus(weging=a_weging(NEE))))
    assert (punt.id, punt.plaats.wat) == ("A1n", "afsluiting")
    assert rules.afsluiten_na_nee(a_casus(afgesloten(), weging=a_weging(NEE))) is None
    assert rules.afsluiten_na_nee(a_casus(weging=a_weging(JA))) is None
    assert rules.afsluiten_na_nee(a_casus(weging=a_weging(JA, JA))) is None


def test_A1t_and_Z34_care_without_unsafety_closes_the_meldcode_and_help_goes_on():
    punt = present(rules.afsluiten_na_nee(a_casus(weging=a_weging(Antwoord.ZORG))))
    assert punt.id == "A1t"
    assert "hulp kan doorgaan" in punt.waarom


def test_N11_whether_it_is_a_melding_is_decided_with_veilig_thuis():
    rule, melden = rules.overleg_voor_melding, a_weging(JA, JA)
    assert rule(a_casus(weging=melden))
    assert rule(a_casus(weging=a_weging(JA, NEE))) is None
    assert rule(a_casus(advies(), weging=melden)) is None
    assert rule(a_casus(gemeld(), weging=melden)) is None


def test_a_closed_dossier_asks_nothing_of_its_weighing():
    casus = a_casus(afgesloten(), weging=a_weging(JA, JA, beoordelaars=("Joris Kamp",)))
    assert [rule(casus) for rule in rules.WEGEN] == [None] * len(rules.WEGEN)
