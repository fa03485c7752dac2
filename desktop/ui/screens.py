"""The screens of the window: the rail on the left brings one of them up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop.core.naslag import Naslag
from desktop.ui.kit.choice import Option
from desktop.ui.kit.layouts import row
from desktop.ui.kluis.panel import KluisPanel
from desktop.ui.naslag.panel import NaslagPanel
from desktop.ui.panes import Panes
from desktop.ui.school.panel import SchoolPanel
from desktop.ui.shell.rail import Rail

DOSSIERS, NASLAG, SCHOOL, KLUIS = "dossiers", "naslag", "school", "kluis"


class Screens(QWidget):
    """Holds the rail and the screens.

    Signals:
        screen_shown: the screen with this key came up.
    """

    screen_shown = Signal(str)

    def __init__(self, naslag: Naslag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes = Panes(self)
        self.naslag = NaslagPanel(self)
        self.naslag.show_naslag(naslag)
        self.school = SchoolPanel(self)
        self.kluis = KluisPanel(self)
        self._stack = QStackedWidget(self)
        self._screens = {
            DOSSIERS: self.panes,
            NASLAG: self.naslag,
            SCHOOL: self.school,
            KLUIS: self.kluis,
        }
        for screen in self._screens.values():
            self._stack.addWidget(screen)
        self.rail = Rail(
            [
                Option(DOSSIERS, self.tr("Dossiers"), "folder-open"),
                Option(NASLAG, self.tr("Naslag"), "book-open"),
            ],
            [
                Option(SCHOOL, self.tr("School"), "school"),
                Option(KLUIS, self.tr("Kluis"), "key-round"),
            ],
            self,
        )
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
