"""The card for Veilig Thuis: without a name nobody of the dossier can be found on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.belkaart import (
    NAAM,
    VrijeTekst,
    names_of,
    role_of,
    vrije_teksten,
    without_names,
)
from desktop.core.dossier import DossierId
from desktop.core.melding import MeldingGegevens
from tests.builders import a_betrokkene, a_casus, a_dossier, a_leerling

SIBLING = a_dossier(
    id=DossierId(2), leerling=a_leerling(roepnaam="Bilal", klas="", mentor="Rosa Vos")
)
CASUS = a_casus(
    dossier=a_dossier(
        betrokkenen=(a_betrokkene(), a_betrokkene(naam="de heer De Wit, vader", relatie="vader"))
    ),
    gezin=(SIBLING,),
    eerdere_mentoren=("Piet Smit",),
)


def test_everyone_of_the_dossier_counts_as_known_and_no_common_word_does():
    assert names_of(CASUS) == {
        *("Amira", "Haddad", "Samira", "Wit", "Joris", "Kamp", "2B", "Bilal", "Rosa", "Vos"),
        *("Piet", "Smit", "Marieke", "Boer", "Voorbeeld"),
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Amira bleef thuis.", f"{NAAM} bleef thuis."),
        ("AMIRA’s broer en amiras jas", f"{NAAM} broer en {NAAM} jas"),
        ("Mevrouw Haddad-De Wit belde.", f"Mevrouw {NAAM}-De {NAAM} belde."),
        ("Zij zit in 2b.", f"Zij zit in {NAAM}."),
        ("Een witte jas in december", "Een witte jas in december"),
    ],
)
def test_a_known_name_is_taken_out_and_other_words_stay(text, left):
    assert without_names(text, names_of(CASUS)) == left


def test_an_accent_typed_in_two_parts_is_the_same_name():
    casus = a_casus(dossier=a_dossier(leerling=a_leerling(roepnaam="Zoë")))
    assert without_names("Zoe\u0308 huilde.", names_of(casus)) == f"{NAAM} huilde."


def test_without_names_to_look_for_a_text_stays_as_it_is():
    assert without_names("Zoe\u0308", ()) == "Zoe\u0308"


@given(st.text(), st.sampled_from(sorted(names_of(CASUS))), st.text())
def test_no_known_name_stands_as_a_word_of_its_own_afterwards(before, name, after):
    left = without_names(f"{before} {name} {after}", names_of(CASUS))
    assert name not in left.split()


@pytest.mark.parametrize(
    ("relatie", "role"),
    [
        ("moeder", "moeder"),
        ("Stiefvader van Amira", "stiefvader"),
        ("mentor 2 vmbo-k a", "mentor"),
        ("broertje, 4 jaar", "broertje"),
        ("de man van Samira", "een betrokkene"),
        ("", "een betrokkene"),
    ],
)
def test_of_a_relation_only_its_role_is_left(relatie, role):
    assert role_of(a_betrokkene(relatie=relatie)) == role


def test_only_texts_that_say_something_can_be_chosen():
    gegevens = MeldingGegevens(vraag=" Wilt u meedenken? ", hulp=" ")
    assert vrije_teksten(gegevens) == {VrijeTekst.VRAAG: "Wilt u meedenken?"}
