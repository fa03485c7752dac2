"""A dossier about a professional: no list and no search gives its name away (X01)."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.vormen import aantekening_of
from desktop.services.afscherming import AFGESCHERMD
from desktop.services.caseload import read_regel
from desktop.services.dossiers import list_koppelingen, open_dossier, read_dossier
from desktop.services.handelingen import list_handelingen, note_look, read_geschiedenis
from desktop.services.logboek import record_aantekening
from desktop.services.zoeken import search
from tests.builders import FIRST, a_leerling, an_aantekening, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

SECOND = DossierId(2)
JA = Beroepskracht(DoorBeroepskracht.JA)
NEE = Beroepskracht(DoorBeroepskracht.NEE)


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    """Return a vault whose first dossier is about a professional and the second is not."""
    made = FakeVault()
    open_dossier(made, clock, a_leerling(), inhoud=JA)
    open_dossier(made, clock, a_leerling(roepnaam="Sanne", achternaam="Zwart"), inhoud=NEE)
    return made


def answers(vault, clock, inhoud, dossier=FIRST):
    entry = aantekening_of(inhoud, clock.now(), "Marieke de Boer")
    record_aantekening(vault, clock, dossier, entry)


def test_X01_the_answer_is_the_first_entry_of_a_new_dossier(vault, clock):
    view = read_dossier(vault, clock, kaders(), FIRST)
    (regel,) = view.regels
    assert regel.aantekening.inhoud == JA
    assert regel.aantekening.soort is Soort.STAP
    assert regel.aantekening.door == "Marieke de Boer"


def test_X01_not_yet_known_records_nothing(clock):
    vault = FakeVault()
    changes = open_dossier(vault, clock, a_leerling())
    assert vault.logboek.rows == []
    assert changes.logboeken == frozenset()


def test_X01_the_line_of_a_sealed_dossier_tells_nothing_of_the_leerling(vault):
    regel = read_regel(vault, FixedClock(), kaders(), FIRST)
    assert regel.afgeschermd
    assert (regel.naam, regel.initialen, regel.klas) == ("Afgeschermd dossier", "", "")
    told = f"{regel.sorting_name} {regel.search_text} {regel.volgende} {regel.stap_naam}"
    for word in ("amira", "haddad", "2b", "kamp"):
        assert word not in told.casefold()


def test_X01_another_answer_opens_the_line_again(vault, clock):
    answers(vault, clock, NEE)
    assert read_regel(vault, FixedClock(), kaders(), FIRST).naam == "Amira el H."
    assert list_koppelingen(vault)[0].naam == "Amira el Haddad, 2B"


def test_X01_search_finds_it_only_by_the_word_for_it(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening(tekst="Amira had een blauwe jas."))
    assert search(vault, "amira").treffers == ()
    assert search(vault, "blauwe jas").treffers == ()
    (found,) = search(vault, "afgeschermd").treffers
    assert (found.dossier, found.naam, found.klas) == (FIRST, AFGESCHERMD, "")
    assert [one.dossier for one in search(vault, "sanne").treffers] == [SECOND]


def test_X01_who_can_be_linked_has_no_name_when_sealed(vault):
    assert [one.naam for one in list_koppelingen(vault)] == [
        "Sanne el Zwart, 2B",
        "Afgeschermd dossier 1",
    ]


def test_X01_a_look_is_logged_as_always_without_the_name(vault, clock):
    note_look(vault, clock, SoortHandeling.DOSSIER_INGEZIEN, FIRST)
    note_look(vault, clock, SoortHandeling.DOSSIER_INGEZIEN, SECOND)
    assert [one.naam for one in list_handelingen(vault)] == ["Sanne el Z.", AFGESCHERMD]


@pytest.mark.parametrize("field", ["bijzonderheden", "bestand", "aan", "grondslag"])
def test_X01_the_log_of_the_vault_tells_no_word_that_was_typed_about_it(vault, clock, field):
    words: dict[str, Any] = {field: "Gesprek Amira.pdf"}
    for dossier in (FIRST, SECOND):
        act = Handeling(SoortHandeling.BIJLAGE_BEKEKEN, clock.now(), "Marieke", dossier, **words)
        vault.handelingen.add(act)
    note_look(vault, clock, SoortHandeling.DOSSIER_INGEZIEN, FIRST)
    look, other, sealed = (one.bijzonderheden for one in list_handelingen(vault))
    assert (look, sealed) == ("", "staat bij het dossier zelf")
    assert "Gesprek Amira.pdf" in other
    assert "Gesprek Amira.pdf" in read_geschiedenis(vault, FIRST)[1].bijzonderheden
