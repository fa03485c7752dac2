"""Where the dossier stands and what is still to do: open punten, terms, both lanes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.core.banen import banen
from desktop.core.meldcode import Stap
from desktop.core.naslag import Naslag
from desktop.core.punt import OpenPunt
from desktop.core.routes import route_of
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column
from desktop.ui.stappen.banen import BanenBoard
from desktop.ui.stappen.betrekken import BetrekkenCard
from desktop.ui.stappen.punten import PuntenList
from desktop.ui.stappen.taken import NormenList, TakenList


class StappenPanel(QWidget):
    """Shows the checklist of a dossier.

    Signals:
        place_requested: go to this Plaats.
        stap_requested: go to this Stap.
        vorm_requested: open the form with this name and these values (a dict of field values).
    """

    place_requested = Signal(object)
    stap_requested = Signal(object)
    vorm_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stappenPanel")
        self._view: DossierView | None = None
        self._punten = PuntenList(self)
        self._taken = TakenList(self)
        self._normen = NormenList(self)
        self._banen = BanenBoard(self)
        self._betrekken = BetrekkenCard(self)
        self._lay_out()

        self._banen.closing_requested.connect(self._on_closing)
        self._banen.route_requested.connect(self._on_route)
        self._banen.route_skipped.connect(self._on_route_skip)
        self._banen.rung_requested.connect(self._on_rung)
        self._banen.stap_requested.connect(self.stap_requested)
        self._banen.stap_skipped.connect(self._on_skip)
        self._punten.leave_requested.connect(self._on_leave)
        self._punten.place_requested.connect(self.place_requested)
        self._taken.place_requested.connect(self.place_requested)

    def set_naslag(self, naslag: Naslag) -> None:
        """Name sources by the titles of this library."""
        self._punten.set_naslag(naslag)
        self._normen.set_naslag(naslag)
        self._betrekken.set_naslag(naslag)

    def show_dossier(self, view: DossierView) -> None:
        """Show where this dossier stands; the keyboard stays where it was, or near it."""
        name = self._focused()
        self._view = view
        self._normen.show_normen(view.normen)
        self._taken.show_taken(view.taken, view.casus.vandaag)
        self._punten.show_punten(view.punten)
        self._banen.show_banen(banen(view.casus))
        self._betrekken.show_casus(view.casus)
        if name:
            self._focus_again(name)

    def _focused(self) -> str:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return focused.accessibleName() if inside and focused is not None else ""

    def _focus_again(self, name: str) -> None:
        buttons = [b for b in self.findChildren(Button) if not b.isHidden()]
        same = next((b for b in buttons if b.accessibleName() == name), None)
        first = next((b for b in buttons if b.objectName() == "puntGo"), None)
        if (button := same or first) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        parts = (self._normen, self._taken, self._punten, self._banen, self._betrekken)
        inner.setLayout(column(*parts, None, spacing=12, margins=(20, 16, 20, 20)))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        self.setLayout(column(scroll))

    def _on_closing(self) -> None:
        self.vorm_requested.emit("afsluiting", {})

    def _on_leave(self, punt: OpenPunt) -> None:
        self.vorm_requested.emit("punt-afgedaan", {"punt": punt.id, "wat": punt.zin})

    def _on_route(self, number: int) -> None:
        self._ask_route("routestap", number)

    def _on_route_skip(self, number: int) -> None:
        self._ask_route("routestap-overslaan", number)

    def _ask_route(self, name: str, number: int) -> None:
        if self._view is not None:
            route = route_of(self._view.casus.school)
            stap = route.stappen[number - 1]
            values = {"route": route.id, "stap": stap.nummer, "naam": stap.naam}
            self.vorm_requested.emit(name, values)

    def _on_rung(self, stap: Stap) -> None:
        self.vorm_requested.emit("besproken", {"na": stap})

    def _on_skip(self, stap: Stap) -> None:
        self.vorm_requested.emit("stap-overgeslagen", {"stap": stap})
