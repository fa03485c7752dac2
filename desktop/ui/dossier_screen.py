"""The dossiers screen at work: which desk answers which panel, and the ways between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.hulp import Hulpafspraken
from desktop.core.inhoud import Inhoud
from desktop.core.logboek import Vastlegging
from desktop.core.punt import Plaats
from desktop.core.school import School
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.services.changes import Changes
from desktop.services.views import DossierView
from desktop.ui.bijlagen.desk import BijlageDesk
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.caseload.desk import CaseloadDesk
from desktop.ui.desk import DossierDesk, draft_key
from desktop.ui.dossier import acts_button as papers
from desktop.ui.dossier.leerling_desk import LeerlingDesk
from desktop.ui.kader.print_desk import PrintDesk
from desktop.ui.logboek.quick_desk import QuickEntryDesk
from desktop.ui.melding_desk import MeldingDesk
from desktop.ui.mensen.desk import MensenDesk
from desktop.ui.overdracht.desk import TransferDesk
from desktop.ui.panes import MELDING, Panes
from desktop.ui.paper.documents import DocumentsDesk
from desktop.ui.places import Places
from desktop.ui.session import Session
from desktop.ui.vormen.parts import VormParts


class DossierScreen(QObject):
    """Keeps all panels of the dossiers screen at what the vault holds.

    Signals:
        shown: something of a dossier is to be on screen now.
        notice_requested: this sentence tells that something was done.
        school_requested: the user wants to the details of the school.
    """

    notice_requested = Signal(str)
    shown = Signal()
    school_requested = Signal()

    def __init__(self, session: Session, panes: Panes, window: QWidget, school: School) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._entry = (0, 0)
        self._wanted: tuple[DossierId, Plaats] | None = None
        self.desk = DossierDesk(session, panes.logboek, panes.kader, school)
        self.leerling = LeerlingDesk(session, window)
        self.vormen = VormParts(session, window, self.desk, school)
        self.places = Places(panes, self.desk, self.leerling, self.vormen)
        self._bijlagen = BijlageDesk(session, panes.logboek.bijlagen)
        self._with_draft: DossierId | None = None
        self.quick = QuickEntryDesk(session, window)
        self._melding = MeldingDesk(session, panes.melding)
        self._print = PrintDesk(session, panes.kader, self.desk)
        self._documents = DocumentsDesk(session, window)
        self._caseload = CaseloadDesk(session, panes.caseload, self._documents)
        self._mensen = MensenDesk(session, panes.mensen)
        self.transfer = TransferDesk(session, window)
        panes.kader.set_naslag(session.naslag)
        panes.stappen.set_naslag(session.naslag)
        panes.balans.set_naslag(session.naslag)
        self._connect()

    def flush(self) -> None:
        """Let every panel and dialog hand in what is being typed."""
        panes = self._panes
        desks = (self.leerling, self.vormen, self.quick)
        for typed in (panes.logboek, panes.kader, panes.melding, *desks):
            typed.flush()

    def set_school(self, school: School) -> None:
        """Work for this school and user from now on."""
        self.desk.set_school(school)
        self.vormen.set_school(school)

    def _connect(self) -> None:
        panes = self._panes
        self._session.changed.connect(self._on_changed)
        self.desk.dossier_shown.connect(self._on_dossier_shown)
        self.places.went.connect(self.shown)
        self.places.school_requested.connect(self.school_requested)
        self.quick.toast_requested.connect(self.notice_requested)
        self.transfer.notice_requested.connect(self.notice_requested)
        self.vormen.acuut_recorded.connect(self.places.show_acuut)
        panes.balans.entry_requested.connect(self.places.show_entry)
        panes.balans.vorm_requested.connect(self.vormen.open)
        panes.caseload.dossier_entered.connect(panes.show_reading)
        panes.caseload.dossier_requested.connect(self.desk.open)
        panes.caseload.new_requested.connect(self.leerling.open_new)
        panes.dossier.edit_requested.connect(self._on_edit)
        panes.dossier.family_requested.connect(self.open_dossier)
        panes.dossier.melding_requested.connect(self.places.show_melding)
        panes.dossier.paper_requested.connect(self._on_paper)
        panes.dossier.stap_requested.connect(self.places.show_stap)
        panes.dossier.vorm_requested.connect(self.vormen.open)
        panes.kader.entry_requested.connect(self.places.show_entry)
        panes.kader.melding_requested.connect(self.places.show_melding)
        panes.logboek.bijlage_requested.connect(self._on_bijlage)
        panes.logboek.correction_opened.connect(self._on_correction)
        panes.logboek.tijdlijn_requested.connect(self._on_tijdlijn)
        panes.logboek.vorm_correction_requested.connect(self.vormen.correct)
        panes.logboek.vorm_requested.connect(self.vormen.open)
        panes.mensen.edit_requested.connect(self._on_edit_person)
        panes.mensen.family_requested.connect(self.open_dossier)
        panes.page_shown.connect(self._on_page)
        panes.stappen.vorm_requested.connect(self.vormen.open)

    def open_dossier(self, number: int, nummer: int = 0) -> None:
        """Bring a dossier on screen by its number, at the entry with this nummer if any."""
        # A place that was asked for before and never opened is not wanted any more.
        self._wanted = None
        self._bring(number, nummer)

    def _bring(self, number: int, nummer: int) -> None:
        self._entry = (number, nummer)
        self.desk.open(DossierId(number))
        self._panes.show_reading()
        if (shown := self.desk.shown) is not None and shown.dossier.id == number:
            self._go_to_entry(number)
            self._go_to_place(shown.dossier.id)

    def go(self, dossier: DossierId, plaats: Plaats) -> None:
        """Bring a place in a dossier on screen."""
        self._wanted = (dossier, plaats)
        self._bring(dossier, 0)

    def _go_to_place(self, shown: DossierId) -> None:
        if self._wanted is not None and self._wanted[0] == shown:
            (_, plaats), self._wanted = self._wanted, None
            self.places.go(plaats)

    def _on_dossier_shown(self, view: DossierView) -> None:
        self._panes.show_dossier(view)
        self._melding.show_dossier(view)
        if (dossier := view.dossier.id) != self._with_draft:
            self._with_draft = dossier
            self._bijlagen.show_draft(dossier, draft_key(dossier))
        self._go_to_entry(view.dossier.id)
        self._go_to_place(view.dossier.id)

    def _go_to_entry(self, shown: int) -> None:
        wanted, nummer = self._entry
        if wanted == shown and nummer:
            self._entry = (0, 0)
            self.places.show_entry(nummer)

    def _on_changed(self, changes: Changes) -> None:
        shown = self.desk.shown
        if shown is not None and shown.dossier.id in changes.verdwenen:
            self.desk.close()
            self._panes.show_nothing()
        if changes.dossier is not None:
            self.open_dossier(changes.dossier)

    def _on_bijlage(self, bijlage: Bijlage) -> None:
        if (view := self.desk.shown) is not None:
            self._bijlagen.open(view.dossier.id, bijlage, self._panes.window())

    def _on_correction(self, strip: BijlageStrip, vastlegging: Vastlegging) -> None:
        BijlageDesk(self._session, strip).show_correction(vastlegging)

    def _on_edit(self) -> None:
        self.leerling.open_edit(self.desk.settled)

    def _on_edit_person(self, nummer: int) -> None:
        self.leerling.open_edit(self.desk.settled, nummer)

    def _on_tijdlijn(self, keuze: Tijdlijnfilter) -> None:
        if (view := self.desk.settled) is not None:
            self._documents.show_tijdlijn(view, keuze)

    def _on_page(self, key: str) -> None:
        if key == MELDING and (view := self.desk.shown) is not None:
            self._melding.show_dossier(view)

    def _on_paper(self, key: str) -> None:
        view = self.desk.settled
        if view is None:
            return
        if key == papers.AFWEGING:
            self._documents.show_afweging(view)
        elif key in {papers.BELKAART, papers.BELKAART_ANONIEM}:
            self._documents.show_belkaart(view, anoniem=key == papers.BELKAART_ANONIEM)
        elif key == papers.OVERDRACHT:
            self.transfer.open_give(view)
        elif key == papers.GESPREKSBLAD:
            self._documents.show_gespreksblad(view, _latest(view, Gespreksvoorbereiding))
        else:
            self._documents.show_afsprakenkaart(view, _latest(view, Hulpafspraken))


def _latest(view: DossierView, kind: type[Inhoud]) -> int:
    found = view.casus.laatste(kind)
    return found.nummer if found is not None else 0
