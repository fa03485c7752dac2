"""Correcting one entry at a time; what is half typed survives lock, crash and power cut."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.known_error import KnownError
from desktop.core.logboek import Vastlegging
from desktop.services.views import NewCorrection
from desktop.ui.logboek.correction import CorrectionDialog
from desktop.ui.logboek.draft import CorrectionDraft

KEEP_AFTER_MS = 1500


class Corrector(QObject):
    """Opens the dialog for an entry and tells what is typed in it.

    Signals:
        requested: the user wants this NewCorrection recorded.
        draft_changed: what is typed but not recorded, as text; "" drops it.
        closed: the dialog is gone.
        opened: the dialog takes documents by this BijlageStrip for this Vastlegging.
    """

    requested = Signal(object)
    draft_changed = Signal(str)
    closed = Signal()
    opened = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._dialog: CorrectionDialog | None = None
        self._kept = self._sent = self._left = ""
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)
        self._keeper.timeout.connect(self.keep)

    def open(self, geldig: Vastlegging, now: datetime, text: str = "") -> None:
        """Let the user correct an entry, from what draft_changed told when text is given."""
        if self._dialog is not None:
            return
        dialog = CorrectionDialog(geldig, now, self._window)
        text, self._left = text or self._left_for(geldig), ""
        if kept := CorrectionDraft.from_text(text):
            dialog.restore(kept)
        self._kept = text
        dialog.correction_given.connect(self._on_given)
        dialog.changed.connect(self._on_typed)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self.opened.emit(dialog.strip, geldig)
        dialog.open()
        dialog.fit(620)

    def keep(self) -> None:
        """Tell now what is typed, without waiting for a pause."""
        self._keeper.stop()
        if self._dialog is not None:
            self._tell(self._dialog.draft_text())

    def not_kept(self) -> None:
        """Tell it again at the next chance: it could not be kept."""
        self._kept = "?"

    def leave(self) -> None:
        """Close the dialog and keep what is typed: another dossier is shown."""
        self.keep()
        self._kept = self._left = ""
        self._close()

    def recorded(self) -> None:
        """Close the dialog: the correction is in the logboek, and its draft is gone.

        Words typed while it was being recorded stay a draft, for the next time it is opened.
        """
        if self._dialog is not None and (text := self._dialog.draft_text()) != self._sent:
            self._left = text
            self._tell(text)
        else:
            self._kept = ""
        self._close()

    def show_refusal(self, error: KnownError) -> None:
        """Show why it cannot be recorded like this."""
        if self._dialog is not None:
            self._dialog.show_refusal(error)

    def _close(self) -> None:
        self._keeper.stop()
        if self._dialog is not None:
            self._dialog.accept()

    def _left_for(self, geldig: Vastlegging) -> str:
        """Return what was left typed on this entry or on the one it corrects."""
        left = CorrectionDraft.from_text(self._left)
        fits = left is not None and left.nummer in {geldig.nummer, geldig.verbetert}
        return self._left if fits else ""

    def _tell(self, text: str) -> None:
        if text != self._kept:
            self._kept = text
            self.draft_changed.emit(text)

    def _on_typed(self) -> None:
        if not self._keeper.isActive():
            self._keeper.start()

    def _on_given(self, new: NewCorrection) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.keep()
        self._sent = self._kept
        self.requested.emit(new)

    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        self._keeper.stop()
        if dialog is not None and result == CorrectionDialog.DialogCode.Rejected:
            dialog.strip.let_go(dialog.strip.loose())
            self._tell("")
        self.closed.emit()
