"""The way from an open punt or a term to the place where it is dealt with."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.punt import AAN_TE_VULLEN, Plaats, Scherm
from desktop.ui.desk import DossierDesk
from desktop.ui.dossier.leerling_desk import LeerlingDesk
from desktop.ui.panes import KADER, LOGBOEK, MELDING, Panes
from desktop.ui.vormen.parts import VormParts

ACUUT = "afweging-2"
BEGINS_WITH = {
    Stap.SIGNALEN: Soort.FEIT,
    Stap.OVERLEG: Soort.OVERLEG,
    Stap.GESPREK: Soort.GESPREK,
}


class Places(QObject):
    """Brings the part of the dossier on screen that something is about.

    Signals:
        went: a part of the dossier comes on screen.
        school_requested: this is dealt with among the details of the school.
    """

    went = Signal()
    school_requested = Signal()

    def __init__(
        self, panes: Panes, desk: DossierDesk, leerling: LeerlingDesk, vormen: VormParts
    ) -> None:
        super().__init__(panes)
        self._panes = panes
        self._desk = desk
        self._leerling = leerling
        self._vormen = vormen
        panes.stappen.place_requested.connect(self.go)
        panes.stappen.stap_requested.connect(self.show_stap)

    def go(self, plaats: Plaats) -> None:
        """Go to a place in the dossier on screen."""
        if self._desk.shown is None:
            return
        way = {
            Scherm.LOGBOEK: self._on_logboek,
            Scherm.KADER: self._on_kader,
            Scherm.VORM: self._vormen.open,
            Scherm.MELDING: self._on_melding,
            Scherm.LEERLING: self._on_leerling,
            Scherm.SCHOOL: self._on_school,
        }[plaats.scherm]
        way(plaats.wat)

    def show_stap(self, stap: Stap) -> None:
        """Go to where a stap of the meldcode is done."""
        if self._desk.shown is None:
            return
        if stap is Stap.WEGEN:
            self._on_kader("")
        elif stap is Stap.BESLISSEN:
            self._vormen.open("besluit")
        else:
            self._on_logboek(BEGINS_WITH[stap].value)

    def show_entry(self, nummer: int) -> None:
        """Go to an entry of the logboek."""
        self.went.emit()
        self._panes.show_page(LOGBOEK)
        self._panes.logboek.show_entry(nummer)

    def show_acuut(self) -> None:
        """Go to the question about acute danger."""
        self._on_kader(ACUUT)

    def show_melding(self) -> None:
        """Go to the melding."""
        self._on_melding("")

    def _on_logboek(self, wat: str) -> None:
        if wat.isdecimal():
            self.show_entry(int(wat))
            return
        self.went.emit()
        self._panes.show_page(LOGBOEK)
        if wat == AAN_TE_VULLEN:
            self._panes.logboek.show_unfinished()
        elif wat:
            self._panes.logboek.begin(Soort(wat))

    def _on_kader(self, knoop: str) -> None:
        self.went.emit()
        self._panes.show_page(KADER)
        if knoop:
            self._panes.kader.show_knoop(knoop)
        else:
            self._panes.kader.focus_question()

    def _on_melding(self, _part: str) -> None:
        if self._desk.shown is not None:
            self.went.emit()
            self._panes.show_page(MELDING)

    def _on_leerling(self, _field: str) -> None:
        self._leerling.open_edit(self._desk.settled)

    def _on_school(self, _field: str) -> None:
        self.school_requested.emit()
