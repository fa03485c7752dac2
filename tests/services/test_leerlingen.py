"""Pupils, their dossiers, and loose signals that are no dossier yet."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId, LeerlingError
from desktop.core.inhoud import InhoudError
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.vormen import aantekening_of
from desktop.services.leerlingen import (
    link_dossier,
    list_leerlingen,
    list_loose,
    list_without_dossier,
    note_for_pupil,
    note_loose_signal,
    open_for_leerling,
    promote,
)
from desktop.services.logboek import record_aantekening
from tests.builders import MORNING, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

AMIRA = RegisterLeerling("1", "Amira", "Haddad", "el", date(2012, 3, 14), "2B")
SAM = RegisterLeerling("2", "Sam", "")
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)


@pytest.fixture
def vault() -> FakeVault:
    made = FakeVault()
    made.leerlingen.save([AMIRA, SAM])
    return made


def a_signal(vault: FakeVault, sleutel: str = "1", **details) -> DossierId:
    noted = note_loose_signal(
        vault, FixedClock(), AMIRA.leerling(), an_aantekening(**details), sleutel=sleutel, draft="k"
    )
    (here,) = noted.dossiers
    return here


def seal(vault: FakeVault, dossier: DossierId) -> None:
    about = aantekening_of(Beroepskracht(DoorBeroepskracht.JA, "IB"), MORNING, "Marieke")
    record_aantekening(vault, FixedClock(), dossier, about)


def test_a_dossier_opens_with_the_details_of_the_register(vault):
    changes = open_for_leerling(vault, FixedClock(), "1")
    assert changes.leerlingen
    assert changes.dossier is not None
    assert vault.dossiers.get(changes.dossier).leerling == AMIRA.leerling()
    assert not vault.dossiers.get(changes.dossier).los
    assert vault.leerlingen.of(changes.dossier).sleutel == "1"


def test_a_pupil_with_a_dossier_gets_no_second_one(vault):
    first = open_for_leerling(vault, FixedClock(), "1").dossier
    assert open_for_leerling(vault, FixedClock(), "1").dossier == first
    assert len(vault.dossiers.all()) == 1


def test_a_pupil_without_a_last_name_gets_none_yet(vault):
    with pytest.raises(LeerlingError):
        open_for_leerling(vault, FixedClock(), "2")
    assert vault.dossiers.all() == []


def test_a_loose_signal_opens_a_loose_dossier_and_the_next_one_goes_there(vault):
    vault.concepten.save("k", "half")
    first, second = a_signal(vault), a_signal(vault, tekst="Zij was moe.")
    assert first == second
    assert vault.dossiers.get(first).los
    assert len(vault.logboek.of(first)) == 2
    assert vault.concepten.read("k") == ""


def test_a_signal_of_who_has_a_dossier_goes_into_that_dossier(vault):
    opened = open_for_leerling(vault, FixedClock(), "1").dossier
    assert a_signal(vault) == opened
    assert not vault.dossiers.get(opened).los


def test_a_signal_of_who_is_not_in_the_register_stands_alone(vault):
    noted = note_loose_signal(vault, FixedClock(), a_leerling(), an_aantekening())
    assert noted.dossier is None
    (here,) = noted.dossiers
    assert vault.dossiers.get(here).los
    assert vault.leerlingen.of(here) is None


def test_loose_signals_become_a_dossier_with_all_of_them_and_the_reason(vault):
    here = a_signal(vault)
    changes = promote(vault, FixedClock(), here, " Drie signalen in een maand. ")
    assert changes.logboeken == {here}
    assert not vault.dossiers.get(here).los
    signal, opened = (row.aantekening for row in vault.logboek.of(here))
    assert signal.tekst == "Zij had geen jas aan."
    assert opened.tekst == (
        "Van losse signalen is een dossier gemaakt. Reden: Drie signalen in een maand."
    )
    assert list_loose(vault, *NOVEMBER) == ()


def test_a_dossier_is_not_opened_from_signals_without_a_reason(vault):
    here = a_signal(vault)
    with pytest.raises(InhoudError):
        promote(vault, FixedClock(), here, " ")


def test_what_is_a_dossier_already_is_left_as_it_is(vault):
    opened = open_for_leerling(vault, FixedClock(), "1").dossier
    assert opened is not None
    promote(vault, FixedClock(), opened, "Nog eens.")
    assert vault.logboek.of(opened) == ()


def test_opening_a_dossier_for_who_has_loose_signals_keeps_them(vault):
    here = a_signal(vault)
    assert open_for_leerling(vault, FixedClock(), "1").dossier == here
    assert len(vault.logboek.of(here)) == 2


def test_the_review_list_shows_the_signals_of_the_period(vault):
    here = a_signal(vault)
    (found,) = list_loose(vault, *NOVEMBER)
    assert (found.dossier.id, len(found.regels), found.laatste) == (here, 1, date(2026, 11, 2))
    assert list_loose(vault, date(2026, 12, 1), date(2026, 12, 31)) == ()


def test_a_sealed_dossier_shows_in_no_list(vault):
    here = a_signal(vault)
    seal(vault, here)
    assert list_loose(vault, *NOVEMBER) == ()
    assert [one.dossier for one in list_leerlingen(vault)] == [None, None]


def test_X01_a_note_about_who_has_a_sealed_dossier_goes_there_without_opening_it(vault):
    (here,) = open_for_leerling(vault, FixedClock(), "1").dossiers
    seal(vault, here)
    noted = note_for_pupil(vault, FixedClock(), "1", an_aantekening())
    assert noted.dossier is None
    assert noted.logboeken == {here}
    assert len(vault.logboek.of(here)) == 2
    assert len(vault.dossiers.all()) == 1


def test_X01_the_link_to_a_sealed_dossier_is_never_written_over(vault):
    (here,) = open_for_leerling(vault, FixedClock(), "1").dossiers
    seal(vault, here)
    second = open_for_leerling(vault, FixedClock(), "1").dossier
    assert second not in {None, here}
    for other in (second, None):
        link_dossier(vault, "1", other)
        assert vault.leerlingen.of(here).sleutel == "1"
    assert [one.dossier for one in list_leerlingen(vault)] == [None, None]


def test_X01_who_has_a_sealed_dossier_is_listed_as_one_without(vault):
    before = list_without_dossier(vault, FixedClock())
    here = a_signal(vault)
    assert list_without_dossier(vault, FixedClock()) != before
    seal(vault, here)
    assert list_without_dossier(vault, FixedClock()) == before


def test_pupils_are_listed_by_name_with_their_dossier(vault):
    opened = open_for_leerling(vault, FixedClock(), "1").dossier
    assert [(one.roepnaam, one.dossier) for one in list_leerlingen(vault)] == [
        ("Sam", None),
        ("Amira", opened),
    ]


def test_a_link_can_be_taken_away(vault):
    open_for_leerling(vault, FixedClock(), "1")
    assert link_dossier(vault, "1", None).leerlingen
    assert [one.dossier for one in list_leerlingen(vault)] == [None, None]


def test_a_quick_note_can_be_about_every_pupil_at_school_without_a_dossier(vault):
    gone = RegisterLeerling("3", "Bo", "Weg", vertrokken_op=date(2026, 6, 1))
    zed = RegisterLeerling("4", "Zed", "Aalders", klas="1A")
    vault.leerlingen.save([gone, zed])
    listed = list_without_dossier(vault, FixedClock())
    assert [(one.naam, one.sleutel, one.dossier) for one in listed] == [
        ("Sam", "2", 0),
        ("Zed Aalders, 1A", "4", 0),
        ("Amira el Haddad, 2B", "1", 0),
    ]
    a_signal(vault)
    assert [one.sleutel for one in list_without_dossier(vault, FixedClock())] == ["2", "4"]


def test_a_note_about_a_pupil_becomes_a_loose_signal_under_the_name_of_the_register(vault):
    noted = note_for_pupil(vault, FixedClock(), "1", an_aantekening(), draft="snel")
    (here,) = noted.dossiers
    made = vault.dossiers.get(here)
    assert (made.los, made.leerling) == (True, AMIRA.leerling())
    again = note_for_pupil(vault, FixedClock(), "1", an_aantekening())
    assert again.dossiers == noted.dossiers
