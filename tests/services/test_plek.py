"""The place of the user as it is kept: what cannot be read has its default."""

from __future__ import annotations

import pytest

from desktop.core.logboek import Soort
from desktop.core.tijdlijnfilter import Tijdlijnfilter, filter_of
from desktop.services.plek import Plek, last_plek, read_plek, save_plek
from tests.fake_vault import FakeVault

CHOSEN = Tijdlijnfilter(soort=Soort.GESPREK, tekst="jas", aan_te_vullen=True)


def test_the_place_comes_back_with_the_filter_of_the_timeline():
    vault = FakeVault()
    save_plek(vault, Plek("dossiers", dossier=2, tekst=125, tijdlijn=CHOSEN.to_values()))
    last = last_plek(vault)
    assert (last.scherm, last.dossier, last.tekst) == ("dossiers", 2, 125)
    assert filter_of(last.tijdlijn) == CHOSEN


def test_a_place_of_an_older_version_has_no_filter():
    assert read_plek('{"scherm": "kluis", "dossier": 3}') == Plek("kluis", dossier=3)


@pytest.mark.parametrize("text", ["", "zomaar", "[]", '{"tekst": "groot", "tijdlijn": ["x"]}'])
def test_what_is_no_place_is_the_beginning(text):
    assert read_plek(text) == Plek()


def test_a_filter_with_strange_values_is_read_as_far_as_it_goes():
    kept = read_plek('{"tijdlijn": {"soort": "oud", "tekst": 3, "persoon": "Oma"}}')
    assert filter_of(kept.tijdlijn) == Tijdlijnfilter(persoon="Oma")
