"""One line of the caseload: the course of a dossier, and what a sealed one keeps to itself."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date, timedelta

import pytest

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.verloop import StapOvergeslagen
from desktop.core.vlag import VlagGezet, VlagWeg
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.services.caseload import list_caseload
from desktop.services.caseload_regel import PUNT, TERMIJN, VLAG
from tests.builders import JA, MORNING, NEE, a_leerling, kaders
from tests.services.test_caseload import HELP, Day

MONDAY = MORNING.date()
GEMELD = MeldingGedaan(Wijze.TELEFOON, "Marieke de Boer")
PLAN = Gespreksvoorbereiding("Samira Haddad", "De zorg delen.", op=MONDAY + timedelta(days=4))
SEALS = Beroepskracht(DoorBeroepskracht.JA, "De rector")


@pytest.fixture
def day():
    made = Day()
    made.opens()
    return made


def test_a_line_knows_the_leerling_and_the_day_it_was_opened(day):
    regel = day.regel()
    assert (regel.mentor, regel.geboortedatum) == ("Joris Kamp", date(2012, 3, 14))
    assert (regel.geopend_op, regel.gesloten_op, regel.los) == (MONDAY, None, False)


@pytest.mark.parametrize(
    ("answers", "uitkomst", "norm"),
    [
        ((), "", ""),
        ((JA,), "", ""),
        ((NEE,), "Afsluiten", ""),
        ((JA, JA), "Melden", "Meldnorm 1"),
        ((JA, NEE, NEE), "Melden", "Meldnorm 2"),
        (HELP, "Hulp", ""),
    ],
)
def test_the_outcome_of_the_weighing_stands_in_words(day, answers, uitkomst, norm):
    day.weighs(*answers)
    assert (day.regel().uitkomst, day.regel().norm) == (uitkomst, norm)


def test_each_stap_that_was_done_has_its_first_day(day):
    for soort in (Soort.FEIT, Soort.OVERLEG, Soort.GESPREK):
        day.writes(soort)
        day.clock.advance(days=1)
        day.writes(Soort.FEIT, soort)
    day.weighs(NEE)
    day.clock.advance(days=7)
    day.weighs(NEE)
    assert day.regel().stapdagen == (
        (Stap.SIGNALEN, MONDAY),
        (Stap.OVERLEG, MONDAY + timedelta(days=1)),
        (Stap.GESPREK, MONDAY + timedelta(days=2)),
        (Stap.WEGEN, MONDAY + timedelta(days=3)),
    )


def test_a_stap_that_was_passed_over_or_is_under_way_has_no_day(day):
    day.does(StapOvergeslagen(Stap.OVERLEG, "Er was haast."))
    day.weighs(JA)
    assert day.regel().stapdagen == ()


def test_every_melding_has_its_day(day):
    day.does(GEMELD)
    day.clock.advance(days=30)
    day.does(GEMELD)
    assert day.regel().meldingen == (MONDAY, MONDAY + timedelta(days=30))


def test_a_closed_dossier_has_the_day_it_was_closed_until_it_is_opened_again(day):
    day.does(Afsluiting("Het gaat goed."))
    assert day.regel().gesloten_op == MONDAY
    day.does(Heropening("Er is iets nieuws."))
    assert day.regel().gesloten_op is None


def test_terms_open_punten_and_flags_are_those_of_today(day):
    day.does(PLAN, VlagGezet("Vader niet bellen"))
    regel = day.regel()
    assert [taak.wat for taak in regel.taken] == ["Gesprek met Samira Haddad"]
    assert [vlag.bericht for vlag in regel.vlaggen] == ["Vader niet bellen"]
    assert regel.punten
    day.does(VlagWeg(regel.vlaggen[0].nummer, "Vader niet bellen", "Er is gebeld."))
    assert day.regel().vlaggen == ()


def test_X01_a_sealed_line_has_terms_punten_and_flags_without_their_words(day):
    day.does(GEMELD, PLAN, VlagGezet("Niet over Amira Haddad praten"), SEALS)
    day.weighs(JA, JA)
    regel = day.regel()
    assert {taak.wat for taak in regel.taken} == {TERMIJN}
    assert {punt.zin for punt in regel.punten} == {PUNT}
    assert {vlag.bericht for vlag in regel.vlaggen} == {VLAG}
    assert (regel.uitkomst, regel.norm, regel.mentor, regel.geboortedatum) == ("", "", "", None)
    told = repr(astuple(regel))
    for word in ("Amira", "Haddad", "2B", "Joris", "Samira", "2012"):
        assert word not in told


def test_loose_signals_are_listed_apart(day):
    with day.vault.transaction() as tx:
        loose = tx.dossiers.add(
            a_leerling(roepnaam="Noor"), (), at=day.clock.now(), schrijver="X", los=True
        )
    assert loose == DossierId(2)
    listed = [
        [line.dossier for line in list_caseload(day.vault, day.clock, kaders(), los=los)]
        for los in (False, True)
    ]
    assert listed == [[1], [2]]
