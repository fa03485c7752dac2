"""Whom to consult in stap 2."""

from __future__ import annotations

from desktop.core.consultatie import Kandidaat, consult_candidates
from desktop.core.dossier import DossierId
from tests.builders import a_casus, a_dossier, a_leerling


def sibling(mentor: str):
    leerling = a_leerling(roepnaam="Bilal", mentor=mentor)
    return a_dossier(id=DossierId(2), leerling=leerling, betrokkenen=())


def test_O15_earlier_mentors_and_those_of_brothers_and_sisters_are_proposed():
    casus = a_casus(eerdere_mentoren=("Anna Post",), gezin=(sibling("Kees Vis"),))
    assert consult_candidates(casus) == (
        Kandidaat("Anna Post", "eerdere mentor"),
        Kandidaat("Kees Vis", "mentor van Bilal"),
    )


def test_O15_nobody_is_proposed_twice_nor_the_own_mentor_nor_nobody():
    assert consult_candidates(a_casus()) == ()
    casus = a_casus(eerdere_mentoren=("Kees Vis",), gezin=(sibling("Kees Vis"), sibling(" ")))
    assert consult_candidates(casus) == (Kandidaat("Kees Vis", "eerdere mentor"),)
    assert consult_candidates(a_casus(gezin=(sibling("Joris Kamp"),))) == ()
