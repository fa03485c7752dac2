"""Keeping the list of what may go, and destroying what the user chose, on the worker."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.bewaren import Vernietigingsgrond
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.services import bewaren
from desktop.services.bewaren import BewaarRegel
from desktop.services.changes import Changes
from desktop.services.key_ports import Proof, SlotKind
from desktop.services.key_ring import KeyRing
from desktop.ui.bewaren.destroy_dialog import DestroyDialog
from desktop.ui.bewaren.panel import BewarenPanel
from desktop.ui.session import Session


class BewarenDesk(QObject):
    """Reads the list when it is looked at, and again after a change.

    Signals:
        notice_requested: this sentence tells that something was done.
    """

    notice_requested = Signal(str)

    def __init__(self, session: Session, panel: BewarenPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._ring: KeyRing | None = None
        self._dialog: DestroyDialog | None = None
        self._regel: BewaarRegel | None = None

        panel.destroy_requested.connect(self._on_destroy)
        panel.shown.connect(self.refresh)
        session.changed.connect(self._on_changed)

    def set_ring(self, ring: KeyRing | None) -> None:
        """Ask for the passphrase before something is destroyed."""
        self._ring = ring

    def refresh(self) -> None:
        """Read the list anew."""
        s = self._session
        work = partial(bewaren.list_bewaren, s.vault, s.clock, s.kaders)
        s.read(self, work, self._on_read)

    def _on_read(self, regels: tuple[BewaarRegel, ...]) -> None:
        self._panel.show_regels(regels, self._session.clock.now().date())

    def _on_changed(self, _changes: Changes) -> None:
        if self._panel.isVisible():
            self.refresh()

    def _on_destroy(self, dossier: int) -> None:
        s = self._session
        work = partial(bewaren.read_bewaren, s.vault, s.clock, s.kaders, DossierId(dossier))
        s.read(self, work, self._on_regel)

    def _on_regel(self, regel: BewaarRegel) -> None:
        over: QWidget = self._panel.window()
        asks = self._ring is not None
        self._regel = regel
        self._dialog = dialog = DestroyDialog(regel, over, asks_passphrase=asks)
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_submitted(self) -> None:
        dialog, regel = self._dialog, self._regel
        if dialog is None or regel is None or dialog.show_errors(dialog.errors()):
            return
        dialog.set_busy(busy=True)
        work = partial(
            _destroy, self._session, self._ring, regel.dossier, dialog.grond(), dialog.passphrase()
        )
        self._session.act(self, work, self._on_done, self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.notice_requested.emit(self.tr("Het dossier is vernietigd."))
        self.refresh()

    def _on_refused(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=False)
            self._dialog.show_failure(error.remedy)

    def _on_closed(self, _result: int) -> None:
        self._dialog = self._regel = None


def _destroy(
    session: Session,
    ring: KeyRing | None,
    dossier: DossierId,
    grond: Vernietigingsgrond,
    passphrase: str,
) -> Changes:
    if ring is not None:
        # Only to see that it is the user: a wrong passphrase raises.
        ring.owner(Proof(SlotKind.PASSPHRASE, passphrase))
    return bewaren.destroy_dossier(session.vault, session.clock, session.kaders, dossier, grond)
