"""A relation in words tells in which circle someone stands."""

from __future__ import annotations

import pytest

from desktop.core.kring import Kring, kring_of
from tests.builders import a_betrokkene


@pytest.mark.parametrize(
    ("relatie", "kring"),
    [
        ("moeder", Kring.OUDER),
        ("Pleegvader", Kring.OUDER),
        ("voogd", Kring.OUDER),
        ("partner van moeder", Kring.GEZIN),
        ("de stiefbroer", Kring.BROER_OF_ZUS),
        ("vriendin van zus", Kring.NETWERK),
        ("oma", Kring.NETWERK),
        ("neef", Kring.NETWERK),
        ("", Kring.NETWERK),
        ("ploeggenoot van het voetbal", Kring.NETWERK),
        ("gezinsvoogd", Kring.PROFESSIONAL),
        ("schoolmaatschappelijk werker", Kring.PROFESSIONAL),
        ("wijkteammedewerker", Kring.PROFESSIONAL),
        ("leerplichtambtenaar", Kring.PROFESSIONAL),
    ],
)
def test_the_first_word_that_says_something_decides(relatie, kring):
    assert kring_of(relatie) is kring


@pytest.mark.parametrize(
    "role",
    [
        *("trajectbegeleider", "schoolmaatschappelijk werker", "schoolpsycholoog", "pedagoog"),
        *("orthopedagoog", "vertrouwenspersoon", "jeugdverpleegkundige", "jeugdarts", "wijkagent"),
        *("jeugdconsulent", "buurtcoach", "leerplichtambtenaar"),
    ],
)
def test_O13_everyone_the_protocols_name_is_a_professional(role):
    assert kring_of(role) is Kring.PROFESSIONAL


def test_what_the_user_chose_beats_the_words():
    oma = a_betrokkene(relatie="oma", soort=Kring.OUDER)
    assert oma.kring is Kring.OUDER
    assert not a_betrokkene(relatie="zus", soort=Kring.NETWERK).is_broer_of_zus
