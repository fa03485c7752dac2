"""The screens of the window: the rail on the left brings one of them up."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop.core.naslag import Naslag
from desktop.ui.agenda.panel import AgendaPanel
from desktop.ui.cijfers.panel import CijfersPanel
from desktop.ui.kit.choice import Option
from desktop.ui.kit.layouts import row
from desktop.ui.leerlingen.panel import LeerlingenPanel
from desktop.ui.naslag.panel import NaslagPanel
from desktop.ui.panes import Panes
from desktop.ui.school.panel import SchoolPanel
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.tabbed_screen import TabbedScreen
from desktop.ui.vandaag.panel import VandaagPanel

VANDAAG, DOSSIERS, AGENDA, LEERLINGEN = "vandaag", "dossiers", "agenda", "leerlingen"
NASLAG, SCHOOL, KLUIS = "naslag", "school", "kluis"


class Screens(QWidget):
    """Holds the rail and the screens.

    Signals:
        screen_shown: the screen with this key came up.
    """

    screen_shown = Signal(str)

    def __init__(self, naslag: Naslag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vandaag = VandaagPanel(self)
        self.panes = Panes(self)
        self.agenda, self.cijfers = AgendaPanel(self), CijfersPanel(self)
        self.ahead = TabbedScreen(AGENDA, self.tr("Agenda en cijfers"), self)
        self.ahead.add_filling(self.tr("Agenda"), self.agenda)
        self.ahead.add_filling(self.tr("Cijfers"), self.cijfers)
        self.leerlingen = LeerlingenPanel(self)
        self.naslag = NaslagPanel(self)
        self.naslag.show_naslag(naslag)
        self.school = SchoolPanel(self)
        self.kluis = TabbedScreen(KLUIS, self.tr("Kluis"), self)
        self._stack = QStackedWidget(self)
        self._screens = {
            VANDAAG: self.vandaag,
            DOSSIERS: self.panes,
            AGENDA: self.ahead,
            LEERLINGEN: self.leerlingen,
            NASLAG: self.naslag,
            SCHOOL: self.school,
            KLUIS: self.kluis,
        }
        for screen in self._screens.values():
            self._stack.addWidget(screen)
        self.rail = Rail(
            [
                Option(VANDAAG, self.tr("Vandaag"), "calendar-clock"),
                Option(DOSSIERS, self.tr("Dossiers"), "folder-open"),
                Option(AGENDA, self.tr("Agenda"), "calendar-days"),
                Option(LEERLINGEN, self.tr("Leerlingen"), "users"),
                Option(NASLAG, self.tr("Naslag"), "book-open"),
            ],
            [
                Option(SCHOOL, self.tr("School"), "school"),
                Option(KLUIS, self.tr("Kluis"), "key-round"),
            ],
            self,
        )
        self._stack.setCurrentWidget(self.panes)
        self.rail.show_page(DOSSIERS)
        across = row(self.rail, self._stack, spacing=0)
        across.setStretchFactor(self._stack, 1)
        # Three panes have a wide minimum; the window must be free to become narrower than that.
        across.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(across)

        self.rail.page_requested.connect(self.show_screen)

    def show_screen(self, key: str) -> None:
        """Bring a screen up."""
        self._stack.setCurrentWidget(self._screens[key])
        self.rail.show_page(key)
        if key == DOSSIERS:
            self.panes.show_list()
        self.screen_shown.emit(key)

    def titles(self) -> Mapping[str, str]:
        """Return the words of every screen by its key."""
        return self.rail.titles()

    def has_screen(self, key: str) -> bool:
        """Tell whether there is such a screen."""
        return key in self._screens

    def show_part(self, part: str) -> None:
        """Bring a part of the vault screen up."""
        self.show_screen(KLUIS)
        self.kluis.show_part(part)

    def show_school(self) -> None:
        """Bring the details of the school up."""
        self.show_screen(SCHOOL)
