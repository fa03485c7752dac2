"""The panes of the window and how they share its width.

Wide: list, dossier and kader beside each other. Narrower: the kader becomes a page of the
dossier. Narrow or with large text: the list and the dossier take turns.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from desktop.services.views import DossierView
from desktop.ui.arrangement import Arrangement, arrangement
from desktop.ui.balans.panel import BalansPanel
from desktop.ui.caseload.lists import TABLE_FROM
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.dossier.panel import DossierPanel
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import LIST_WIDTH, RIGHT_WIDTH
from desktop.ui.logboek.panel import LogboekPanel
from desktop.ui.melding.panel import MeldingPanel
from desktop.ui.mensen.panel import MensenPanel
from desktop.ui.stappen.panel import StappenPanel

LOGBOEK, STAPPEN, KADER, MELDING = "logboekPanel", "stappenPanel", "kaderPanel", "meldingPanel"


class Panes(QWidget):
    """Holds the panels of the dossiers screen and arranges them by the room there is.

    Signals:
        page_shown: this part of the dossier came on screen.
    """

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caseload = CaseloadPanel(self)
        self.dossier = DossierPanel(self)
        self.logboek = LogboekPanel(self)
        self.stappen = StappenPanel(self)
        self.kader = KaderPanel(self)
        self.balans = BalansPanel(self)
        self.mensen = MensenPanel(self)
        self.melding = MeldingPanel(self)
        self._back = Button(self.tr("Alle dossiers"), self, "link", "chevron-left")
        self._back.setObjectName("backToList")
        self._arranged: Arrangement | None = None
        self._reading = self._opened = self._table = False
        self._lay_out()

        current().changed.connect(self.arrange)
        self._back.clicked.connect(self.show_list)
        self.caseload.table_requested.connect(self._on_table)
        self.dossier.page_shown.connect(self.page_shown)

    def show_dossier(self, view: DossierView) -> None:
        """Show the head of this dossier, and from the first one on the kader beside it."""
        self.dossier.show_dossier(view)
        self.stappen.show_dossier(view)
        self.balans.show_dossier(view)
        self.mensen.show_dossier(view)
        self.caseload.select(view.dossier.id)
        self._opened = True
        self.arrange()

    def show_nothing(self) -> None:
        """Take the dossier off the screen: it is no more."""
        self.dossier.show_nothing()
        self._opened = self._reading = False
        self.arrange()

    def show_list(self) -> None:
        """Bring the list of dossiers on screen, also when there is room for one pane only."""
        self._reading = False
        self.arrange()
        self.caseload.focus_list()

    def show_reading(self) -> None:
        """Bring the dossier on screen, also when there is room for one pane only."""
        self._reading = True
        self.arrange()

    def show_page(self, key: str) -> None:
        """Bring a part of the dossier on screen, wherever it stands now."""
        self.show_reading()
        if self.dossier.has_page(key):
            self.dossier.show_page(key)

    def arrange(self) -> None:
        """Share the width anew; cheap when nothing changed."""
        fits = arrangement(self.width(), current().text_percent)
        one = fits is Arrangement.ONE
        # A table takes all the width, until a dossier is read.
        alone = one or (self._table and not self._reading)
        self.caseload.bar.offer_table(room=self.width() > current().px(TABLE_FROM))
        had_focus = self._holds_focus(self.caseload)
        self.caseload.setVisible(not one or not self._reading)
        self._middle.setVisible(self._reading if one else not alone)
        self._back.setVisible(one or self._table)
        self.caseload.setFixedWidth(self.width() if alone else current().px(LIST_WIDTH))
        self._right.setFixedWidth(current().px(RIGHT_WIDTH))
        self._right.setVisible(fits is Arrangement.THREE and self._opened and not alone)
        if had_focus and not self.caseload.isVisible():
            # Qt would move on to the next part of the window, which is the rail.
            self.dossier.take_focus()
        if fits is self._arranged:
            return
        self._arranged = fits
        self._place_kader(beside=fits is Arrangement.THREE)

    def _holds_focus(self, pane: QWidget) -> bool:
        return pane.isVisible() and pane.isAncestorOf(self.window().focusWidget())

    def _on_table(self, wanted: bool) -> None:
        self._table = wanted
        self._reading = self._reading and not wanted
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _lay_out(self) -> None:
        self.logboek.setObjectName(LOGBOEK)
        self.kader.setObjectName(KADER)
        self.melding.setObjectName(MELDING)
        self.dossier.add_page(self.tr("Tijdlijn"), self.logboek)
        self.dossier.add_page(self.tr("Stappen"), self.stappen)
        self.dossier.add_page(self.tr("Balans"), self.balans)
        self.dossier.add_page(self.tr("Mensen"), self.mensen)
        self.dossier.add_page(self.tr("Melding"), self.melding)
        self._right_column = column(margins=(1, 0, 0, 0))
        self._right = Panel(self._right_column, self, "surface", "left")
        self._middle = QWidget(self)
        self._middle.setLayout(column(row(self._back, None), self.dossier, spacing=0))
        body = row(self.caseload, self._middle, self._right, spacing=0)
        body.setStretchFactor(self._middle, 1)
        # Three panes have a wide minimum; the window must be free to become narrower than that.
        body.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(body)

    def _place_kader(self, *, beside: bool) -> None:
        if beside:
            if self.dossier.has_page(KADER):
                self.dossier.remove_page(KADER)
            self._right_column.addWidget(self.kader)
            self.kader.show()
        elif not self.dossier.has_page(KADER):
            self._right_column.removeWidget(self.kader)
            self.dossier.insert_page(2, self.tr("Wegen"), self.kader)
