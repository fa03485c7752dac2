"""What a melding tells: own observations, sourced words, the pupil's words, the talks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.diagnose import Diagnose
from desktop.core.dossier import Gezag
from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.melding import (
    Geinformeerd,
    MeldingGegevens,
    Selectie,
    called,
    key,
    select,
    te_kiezen,
    to_inform,
)
from tests.builders import (
    a_betrokkene,
    a_dossier,
    a_fact,
    a_regel,
    a_vastlegging,
    an_aantekening,
)

DERDE = {"herkomst": Herkomst.DERDE, "bron": "de trainer"}


@pytest.mark.parametrize(
    ("soort", "details", "group"),
    [
        (Soort.FEIT, {}, "eigen"),
        (Soort.FEIT, DERDE, "derden"),
        (Soort.DISCLOSURE, {}, "uitspraken"),
        (Soort.DISCLOSURE, DERDE, "uitspraken"),
        (Soort.GESPREK, {}, "gesprekken"),
        (Soort.GESPREK, DERDE, "gesprekken"),
    ],
)
def test_L09_each_entry_comes_in_its_own_group(soort, details, group):
    regel = a_regel(soort, **details)
    assert select([regel]) == Selectie(**{group: (regel,)})


@pytest.mark.parametrize("soort", Soort)
def test_L04_third_party_without_source_is_left_out(soort):
    regel = a_regel(soort, herkomst=Herkomst.DERDE)
    assert select([regel]) == Selectie(weggelaten=(regel,))


@pytest.mark.parametrize("soort", [Soort.OVERLEG, Soort.ADVIES, Soort.BESLUIT])
def test_what_the_school_discussed_inside_is_no_part_of_a_melding(soort):
    assert select([a_regel(soort)]) == Selectie()


DIAGNOSE = Diagnose("ADHD", "dr. P. Smit", "kinderpsychiater", date(2026, 3, 2))


def test_documents_and_diagnoses_go_in_only_when_they_are_chosen():
    document, found = a_regel(Soort.DOCUMENT), a_fact(DIAGNOSE, 2)
    assert te_kiezen([document, found, a_regel()]) == (document, found)
    assert select([document, found]) == Selectie(niet_gekozen=(document, found))
    assert select([document, found], (1,)) == Selectie(
        documenten=(document,), niet_gekozen=(found,)
    )
    chosen = select([document, found], (1, 2))
    assert (chosen.documenten, chosen.diagnosen) == ((document,), (found,))
    assert chosen.verteld == (document, found)


def test_what_was_chosen_stays_chosen_when_it_is_corrected():
    first = a_vastlegging(1, aantekening=an_aantekening(Soort.DOCUMENT))
    corrected = Regel(replace(first, nummer=9, verbetert=1, reden="naam"), (first,))
    assert key(corrected) == 1
    assert select([corrected], (1,)).documenten == (corrected,)


def test_L06_a_diagnosis_without_its_professional_is_left_out_and_cannot_be_chosen():
    loose = a_regel(Soort.DIAGNOSE)
    assert select([loose], (1,)) == Selectie(weggelaten=(loose,))
    assert te_kiezen([loose]) == ()


def test_entries_keep_the_order_in_which_things_happened():
    regels = [a_regel(tekst=f"Feit {n}") for n in range(4)]
    assert select(regels).eigen == tuple(regels)


def test_C10_a_melding_asks_of_everyone_with_authority_and_of_the_leerling_who_knows():
    people = (
        a_betrokkene(),
        a_betrokkene(naam="Karim Haddad", relatie="vader", gezag=Gezag.ONBEKEND),
        a_betrokkene(naam="Opa", relatie="", gezag=Gezag.NEE),
    )
    asked = to_inform(a_dossier(betrokkenen=people), MeldingGegevens())
    assert list(asked) == ["Amira el Haddad", "Samira Haddad, moeder", "Karim Haddad, vader"]
    assert set(asked.values()) == {None}


def test_what_was_filled_in_about_telling_someone_is_shown_with_that_person():
    mother = Geinformeerd("Samira Haddad, moeder", reden_niet="Eerst overleg.")
    uncle = Geinformeerd("Oom", op=date(2026, 11, 2))
    asked = to_inform(a_dossier(), MeldingGegevens(geinformeerd=(uncle, mother)))
    assert list(asked.values()) == [None, mother, uncle]


def test_someone_is_called_by_name_and_relation():
    assert called(a_betrokkene()) == "Samira Haddad, moeder"
    assert called(a_betrokkene(relatie=" ")) == "Samira Haddad"
