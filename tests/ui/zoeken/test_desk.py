"""Searching as one types: one question at a time, and only the last answer counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QListView

from desktop.core.known_error import KnownError
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.session import Session
from desktop.ui.zoeken.commands import Commands
from desktop.ui.zoeken.desk import SearchDesk
from desktop.ui.zoeken.panel import ZoekPanel
from tests.builders import FIRST, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.worlds import a_world


class HeldRunner:
    """Runs nothing until told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable, Callable, Callable]] = []

    def run(self, _owner: QObject, work: Callable, done: Callable, failed: Callable) -> None:
        self.waiting.append((work, done, failed))

    def settle(self) -> None:
        work, done, _ = self.waiting.pop(0)
        done(work())

    def fail(self) -> None:
        _, _, failed = self.waiting.pop(0)
        failed(KnownError())

    def close(self) -> None:
        """Do nothing."""


class Search:
    """A desk on a vault with two texts, whose worker waits."""

    def __init__(self) -> None:
        self.vault, self.clock, self.runner = FakeVault(), FixedClock(), HeldRunner()
        open_dossier(self.vault, self.clock, a_leerling())
        for text in ("Zij had geen jas aan.", "De schuur was dicht."):
            record_aantekening(self.vault, self.clock, FIRST, an_aantekening(tekst=text))
        world = a_world(self.clock)
        self.session = Session(self.vault, world, self.runner)
        self.panel = ZoekPanel()
        self.desk = SearchDesk(self.session, self.panel, Commands(list))
        self.panel.show()

    def type(self, text: str, *, pause: bool = True) -> None:
        self.desk.search(text)
        if pause:
            self.desk._pause.stop()
            self.desk._ask()

    def rows(self) -> int:
        return find(self.panel, QListView, "treffers").model().rowCount()

    def head(self) -> str:
        return find(self.panel, PlainLabel, "zoekKop").text()


@pytest.fixture
def search(qtbot):
    made = Search()
    qtbot.addWidget(made.panel)
    yield made
    made.session.deleteLater()


def test_it_waits_until_typing_stops(search, qtbot):
    search.type("j", pause=False)
    search.type("ja", pause=False)
    assert search.runner.waiting == []
    qtbot.waitUntil(lambda: len(search.runner.waiting) == 1)
    search.runner.settle()
    assert search.rows() == 1


def test_only_the_answer_to_the_last_words_is_shown(search):
    search.type("jas")
    search.type("sch")
    search.type("schuur")
    assert len(search.runner.waiting) == 1
    search.runner.settle()
    assert search.rows() == 0
    search.runner.settle()
    assert (search.rows(), search.runner.waiting) == (1, [])


def test_an_answer_after_the_field_was_emptied_is_not_shown(search):
    search.type("jas")
    search.type("")
    search.runner.settle()
    assert search.head() == "Zoeken in alle dossiers"
    assert search.runner.waiting == []


def test_while_typing_goes_on_an_old_answer_asks_nothing(search):
    search.type("jas")
    search.type("schuur", pause=False)
    search.runner.settle()
    assert (search.rows(), search.runner.waiting) == (0, [])


def test_corrected_texts_are_searched_at_once_when_asked_for(search):
    search.type("jas")
    search.runner.settle()
    find(search.panel, QCheckBox, "ookVerbeterd").click()
    search.runner.settle()
    assert search.rows() == 1


def test_what_is_recorded_meanwhile_is_found(search):
    search.type("jas")
    search.runner.settle()
    entry = an_aantekening(tekst="De jas is terug.")
    search.session.changed.emit(record_aantekening(search.vault, search.clock, FIRST, entry))
    search.runner.settle()
    assert search.rows() == 2


def test_a_failed_search_does_not_stop_the_next(search):
    search.type("jas")
    search.runner.fail()
    search.type("schuur")
    search.runner.settle()
    assert search.rows() == 1
