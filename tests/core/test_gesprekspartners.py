"""Who was spoken, read from what an entry says of the other side."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.dossier import Gezag
from desktop.core.gesprekspartners import (
    gesprekken_met_leerling,
    gesprekken_met_ouders,
    involves_parents,
)
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.verantwoording import GesprekOverMelding
from desktop.core.verloop import Besproken
from tests.builders import a_betrokkene, a_casus, a_dossier, a_fact, a_leerling, a_regel

MENSEN = (
    a_betrokkene(),
    a_betrokkene(naam="Bilal Haddad", relatie="broer", gezag=Gezag.ONBEKEND),
    a_betrokkene(naam="Rob", relatie="stiefvader", gezag=Gezag.NEE),
    a_betrokkene(naam="Ans de Wit", relatie="oma", gezag=Gezag.JA),
    a_betrokkene(naam="", relatie="", gezag=Gezag.JA),
)


@pytest.mark.parametrize(
    ("met", "ouders", "leerling"),
    [
        ("Samira Haddad", True, False),
        ("mevrouw Haddad", True, False),
        ("Amira", False, True),
        ("Amira el Haddad", False, True),
        ("de leerling", False, True),
        ("moeder van de leerling", True, False),
        ("Amira en haar moeder", True, True),
        ("ouders, leerling", True, True),
        ("Rob", True, False),
        ("Ans", True, False),
        ("mevrouw Jansen", False, False),
        ("Bilal Haddad", False, False),
        ("de mentor", False, False),
    ],
)
def test_a_name_or_a_word_tells_who_was_spoken(met, ouders, leerling):
    casus = a_casus(a_regel(Soort.GESPREK, met=met), dossier=a_dossier(betrokkenen=MENSEN))
    assert bool(gesprekken_met_ouders(casus)) is ouders
    assert bool(gesprekken_met_leerling(casus)) is leerling


def test_overleg_about_parents_is_no_talk_with_them():
    casus = a_casus(a_regel(Soort.OVERLEG, met="moeder"))
    assert not gesprekken_met_ouders(casus)
    assert not gesprekken_met_leerling(a_casus(a_regel(Soort.FEIT)))


def test_a_rung_and_a_talk_about_the_melding_count_as_talks():
    rung = a_casus(a_fact(Besproken(Stap.SIGNALEN, ("vader", "Amira"))))
    assert gesprekken_met_ouders(rung)
    assert gesprekken_met_leerling(rung)
    assert not gesprekken_met_ouders(a_casus(a_fact(Besproken(Stap.OVERLEG, reden_niet="x"))))
    told = a_casus(a_fact(GesprekOverMelding(("moeder",), met_leerling=True)))
    assert gesprekken_met_leerling(told)
    assert not gesprekken_met_ouders(told)


@pytest.mark.parametrize(
    ("born", "involved"),
    [(date(2008, 11, 3), True), (date(2008, 11, 2), False), (None, True)],
)
def test_parents_belong_in_the_talks_until_the_eighteenth_birthday(born, involved):
    casus = a_casus(dossier=a_dossier(leerling=a_leerling(geboortedatum=born)))
    assert involves_parents(casus) is involved
