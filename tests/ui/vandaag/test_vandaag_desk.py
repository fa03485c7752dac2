"""The day is made anew when a dossier changes, when somebody looks and when a new day begins."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.vormen import aantekening_of
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.services.handelingen import note
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import change_school, read_school
from desktop.ui.overzicht_desk import OverzichtDesk
from desktop.ui.session import Session
from desktop.ui.vandaag.desk import VandaagDesk
from desktop.ui.vandaag.panel import VandaagPanel
from tests.builders import FIRST, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.vandaag.test_vandaag_panel import rows, spoken
from tests.worlds import a_world

THURSDAY = date(2026, 11, 5)
PLAN = Gespreksvoorbereiding("moeder", "De zorg delen.", op=THURSDAY)


class Day:
    """The screen of the day on a vault with one dossier, in which a talk is planned."""

    def __init__(self, qtbot) -> None:
        self.vault, self.clock = FakeVault(), FixedClock()
        open_dossier(self.vault, self.clock, a_leerling())
        note(self.vault, self.clock, SoortHandeling.KLUIS_GEOPEND)
        entry = aantekening_of(PLAN, self.clock.now(), "Marieke de Boer")
        record_aantekening(self.vault, self.clock, FIRST, entry)
        self.qtbot = qtbot
        self.open()

    def open(self, *, visible: bool = True) -> None:
        """Open the program on this vault, as after a night or a vacation."""
        self.session = Session(self.vault, a_world(self.clock), InlineRunner())
        self.panel = VandaagPanel()
        self.qtbot.addWidget(self.panel)
        overzicht = OverzichtDesk(self.session, self.panel)
        self.desk = VandaagDesk(self.session, self.panel, overzicht)
        self.session.setParent(self.panel)
        if visible:
            self.panel.show()
        overzicht.start()

    def act(self, work, *args) -> None:
        self.session.act(self.desk, partial(work, self.vault, self.clock, *args), self.heard)

    def heard(self, _changes) -> None:
        pass

    def talks(self) -> None:
        entry = an_aantekening(Soort.GESPREK, moment=self.clock.now())
        self.act(record_aantekening, FIRST, entry)

    def headings(self) -> list[str]:
        return [text for text in spoken(self.panel) if "," not in text]


@pytest.fixture
def day(qtbot):
    return Day(qtbot)


def test_a_planned_talk_stands_among_the_coming_days(day):
    assert "Komende 7 dagen" in day.headings()


def test_what_is_done_goes_at_once(day):
    day.talks()
    assert "Komende 7 dagen" not in day.headings()


def test_what_fell_due_while_the_program_was_closed_stays_until_it_is_handled(day):
    day.clock.advance(days=5)
    day.open()
    [line] = [text for text in spoken(day.panel) if text.startswith("Te laat, ")]
    assert "Viel in toen de app dicht was" in line
    note(day.vault, day.clock, SoortHandeling.KLUIS_GEOPEND)
    day.clock.advance(hours=2)
    day.open()
    assert line in spoken(day.panel)
    day.clock.advance(days=1)
    day.open()
    [again] = [text for text in spoken(day.panel) if text.startswith("Te laat, ")]
    assert "Viel in" not in again
    day.talks()
    assert "Te laat" not in day.headings()


def test_a_new_day_moves_the_lines_while_the_program_stays_open(day):
    day.clock.advance(days=3)
    day.desk._on_watch()
    assert day.headings()[0] == "Vandaag"
    assert "donderdag 5 november 2026" in day.panel._day.text()


def test_while_nobody_looks_nothing_is_built_and_the_next_look_shows_it(day):
    day.open(visible=False)
    assert rows(day.panel) == []
    day.panel.show()
    assert "Komende 7 dagen" in day.headings()


def test_other_free_days_of_the_school_count_at_once(day):
    day.talks()
    day.clock.advance(days=22)
    day.desk._on_watch()
    assert "Lang niets gebeurd" in day.headings()
    school = read_school(day.vault)
    free = tuple(THURSDAY + timedelta(days=n) for n in range(10))
    profiel = type(school.profiel)(vrije_dagen=free)
    day.act(
        change_school,
        type(school)(school.naam, school.soort, school.kader, school.gebruiker, profiel),
    )
    assert "Lang niets gebeurd" not in day.headings()
