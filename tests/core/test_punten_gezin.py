"""The Verwijsindex, brothers and sisters: each rule on both sides of its boundary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.dossier import DossierId
from desktop.core.punten import gezin as rules
from desktop.core.school import Profiel
from desktop.core.verantwoording import VerwijsindexAfweging
from tests.builders import (
    JA,
    NEE,
    TWIJFEL,
    a_betrokkene,
    a_casus,
    a_dossier,
    a_leerling,
    a_school,
    a_weging,
)
from tests.core.gebeurtenissen import fact, gemeld
from tests.present import present

WITH_INDEX = a_school(profiel=Profiel(verwijsindex=True))
BROTHER = a_dossier(id=DossierId(2), leerling=a_leerling(roepnaam="Bilal"), betrokkenen=())


@pytest.mark.parametrize(("antwoord", "speaks"), [(JA, True), (TWIJFEL, True), (NEE, False)])
def test_V01_and_V02_and_Z18_a_suspicion_asks_to_weigh_the_verwijsindex(antwoord, speaks):
    casus = a_casus(weging=a_weging(antwoord), school=WITH_INDEX)
    found = rules.verwijsindex_niet_gewogen(casus)
    assert (found is not None) is speaks
    if found:
        assert (found.id, found.plaats.wat) == ("V02", "verwijsindex")
        assert "al in stap 1" in found.waarom


def test_V02_without_a_suspicion_or_once_weighed_nothing_is_asked():
    rule = rules.verwijsindex_niet_gewogen
    assert rule(a_casus(school=WITH_INDEX)) is None
    for signaleren in (True, False):
        weighed = VerwijsindexAfweging(signaleren=signaleren, reden="zo besproken")
        assert rule(a_casus(fact(weighed), weging=a_weging(JA), school=WITH_INDEX)) is None


def test_V03_a_melding_does_not_take_the_place_of_the_verwijsindex():
    casus = a_casus(gemeld(), weging=a_weging(JA), school=WITH_INDEX)
    assert "naast een melding" in present(rules.verwijsindex_niet_gewogen(casus)).waarom


def test_V04_a_school_that_does_not_take_part_is_asked_nothing():
    assert rules.verwijsindex_niet_gewogen(a_casus(weging=a_weging(JA))) is None


def test_Z33_the_dossier_of_a_brother_is_looked_at_when_weighing():
    rule = rules.dossiers_in_het_gezin
    assert "Bilal" in present(rule(a_casus(weging=a_weging(JA), gezin=(BROTHER,)))).zin
    assert rule(a_casus(gezin=(BROTHER,))) is None
    assert rule(a_casus(weging=a_weging(JA))) is None


@pytest.mark.parametrize(
    ("relatie", "speaks"),
    [
        ("broer", True),
        ("Broertje", True),
        ("zus (12)", True),
        ("halfzusje", True),
        ("stiefbroer", True),
        ("zuster", True),
        ("moeder", False),
        ("broers mentor", False),
    ],
)
def test_Z33_a_brother_or_sister_without_a_dossier_is_named(relatie, speaks):
    bilal = a_betrokkene(naam="Bilal Haddad", relatie=relatie)
    found = rules.broer_of_zus_niet_gekoppeld(a_casus(dossier=a_dossier(betrokkenen=(bilal,))))
    assert (found is not None) is speaks
    if found:
        assert found.zin.endswith(": Bilal Haddad.")


def test_Z33_a_linked_brother_asks_nothing_and_one_without_a_name_is_still_named():
    bilal = a_betrokkene(naam="Bilal Haddad", relatie="broer")
    linked = replace(bilal, dossier=DossierId(2))
    rule = rules.broer_of_zus_niet_gekoppeld
    assert rule(a_casus(dossier=a_dossier(betrokkenen=(linked,)))) is None
    nameless = replace(bilal, naam="")
    assert "broer" in present(rule(a_casus(dossier=a_dossier(betrokkenen=(nameless,))))).zin
