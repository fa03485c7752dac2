"""Opening, changing and reading a dossier; the school it belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.services.afwegingen import answer
from desktop.services.changes import Changes
from desktop.services.dossiers import change_details, open_dossier, read_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import read_school, save_school
from tests.builders import (
    FIRST,
    a_betrokkene,
    a_dossier,
    a_leerling,
    a_new_answer,
    a_school,
    an_aantekening,
    kaders,
)
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault():
    return FakeVault()


def test_a_dossier_is_opened_today_by_the_user(vault, clock):
    changes = open_dossier(vault, clock, a_leerling(), (a_betrokkene(),))
    assert changes == Changes(dossiers=frozenset({FIRST}), dossier=FIRST)
    assert vault.dossiers.get(FIRST) == a_dossier(geopend_op=clock.now().date())
    assert vault.dossiers.written == [(FIRST, clock.now(), "Marieke de Boer")]


def test_every_dossier_gets_its_own_id(vault, clock):
    made = [open_dossier(vault, clock, a_leerling()).dossier for _ in range(3)]
    assert made == [1, 2, 3]


def test_new_details_are_kept_with_who_wrote_them_and_when(vault, clock):
    open_dossier(vault, clock, a_leerling())
    clock.advance(days=1)
    moved = a_dossier(leerling=a_leerling(klas="3A"))
    assert change_details(vault, clock, moved) == Changes(dossiers=frozenset({FIRST}))
    assert vault.dossiers.get(FIRST).leerling.klas == "3A"
    assert vault.dossiers.written[-1] == (FIRST, clock.now(), "Marieke de Boer")


def test_details_of_an_unknown_dossier_change_nothing_when_they_fail(vault, clock):
    open_dossier(vault, clock, a_leerling())
    vault.school.school = None
    with pytest.raises(AttributeError):
        change_details(vault, clock, a_dossier(leerling=a_leerling(klas="3A")))
    assert vault.dossiers.get(FIRST).leerling.klas == "2B"


def test_a_screen_gets_all_of_a_dossier_at_once(vault, clock):
    open_dossier(vault, clock, a_leerling(), (a_betrokkene(),))
    record_aantekening(vault, clock, FIRST, an_aantekening())
    record_aantekening(vault, clock, FIRST, an_aantekening(Soort.DISCLOSURE))
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    view = read_dossier(vault, clock, kaders(), FIRST)
    assert view.dossier == vault.dossiers.get(FIRST)
    assert view.leeftijd == 14
    assert view.stand.huidig is Stap.OVERLEG
    assert [regel.geldig.nummer for regel in view.regels] == [1, 2]
    assert [regel.geldig.nummer for regel in view.disclosures] == [2]
    assert view.weging == vault.wegingen.of(FIRST)
    assert view.kader.id == "onderwijs"
    assert view.pad.huidig == "afweging-2"


@pytest.mark.parametrize(
    ("born", "age"), [(None, None), (date(2012, 11, 3), 13), (date(2012, 11, 2), 14)]
)
def test_the_age_is_that_of_today(vault, clock, born, age):
    open_dossier(vault, clock, a_leerling(geboortedatum=born))
    assert read_dossier(vault, clock, kaders(), FIRST).leeftijd == age


def test_another_dossier_stays_out_of_the_view(vault, clock):
    other = DossierId(2)
    open_dossier(vault, clock, a_leerling())
    open_dossier(vault, clock, a_leerling(roepnaam="Sem"))
    record_aantekening(vault, clock, other, an_aantekening())
    assert read_dossier(vault, clock, kaders(), FIRST).regels == ()


def test_the_school_keeps_its_details(vault):
    assert save_school(vault, a_school(naam="De Nieuwe")) == Changes(school=True)
    assert read_school(vault) == a_school(naam="De Nieuwe")
