"""The screens over all dossiers: one reading of the list feeds them all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.dossier import Betrokkene, Dossier, DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.punt import Plaats
from desktop.core.school import School
from desktop.core.termijnen import Kalender
from desktop.services.dossiers import find_dossier
from desktop.services.views import CaseloadRegel
from desktop.ui.agenda.desk import AgendaDesk
from desktop.ui.bewaren.desk import BewarenDesk
from desktop.ui.bewaren.panel import BewarenPanel
from desktop.ui.cijfers.desk import CijfersDesk
from desktop.ui.dossier_screen import DossierScreen
from desktop.ui.leerlingen.desk import LeerlingenDesk
from desktop.ui.leerlingen.prefill import prefilled, supplemented
from desktop.ui.overzicht_desk import OverzichtDesk
from desktop.ui.screens import AGENDA, DOSSIERS, VANDAAG, Screens
from desktop.ui.session import Session
from desktop.ui.vandaag.desk import VandaagDesk


class Lists(QObject):
    """Keeps day, caseload, agenda and figures at the same lines.

    Signals:
        notice_requested: this sentence tells that something was done.
    """

    notice_requested = Signal(str)

    def __init__(self, session: Session, screens: Screens, dossiers: DossierScreen) -> None:
        super().__init__(screens)
        self._session, self._screens, self._dossiers = session, screens, dossiers
        self._kalender = Kalender()
        self._overzicht = OverzichtDesk(session, self)
        self._vandaag = VandaagDesk(session, screens.vandaag, self._overzicht)
        self._agenda = AgendaDesk(session, screens.agenda)
        self._cijfers = CijfersDesk(session, screens.cijfers)
        self._keeping = BewarenPanel()
        self.bewaren = BewarenDesk(session, self._keeping)
        self.leerlingen = LeerlingenDesk(session, screens.leerlingen)
        self._connect()

    def add_parts(self) -> None:
        """Add what belongs to the screen of the vault."""
        self._screens.kluis.add_part(self.tr("Bewaren"), self._keeping)

    def start(self) -> None:
        """Read the list."""
        self._overzicht.start()

    def set_school(self, school: School) -> None:
        """Reckon with the free days of this school from now on."""
        work = partial(self._session.clock.kalender, school.profiel)
        self._session.read(self, work, self._on_kalender)

    def _connect(self) -> None:
        screens, caseload = self._screens, self._screens.panes.caseload
        self._overzicht.regel_changed.connect(caseload.show_regel)
        self._overzicht.regels_changed.connect(caseload.show_regels)
        self._overzicht.regel_changed.connect(self._on_regel)
        self._overzicht.regels_changed.connect(self._on_regels)
        self.bewaren.notice_requested.connect(self.notice_requested)
        self.leerlingen.dossier_requested.connect(self._on_dossier)
        self.leerlingen.loose_requested.connect(self._on_loose)
        self.leerlingen.new_dossier_requested.connect(self._on_new_dossier)
        self.leerlingen.toast_requested.connect(self.notice_requested)
        screens.agenda.caseload_requested.connect(self._on_caseload)
        screens.agenda.place_requested.connect(self._on_place)
        screens.vandaag.place_requested.connect(self._on_place)
        self._keeping.dossier_requested.connect(self._on_dossier)
        self._keeping.take_requested.connect(self._dossiers.transfer.open_take)
        screens.screen_shown.connect(self._on_screen)

    def _on_kalender(self, kalender: Kalender) -> None:
        self._kalender = kalender
        self._show()

    def _on_regel(self, _regel: CaseloadRegel) -> None:
        self._show()

    def _on_regels(self, _regels: tuple[CaseloadRegel, ...]) -> None:
        self._show()

    def _show(self) -> None:
        regels, today = self._overzicht.regels, self._session.clock.now().date()
        self._agenda.show_regels(regels, self._kalender, today)
        self._cijfers.show_regels(regels, self._kalender, today)

    def _on_place(self, dossier: DossierId, plaats: Plaats) -> None:
        self._dossiers.go(DossierId(dossier), plaats)

    def _on_loose(self, leerling: RegisterLeerling) -> None:
        self._dossiers.quick.open_about(leerling)

    def _on_new_dossier(self, leerling: RegisterLeerling, people: tuple[Betrokkene, ...]) -> None:
        desk, session = self._dossiers.leerling, self._session
        if leerling.dossier is None:
            desk.open_filled_in(prefilled(leerling, people))
        else:
            work = partial(find_dossier, session.vault, leerling.dossier)
            session.read(self, work, partial(self._on_found, people))

    def _on_found(self, people: tuple[Betrokkene, ...], dossier: Dossier | None) -> None:
        if dossier is not None:
            kept = supplemented(dossier, people)
            self._dossiers.leerling.open_filled_in(kept, dossier)

    def _on_dossier(self, dossier: DossierId) -> None:
        self._screens.show_screen(DOSSIERS)
        self._dossiers.open_dossier(dossier)

    def _on_caseload(self) -> None:
        self._screens.show_screen(DOSSIERS)

    def _on_screen(self, key: str) -> None:
        if key == VANDAAG:
            self._screens.vandaag.focus_list()
        elif key == AGENDA and self._screens.ahead.part() == self._screens.agenda.objectName():
            self._screens.agenda.focus_days()
        elif key == AGENDA:
            self._screens.ahead.focus_tabs()
