"""A leerling can be found again, and a name can be shown small."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.dossier import Gezag, LeerlingError
from tests.builders import a_betrokkene, a_dossier, a_leerling


@pytest.mark.parametrize("part", ["roepnaam", "achternaam"])
def test_a_leerling_without_a_name_is_refused(part):
    with pytest.raises(LeerlingError) as refused:
        a_leerling(**{part: "  "})
    assert refused.value.field == part
    assert refused.value.remedy.endswith("in.")


def test_a_leerling_is_named_in_full_in_short_and_by_letters():
    amira = a_leerling()
    assert amira.full_name == "Amira el Haddad"
    assert amira.short_name == "Amira el H."
    assert amira.initials == "AH"
    assert amira.sorting_name.startswith("haddad")


def test_authority_is_unknown_until_someone_knows():
    assert a_betrokkene().gezag is Gezag.JA
    assert type(a_betrokkene())("Oma", "grootmoeder").gezag is Gezag.ONBEKEND


def test_two_dossiers_with_the_same_details_are_equal():
    assert a_dossier() == a_dossier()


@pytest.mark.parametrize("relatie", ["broer", "zusje", "halfzus", "de stiefbroer", "Zus"])
def test_Z33_a_brother_or_sister_is_known_by_the_relation(relatie):
    assert a_betrokkene(relatie=relatie).is_broer_of_zus


@pytest.mark.parametrize("relatie", ["", "moeder", "broers vriend"])
def test_Z33_others_are_no_brother_or_sister(relatie):
    assert not a_betrokkene(relatie=relatie).is_broer_of_zus


def test_a_secret_address_comes_on_paper_only_when_it_was_asked_for():
    moeder = a_betrokkene(telefoon="06-1", adres="Dorpsstraat 1", bereikbaar="na vijven")
    assert moeder.bereikbaar_op_papier() == "06-1; Dorpsstraat 1; na vijven"
    secret = replace(moeder, geheim=True)
    assert secret.bereikbaar_op_papier() == "geheim"
    assert secret.bereikbaar_op_papier(met_geheim=True) == "06-1; Dorpsstraat 1; na vijven"
    assert replace(secret, telefoon="", adres="", bereikbaar=" ").contact == ()
