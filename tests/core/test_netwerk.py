"""The people of a dossier in their circles, and who lives with the leerling."""

from __future__ import annotations

import pytest

from desktop.core.dossier import Gezag
from desktop.core.kring import Kring
from desktop.core.netwerk import Persoon, kringen, netwerk_of
from tests.builders import a_betrokkene, a_dossier


def someone(relatie: str = "moeder", **details) -> Persoon:
    return Persoon(0, a_betrokkene(relatie=relatie, **details))


@pytest.mark.parametrize(
    ("relatie", "woont", "home"),
    [
        ("moeder", True, True),
        ("moeder", None, False),
        ("moeder", False, False),
        ("huisgenoot", None, True),
        ("huisgenoot", False, False),
        ("oma", True, True),
        ("jeugdarts", True, False),
    ],
)
def test_who_lives_at_home_is_recorded_or_follows_from_the_household(relatie, woont, home):
    assert someone(relatie, woont_bij_leerling=woont).woont_thuis is home


def test_the_dead_live_nowhere_and_have_no_gezag():
    vader = someone("vader", woont_bij_leerling=True, overleden=True)
    assert not vader.woont_thuis
    assert vader.bijzonderheden == ("overleden",)


@pytest.mark.parametrize(
    ("relatie", "gezag", "words"),
    [
        ("moeder", Gezag.JA, "gezag"),
        ("moeder", Gezag.NEE, "geen gezag"),
        ("moeder", Gezag.ONBEKEND, "gezag onbekend"),
        ("oma", Gezag.JA, "gezag"),
        ("oma", Gezag.ONBEKEND, ""),
        ("jeugdarts", Gezag.ONBEKEND, ""),
    ],
)
def test_gezag_is_told_of_parents_and_of_who_has_it(relatie, gezag, words):
    assert someone(relatie, gezag=gezag).gezag == words


def test_what_must_be_known_first_is_told_in_a_few_words():
    moeder = someone(geheim=True, tolk=" Tigrinya ", woont_bij_leerling=False)
    assert moeder.bijzonderheden == ("gezag", "adres geheim", "tolk Tigrinya", "woont elders")
    arts = someone("jeugdarts", woont_bij_leerling=False, gezag=Gezag.NEE)
    assert arts.bijzonderheden == ()


def test_a_role_names_function_and_organisation_once():
    arts = someone("jeugdarts", functie="jeugdarts", organisatie="GGD ")
    assert arts.rol == "jeugdarts, GGD"


def test_everyone_stands_in_one_circle_with_the_place_in_the_list():
    people = [a_betrokkene(relatie=r) for r in ("oma", "moeder", "zus", "huisgenoot", "huisarts")]
    found = kringen(a_dossier(betrokkenen=tuple(people)))
    numbers = {kring: [p.nummer for p in persons] for kring, persons in found.items()}
    assert numbers == {
        Kring.OUDER: [1],
        Kring.GEZIN: [3],
        Kring.BROER_OF_ZUS: [2],
        Kring.NETWERK: [0],
        Kring.PROFESSIONAL: [4],
    }


def test_the_network_has_everyone_once():
    relations = ("moeder", "vader", "zus", "broer", "huisgenoot", "oma", "jeugdarts")
    home = (True, False, True, None, None, True, None)
    people = tuple(
        a_betrokkene(naam=r, relatie=r, woont_bij_leerling=w)
        for r, w in zip(relations, home, strict=True)
    )
    found = netwerk_of(a_dossier(betrokkenen=people))
    groups = {
        name: [p.betrokkene.naam for p in getattr(found, name)]
        for name in ("ouders_thuis", "anderen_thuis", "ouders", "gezin", "netwerk", "professionals")
    }
    assert groups == {
        "ouders_thuis": ["moeder"],
        "anderen_thuis": ["zus", "huisgenoot", "oma"],
        "ouders": ["vader"],
        "gezin": ["broer"],
        "netwerk": [],
        "professionals": ["jeugdarts"],
    }
