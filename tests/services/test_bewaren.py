"""Which dossiers may go, and that destroying one leaves nothing but a line that says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.afsluiting import Afsluiting
from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.bewaren import LangerBewaren, Vernietigingsgrond
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.vormen import aantekening_of
from desktop.services.bewaren import BewarenError, destroy_dossier, list_bewaren, read_bewaren
from desktop.services.dossiers import open_dossier
from desktop.services.leerlingen import note_loose_signal
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.vault import memory_vault
from tests.builders import (
    FIRST,
    MORNING,
    a_betrokkene,
    a_leerling,
    a_school,
    an_aantekening,
    kaders,
)
from tests.fakes import FixedClock

CLOCK = FixedClock()
SECOND = DossierId(2)


@pytest.fixture
def vault():
    made = memory_vault()
    save_school(made, a_school())
    open_dossier(made, CLOCK, a_leerling())
    sister = a_betrokkene(naam="Amira", relatie="zus", dossier=FIRST)
    open_dossier(made, CLOCK, a_leerling(roepnaam="Sanne", achternaam="Zwart"), (sister,))
    record_aantekening(made, CLOCK, FIRST, an_aantekening())
    yield made
    made.close()


def record(vault, inhoud, dossier=FIRST) -> None:
    entry = aantekening_of(inhoud, MORNING, "Marieke de Boer")
    record_aantekening(vault, CLOCK, dossier, entry)


def left(vault, day: date) -> None:
    pupil = RegisterLeerling("77", "Amira", "Haddad", "el", vertrokken_op=day, dossier=FIRST)
    with vault.transaction() as tx:
        tx.leerlingen.save([pupil])


def loose(vault) -> DossierId:
    """Note a loose signal about a pupil who left."""
    gone = RegisterLeerling("78", "Bo", "Weg", vertrokken_op=date(2020, 7, 15))
    with vault.transaction() as tx:
        tx.leerlingen.save([gone])
    noted = note_loose_signal(vault, CLOCK, gone.leerling(), an_aantekening(), sleutel="78")
    (here,) = noted.dossiers
    return here


def listed(vault):
    return {regel.dossier: regel for regel in list_bewaren(vault, CLOCK, kaders())}


def test_an_open_dossier_of_a_pupil_at_school_is_not_on_the_list(vault):
    assert listed(vault) == {}


def test_a_closed_dossier_is_listed_and_its_term_begins_when_the_pupil_leaves(vault):
    record(vault, Afsluiting("goed afgelopen"))
    assert listed(vault)[FIRST].stand.beoordelen_op is None
    left(vault, date(2024, 7, 15))
    regel = listed(vault)[FIRST]
    assert regel.stand.beoordelen_op == date(2026, 7, 15)
    assert regel.stand.is_due(CLOCK.now().date())
    assert (regel.aantekeningen, regel.bijlagen) == (2, 0)


def test_the_school_sets_how_many_years(vault):
    school = a_school()
    longer = replace(school, profiel=replace(school.profiel, bewaarjaren=5))
    save_school(vault, longer)
    record(vault, Afsluiting("goed afgelopen"))
    left(vault, date(2024, 7, 15))
    assert listed(vault)[FIRST].stand.beoordelen_op == date(2029, 7, 15)


def test_an_open_dossier_a_melding_or_a_wish_to_keep_holds_it(vault):
    left(vault, date(2020, 7, 15))
    assert listed(vault)[FIRST].stand.redenen == ("Het dossier is nog niet afgesloten.",)
    record(vault, MeldingGedaan(Wijze.TELEFOON, "Anna"))
    record(vault, Afsluiting("goed afgelopen"))
    record(vault, LangerBewaren("klacht"))
    assert listed(vault)[FIRST].stand.redenen == (
        "U wacht nog op bericht van Veilig Thuis.",
        "Langer bewaren. Reden: klacht.",
    )
    record(vault, LangerBewaren("klacht klaar", opgeheven=True))
    assert len(listed(vault)[FIRST].stand.redenen) == 1


def test_what_is_held_cannot_be_destroyed(vault):
    with pytest.raises(BewarenError) as refused:
        destroy_dossier(vault, CLOCK, kaders(), FIRST, Vernietigingsgrond.TERMIJN)
    assert "nog niet afgesloten" in refused.value.remedy
    assert read_bewaren(vault, CLOCK, kaders(), FIRST).aantekeningen == 1


def test_destroying_is_told_in_numbers_and_the_family_is_read_again(vault):
    record(vault, Afsluiting("goed afgelopen"))
    changes = destroy_dossier(vault, CLOCK, kaders(), FIRST, Vernietigingsgrond.VERZOEK)
    assert (changes.verdwenen, changes.dossiers) == (frozenset({FIRST}), frozenset({SECOND}))
    with vault.transaction() as tx:
        assert [one.id for one in tx.dossiers.all()] == [SECOND]
        told = tx.handelingen.all()[-1]
    assert told.soort is SoortHandeling.DOSSIER_VERNIETIGD
    assert told.bijzonderheden == (
        "dossier 1: 2 aantekeningen, 0 bijlagen; op verzoek van wie dat mag vragen"
    )


def test_a_later_wish_to_keep_for_a_while_lifts_none_without_an_end(vault):
    record(vault, Afsluiting("goed afgelopen"))
    record(vault, LangerBewaren("oude klacht"))
    record(vault, LangerBewaren("oude klacht klaar", opgeheven=True))
    record(vault, LangerBewaren("klacht loopt"))
    record(vault, LangerBewaren("ook nog even", tot=date(2020, 1, 1)))
    assert listed(vault)[FIRST].stand.redenen == ("Langer bewaren. Reden: klacht loopt.",)


def test_X01_a_sealed_dossier_tells_that_it_is_kept_and_not_why(vault):
    record(vault, Beroepskracht(DoorBeroepskracht.JA))
    record(vault, LangerBewaren("klacht van de moeder van Amira", tot=date(2030, 1, 1)))
    record(vault, Afsluiting("goed afgelopen"))
    told = ("Langer bewaren tot 01-01-2030. Reden: die staat in het dossier.",)
    assert listed(vault)[FIRST].stand.redenen == told
    with pytest.raises(BewarenError) as refused:
        destroy_dossier(vault, CLOCK, kaders(), FIRST, Vernietigingsgrond.TERMIJN)
    assert "Amira" not in refused.value.remedy


def test_loose_signals_of_who_left_are_listed_and_can_go(vault):
    here = loose(vault)
    regel = listed(vault)[here]
    assert (regel.los, regel.stand.redenen) == (True, ())
    destroy_dossier(vault, CLOCK, kaders(), here, Vernietigingsgrond.TERMIJN)
    assert here not in listed(vault)


def test_a_last_day_of_long_after_us_leaves_the_list_readable(vault):
    left(vault, date(9999, 12, 31))
    assert listed(vault)[FIRST].stand.beoordelen_op is None
