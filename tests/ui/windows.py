"""The window of an open vault on a vault in plain Python, with everything done at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.builders import (
    FIRST,
    a_betrokkene,
    a_leerling,
    a_school,
    an_aantekening,
)
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.worlds import a_world

SECOND = DossierId(2)


@dataclass
class Desk:
    """A main window with two dossiers, the first with entries."""

    vault: FakeVault = field(default_factory=FakeVault)
    clock: FixedClock = field(default_factory=FixedClock)

    def __post_init__(self) -> None:
        open_dossier(self.vault, self.clock, a_leerling(), (a_betrokkene(),))
        open_dossier(self.vault, self.clock, a_leerling(roepnaam="Sanne", achternaam="Zwart"))
        for soort in (Soort.FEIT, Soort.DISCLOSURE, Soort.GESPREK):
            record_aantekening(self.vault, self.clock, FIRST, an_aantekening(soort))
        world = a_world(self.clock)
        self.session = Session(self.vault, world, InlineRunner())
        self.window = MainWindow(self.session, a_school())
        self.window.keep_watch(by_itself=False)

    def show(self, width: int = 1600, height: int = 1000) -> None:
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        self.open(FIRST)

    def open(self, dossier: DossierId) -> None:
        self.window._dossiers.desk.open(dossier)

    def part(self, name: str) -> QWidget:
        front = QApplication.activeModalWidget() or self.window
        for found in front.findChildren(QWidget, name):
            if found.isVisible():
                return found
        raise AssertionError(f"nothing on screen is called {name}")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
