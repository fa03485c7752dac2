"""Behind the quick note: names read, half a note kept, and the note recorded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dossier import DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.logboek import Aantekening
from desktop.services import concepten, dossiers, leerlingen, logboek
from desktop.services.changes import Changes
from desktop.services.dossiers import Koppeling
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.kit.weak import weakly
from desktop.ui.logboek.quick_draft import QuickDraft, read_quick_draft
from desktop.ui.logboek.quick_entry import QuickEntryDialog
from desktop.ui.session import Session

KEY = "snel"
_About = tuple[DossierId, str]
"""A dossier, or 0 and the key of a pupil without one."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The dossiers to choose from, who writes, and what was typed before."""

    names: tuple[Koppeling, ...]
    door: str
    kept: str


class QuickEntryDesk(QObject):
    """Opens the quick note from anywhere; what is half typed survives lock and power cut.

    Signals:
        toast_requested: this sentence tells that it was recorded.
    """

    toast_requested = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._dialog: QuickEntryDialog | None = None
        self._keeper = DraftKeeper(session, self)
        self._keeper.due.connect(self.flush)

    def open(self) -> None:
        """Ask for a note, going on with what was half typed."""
        self._open(None)

    def open_about(self, leerling: RegisterLeerling) -> None:
        """Ask for a note about this pupil; what was half typed about another stays out of it."""
        known = leerling.dossier is not None
        self._open((leerling.dossier or DossierId(0), "" if known else leerling.sleutel))

    def _open(self, about: _About | None) -> None:
        if self._dialog is None:
            done = partial(self._on_read, about)
            self._session.read(self, partial(_read, self._session), done)

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._keeper.rest()
        if self._dialog is not None:
            self._keeper.keep(KEY, self._dialog.draft().to_text())

    def _on_read(self, about: _About | None, known: _Known) -> None:
        if self._dialog is not None:
            return
        now = self._session.clock.now()
        dialog = QuickEntryDialog(known.names, now, known.door, self._window)
        kept = read_quick_draft(known.kept)
        if about is not None and about != (kept.dossier, kept.sleutel):
            kept = QuickDraft(about[0], sleutel=about[1])
        dialog.restore(kept)
        self._keeper.begin(known.kept)
        self._dialog = dialog
        dialog.changed.connect(self._keeper.note_typed)
        dialog.finished.connect(self._on_finished)
        dialog.given.connect(weakly(self._on_given, dialog))
        dialog.open()
        dialog.fit(560)

    def _on_given(self, dialog: QuickEntryDialog) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.flush()
        whom = dialog.koppeling()
        if whom is not None:
            work = partial(_record, self._session, whom, dialog.aantekening())
            done = partial(self._on_recorded, dialog, whom)
            self._session.act(dialog, work, done, dialog.show_refusal)

    def _on_recorded(self, dialog: QuickEntryDialog, whom: Koppeling, _changes: Changes) -> None:
        # The draft went with the act: nothing is to be kept any more.
        self._keeper.begin(dialog.draft().to_text())
        dialog.accept()
        loose = self.tr("Vastgelegd als los signaal bij {name}: zie de bespreeklijst.")
        told = loose if whom.sleutel else self.tr("Vastgelegd bij {name}.")
        self.toast_requested.emit(told.format(name=whom.naam))

    def _on_finished(self, _result: int) -> None:
        self.flush()
        self._dialog = None


def _record(session: Session, whom: Koppeling, made: Aantekening) -> Changes:
    s = session
    if whom.sleutel:
        return leerlingen.note_for_pupil(s.vault, s.clock, whom.sleutel, made, draft=KEY)
    return logboek.record_aantekening(s.vault, s.clock, whom.dossier, made, draft=KEY)


def _read(session: Session) -> _Known:
    with session.vault.transaction() as tx:
        door = tx.school.read().gebruiker.naam
    names = (
        *dossiers.list_koppelingen(session.vault),
        *leerlingen.list_without_dossier(session.vault, session.clock),
    )
    return _Known(names, door, concepten.read_concept(session.vault, KEY))
