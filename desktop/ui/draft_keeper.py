"""Keeps what is half typed, a moment after it was typed and whenever it is asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services import concepten
from desktop.ui.session import Session

KEEP_AFTER_MS = 1500


class DraftKeeper(QObject):
    """Keeps one text at a time in the vault.

    Signals:
        due: something was typed a moment ago; hand it in with keep().
    """

    due = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.due)

    def begin(self, kept: str) -> None:
        """Go on with what is in the vault already."""
        self._kept = kept

    def note_typed(self) -> None:
        """Ask for the text soon; not put off while typing goes on: a long story is kept too."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self, key: str, text: str) -> None:
        """Keep this text under this key; an empty text drops it."""
        self._timer.stop()
        if text != self._kept:
            self._kept = text
            work = partial(concepten.save_concept, self._session.vault, key, text)
            self._session.read(self, work, _nothing, self._not_kept)

    def rest(self) -> None:
        """Ask for nothing until something is typed again."""
        self._timer.stop()

    def _not_kept(self) -> None:
        # Handed in again at the next chance.
        self._kept = "?"


def _nothing(_result: object) -> None:
    return
