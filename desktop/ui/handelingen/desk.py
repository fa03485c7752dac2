"""Reading the access log when its table comes on screen, and recording what is looked into."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.services import handelingen
from desktop.services.changes import Changes
from desktop.services.handelingen import Groep, HandelingRegel
from desktop.services.views import DossierView
from desktop.ui.handelingen.panel import HandelingenPanel
from desktop.ui.session import Session

Regels = tuple[HandelingRegel, ...]
LOG, GESCHIEDENIS = "handelingenlog", "geschiedenis"


class HandelingenDesk(QObject):
    """Keeps the log of the vault and the one of the dossier on screen."""

    def __init__(self, session: Session, log: HandelingenPanel, page: HandelingenPanel) -> None:
        super().__init__(page)
        self._session = session
        self._log = log
        self._page = page
        self._dossier: DossierId | None = None

        session.changed.connect(self._on_changed)

    def show_dossier(self, view: DossierView) -> None:
        """Record that this dossier is looked into, once, and read its history when it is seen."""
        is_new, self._dossier = self._dossier != view.dossier.id, view.dossier.id
        if is_new:
            self._note(SoortHandeling.DOSSIER_INGEZIEN)
        if self._page.isVisible():
            self._read_page()

    def show_part(self, key: str) -> None:
        """Read the log that came on screen."""
        if key == LOG:
            work = partial(handelingen.list_handelingen, self._session.vault)
            self._session.read(self._log, work, self._on_log)
        elif key == GESCHIEDENIS:
            self._read_page()

    def _note(self, soort: SoortHandeling) -> None:
        if self._dossier is not None:
            s = self._session
            work = partial(handelingen.note_look, s.vault, s.clock, soort, self._dossier)
            s.read(self, work, _nothing)

    def _read_page(self) -> None:
        if self._dossier is not None:
            work = partial(_read, self._session, self._dossier)
            self._session.read(self._page, work, self._on_page)

    def _on_log(self, regels: Regels) -> None:
        self._log.show_regels(regels, self._session.clock.now().date())

    def _on_page(self, read: tuple[DossierId, Regels]) -> None:
        dossier, regels = read
        if dossier == self._dossier:
            self._page.show_regels(regels, self._session.clock.now().date())

    def _on_changed(self, changes: Changes) -> None:
        if self._page.isVisible() and self._dossier in changes.dossiers:
            self._read_page()


def log_panel() -> HandelingenPanel:
    """Return the log of the whole vault."""
    return HandelingenPanel(LOG, tuple(Groep), name=True)


def page_panel() -> HandelingenPanel:
    """Return the history of one dossier."""
    kinds = (Groep.GEGEVENS, Groep.INZAGE, Groep.MELDING, Groep.DOCUMENT)
    return HandelingenPanel(GESCHIEDENIS, kinds, name=False)


def _read(session: Session, dossier: DossierId) -> tuple[DossierId, Regels]:
    return dossier, handelingen.read_geschiedenis(session.vault, dossier)


def _nothing(_result: object) -> None:
    return
