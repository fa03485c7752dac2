"""Handing over and taking in, carried out on the worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.overdracht import DEEL_WOORDEN, Deel, Keuze, Overdracht, OverdrachtError
from desktop.services.changes import Changes
from desktop.services.overdracht import Bestemming, collect, hand_over, take_in
from desktop.services.views import DossierView
from desktop.ui.overdracht.give_dialog import GiveDialog
from desktop.ui.overdracht.take_dialog import TakeDialog
from desktop.ui.session import Session

NIET_OPEN = "Dit bestand kan niet worden geopend. Er is niets overgenomen. Staat het er nog?"


class TransferDesk(QObject):
    """Opens the dialogs over a window.

    Signals:
        notice_requested: this sentence tells that something was done.
    """

    notice_requested = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def open_give(self, view: DossierView | None) -> None:
        """Hand the dossier on the desk over."""
        if view is not None:
            _Giving(self._session, GiveDialog(self._window), view.dossier.id, self).start()

    def open_take(self) -> None:
        """Take a dossier in."""
        _Taking(self._session, TakeDialog(self._window), self).start()


class _Giving(QObject):
    """Makes the file of one dialog."""

    def __init__(
        self, session: Session, dialog: GiveDialog, dossier: DossierId, desk: TransferDesk
    ) -> None:
        super().__init__(dialog)
        self._session, self._dialog = session, dialog
        self._dossier, self._desk = dossier, desk

        dialog.path_chosen.connect(self._on_path)

    def start(self) -> None:
        """Ask."""
        self._dialog.open()

    def _on_path(self, path: str) -> None:
        dialog = self._dialog
        to = Bestemming(*dialog.given(), _stukken(dialog.keuze()), Path(path))
        work = partial(_give, self._session, self._dossier, dialog.keuze(), dialog.passphrase(), to)
        dialog.set_busy(busy=True)
        self._session.act(self, work, self._on_given, self._on_refused)

    def _on_given(self, _changes: Changes) -> None:
        self._dialog.accept()
        self._desk.notice_requested.emit(self.tr("Het bestand is gemaakt. Geef de wachtzin apart."))

    def _on_refused(self, error: KnownError) -> None:
        self._dialog.set_busy(busy=False)
        self._dialog.show_failure(error.remedy)


class _Taking(QObject):
    """Looks into the file of one dialog and takes it in."""

    def __init__(self, session: Session, dialog: TakeDialog, desk: TransferDesk) -> None:
        super().__init__(dialog)
        self._session, self._dialog, self._desk = session, dialog, desk
        self._seen: tuple[Overdracht, bytes] | None = None

        dialog.look_requested.connect(self._on_look)
        dialog.take_requested.connect(self._on_take)

    def start(self) -> None:
        """Ask."""
        self._dialog.open()

    def _on_look(self, path: str, passphrase: str) -> None:
        work = partial(_look, self._session, Path(path), passphrase)
        self._session.ask(self, work, self._on_seen, self._on_refused)

    def _on_seen(self, seen: tuple[Overdracht, bytes]) -> None:
        self._seen = seen
        self._dialog.show_seen(seen[0])

    def _on_take(self) -> None:
        if self._seen is not None:
            s = self._session
            work = partial(take_in, s.vault, s.clock, s.kaders, *self._seen)
            s.act(self, work, self._on_taken, self._on_refused)

    def _on_taken(self, _changes: Changes) -> None:
        self._dialog.accept()
        self._desk.notice_requested.emit(
            self.tr("Het dossier is overgenomen. U mag het bestand nu verwijderen.")
        )

    def _on_refused(self, error: KnownError) -> None:
        self._dialog.show_refusal(error.remedy)


def _give(
    session: Session, dossier: DossierId, keuze: Keuze, passphrase: str, to: Bestemming
) -> Changes:
    given = collect(session.vault, session.clock, dossier, keuze)
    packed = session.transfer.pack(given, passphrase)
    return hand_over(session.vault, session.clock, packed, dossier, to, session.export)


def _look(session: Session, path: Path, passphrase: str) -> tuple[Overdracht, bytes]:
    try:
        data = path.read_bytes()
    except OSError:
        raise OverdrachtError(NIET_OPEN) from None
    return session.transfer.unpack(data, passphrase), data


def _stukken(keuze: Keuze) -> str:
    parts = ", ".join(DEEL_WOORDEN[deel] for deel in Deel if deel in keuze.delen)
    return f"het dossier met {parts}" if parts else "de gegevens van de leerling"
