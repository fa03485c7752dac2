"""Searching all dossiers, on a vault that reads everything every time."""

from __future__ import annotations

import pytest

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.views import NewCorrection
from desktop.services.zoeken import NAMES_FIRST, Treffer, Zoekresultaat, search
from tests.builders import FIRST, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

CLOCK = FixedClock()
SECOND = DossierId(2)


@pytest.fixture
def vault() -> FakeVault:
    made = FakeVault()
    open_dossier(made, CLOCK, a_leerling())
    open_dossier(made, CLOCK, a_leerling(roepnaam="Sanne", achternaam="Jasperse", klas="1A"))
    return made


def record(vault, tekst: str, dossier: DossierId = FIRST, **details) -> None:
    record_aantekening(vault, CLOCK, dossier, an_aantekening(tekst=tekst, **details))


def nummers(vault, text: str, **how) -> list[tuple[int, int]]:
    found = search(vault, text, **how).treffers
    return [(treffer.dossier, treffer.nummer) for treffer in found]


def test_a_found_entry_says_whose_it_is_and_shows_where_it_stands(vault):
    record(vault, "Haar jas hing er wel.", soort=Soort.GEBEURTENIS)
    (_, found) = search(vault, "jas").treffers
    assert isinstance(found, Treffer)
    assert (found.naam, found.klas, found.nummer) == ("Amira el H.", "2B", 1)
    assert (found.soort, found.moment) == (Soort.GEBEURTENIS, CLOCK.now())
    assert [stuk.text for stuk in found.fragment if stuk.hit] == ["jas"]


def test_names_come_first_and_then_the_newest_entry(vault):
    record(vault, "Zij had geen jas aan.")
    record(vault, "De jas is terug.", SECOND)
    assert nummers(vault, "jas") == [(2, 0), (2, 2), (1, 1)]


def test_words_of_a_name_narrow_to_its_dossiers(vault):
    record(vault, "Zij had geen jas aan.")
    record(vault, "Zij had geen jas aan.", SECOND)
    assert nummers(vault, "amira geen") == [(1, 1)]
    assert nummers(vault, "2b geen jas") == [(1, 1)]
    assert nummers(vault, "haddad trui") == []


def test_a_name_in_a_text_is_found_as_well(vault):
    record(vault, "Amira was erbij.", SECOND)
    record(vault, "Zij was erbij.")
    assert nummers(vault, "amira erbij") == [(1, 2), (2, 1)]


def test_an_entry_of_two_children_is_found_by_both_names(vault):
    record(vault, "Samen thuis gebleven.", ook_in=(SECOND,))
    assert nummers(vault, "sanne thuis") == [(2, 2)]
    assert nummers(vault, "amira thuis") == [(1, 1)]


def test_a_corrected_text_is_found_only_when_asked_for(vault):
    record(vault, "Zij had geen jas aan.")
    new = NewCorrection(1, "verschreven", an_aantekening(tekst="Zij had geen trui aan."))
    correct_aantekening(vault, CLOCK, FIRST, new)
    assert nummers(vault, "amira jas") == []
    (found,) = search(vault, "amira jas", ook_verbeterd=True).treffers
    assert (found.nummer, found.is_verbeterd) == (1, True)
    (holding,) = search(vault, "trui", ook_verbeterd=True).treffers
    assert (holding.nummer, holding.is_verbeterd) == (2, False)


@pytest.mark.parametrize(("count", "more"), [(4, False), (5, False), (6, True)])
def test_more_than_asked_for_is_said(vault, count, more):
    for _ in range(count):
        record(vault, "Er was geen schuur.")
    result = search(vault, "schuur", limit=5)
    assert (len(result.treffers), result.more) == (min(count, 5), more)


def test_many_names_leave_room_for_texts(vault):
    for number in range(NAMES_FIRST + 3):
        open_dossier(vault, CLOCK, a_leerling(roepnaam=f"Noor{number}", klas="3C"))
    record(vault, "Klas 3C ging naar buiten.")
    result = search(vault, "3c")
    assert [treffer.nummer for treffer in result.treffers] == [0] * NAMES_FIRST + [1]
    assert result.more


@pytest.mark.parametrize("text", ["", "   ", '"', "- * ()"])
def test_nothing_asked_is_nothing_found(vault, text):
    assert search(vault, text) == Zoekresultaat()
