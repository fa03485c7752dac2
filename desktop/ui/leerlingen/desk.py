"""The pupils at work: read when they come in sight and when they change, handed on when chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.dossier import DossierId
from desktop.services import leerlingen
from desktop.services.changes import Changes
from desktop.ui.kit.weak import weakly
from desktop.ui.leerlingen.import_desk import ImportDesk
from desktop.ui.leerlingen.lines import LineWords
from desktop.ui.leerlingen.narrowing import Narrowing
from desktop.ui.leerlingen.panel import BESPREEKLIJST, INLEZEN, LIJST, LeerlingenPanel
from desktop.ui.leerlingen.review_desk import ReviewDesk
from desktop.ui.session import Session


class LeerlingenDesk(QObject):
    """Keeps the screen about the pupils at what the vault holds.

    Signals:
        dossier_requested: bring this DossierId on screen.
        new_dossier_requested: ask for a dossier, filled in from this RegisterLeerling and these
            people around (a tuple of Betrokkene, mostly empty).
        loose_requested: ask for a loose signal about this RegisterLeerling.
        toast_requested: this sentence tells what was recorded.
    """

    dossier_requested = Signal(object)
    new_dossier_requested = Signal(object, object)
    loose_requested = Signal(object)
    toast_requested = Signal(str)

    def __init__(self, session: Session, panel: LeerlingenPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._is_read = False
        self.reading = ImportDesk(session, panel.reading)
        self.review = ReviewDesk(session, panel.review)
        self._connect()

    def flush(self) -> None:
        """Keep what is being typed or read in, without waiting for a pause."""
        self.reading.flush()
        self.review.flush()

    def resume(self) -> None:
        """Go on with what was going on at the last lock, if anything."""
        self.reading.resume()
        self.review.resume()

    def show_leerling(self, dossier: DossierId) -> None:
        """Bring the loose signals of a leerling on screen."""
        self.review.want(dossier)
        if self._panel.page() == BESPREEKLIJST:
            self.review.show_list()
        self._panel.show_page(BESPREEKLIJST)

    def _connect(self) -> None:
        panel = self._panel
        self._session.changed.connect(self._on_changed)
        self.reading.family_given.connect(self.new_dossier_requested)
        self.reading.resumed.connect(weakly(panel.show_page, INLEZEN))
        self.review.promoted.connect(self.dossier_requested)
        self.review.toast_requested.connect(self.toast_requested)
        panel.page_shown.connect(self._on_page)
        panel.register.dossier_requested.connect(self.dossier_requested)
        panel.register.loose_requested.connect(self.loose_requested)
        panel.register.new_dossier_requested.connect(self._on_new)
        panel.register.signals_requested.connect(self.show_leerling)
        panel.review.dossier_requested.connect(self.dossier_requested)

    def _on_page(self, key: str) -> None:
        if key == LIJST and not self._is_read:
            self._read()
        elif key == BESPREEKLIJST:
            self.review.show_list()

    def _on_changed(self, changes: Changes) -> None:
        if self._is_read and (changes.leerlingen or changes.dossiers):
            self._read()

    def _read(self) -> None:
        self._is_read = True
        self._session.read(self, partial(_everyone, self._session), self._panel.register.show_all)

    def _on_new(self, leerling: object) -> None:
        self.new_dossier_requested.emit(leerling, ())


def _everyone(session: Session) -> Narrowing:
    """Return every pupil in words; made on the worker, for a school has thousands."""
    found = leerlingen.list_leerlingen(session.vault)
    with session.vault.transaction() as tx:
        loose = {one.id for one in tx.dossiers.all() if one.los}
    words = LineWords(session.clock.now().date())
    return Narrowing([words.line(one, los=one.dossier in loose) for one in found])
