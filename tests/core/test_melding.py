"""What a melding tells: own observations, sourced words, the pupil's words, the talks."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.dossier import Gezag
from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Selectie, called, select, to_inform
from tests.builders import a_betrokkene, a_dossier, a_regel

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
