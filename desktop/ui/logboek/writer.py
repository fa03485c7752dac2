"""Writing one new entry: what is half typed survives lock, crash and power cut."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.bijlage import Bijlage
from desktop.core.known_error import KnownError
from desktop.core.logboek import Aantekening
from desktop.ui.logboek.composer import Composer
from desktop.ui.logboek.corrector import KEEP_AFTER_MS
from desktop.ui.logboek.draft import Draft, joined, read_draft, typed_since


class _Thrown(NamedTuple):
    """A draft that was thrown away and can still be brought back."""

    draft: Draft
    bijlagen: tuple[Bijlage, ...]


class Writer(QObject):
    """Tells what is typed in the card of a new entry, and throws it away or brings it back.

    What is thrown away stays in the vault until the user types on, goes away or locks.

    Signals:
        requested: the user wants this Aantekening recorded.
        draft_changed: what is typed but not recorded, as text; "" drops it.
    """

    requested = Signal(object)
    draft_changed = Signal(str)

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self._composer = composer
        self._kept = ""
        self._sent = Draft()
        self._thrown: _Thrown | None = None
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)

        composer.changed.connect(self._on_typed)
        composer.discard_requested.connect(self._on_discard)
        composer.record_requested.connect(self._on_record)
        composer.undo_requested.connect(self._on_undo)
        self._keeper.timeout.connect(self.keep)

    def restore(self, text: str) -> None:
        """Bring back what draft_changed once told; words typed meanwhile are added to it."""
        typed = self._composer.draft()
        if text:
            draft = read_draft(text)
            self._composer.show_draft(draft if typed.is_empty else joined(draft, typed))
        self._kept = text
        if not typed.is_empty:
            self._on_typed()

    def keep(self) -> None:
        """Tell now what is typed, without waiting for a pause."""
        self._keeper.stop()
        self._let_go()
        text = self._composer.draft().to_json()
        if text != self._kept:
            self._kept = text
            self.draft_changed.emit(text)

    def leave(self) -> None:
        """Tell what is typed and begin with an empty card: another dossier is shown."""
        self.keep()
        self._kept = ""
        self._composer.clear()

    def kept(self, time: str) -> None:
        """Show that it was kept at this time, as "14:32"."""
        self._composer.show_saved(time if self._kept else "")

    def not_kept(self) -> None:
        """Tell it again at the next chance: it could not be kept."""
        self._kept = "?"

    def recorded(self) -> None:
        """Empty the card: the entry is in the logboek and its draft is gone."""
        typed_on = typed_since(self._sent, self._composer.draft())
        self._keeper.stop()
        self._kept = ""
        self._composer.clear()
        if not typed_on.is_empty:
            self._composer.show_draft(typed_on)
            self._on_typed()

    def show_refusal(self, error: KnownError) -> None:
        """Show why it cannot be recorded like this, under the field to mend."""
        self._composer.show_refusal(error)
        self._on_typed()

    def _on_typed(self) -> None:
        self._let_go()
        # Not restarted while typing goes on: a long story is kept along the way.
        if not self._keeper.isActive():
            self._keeper.start()

    def _on_record(self, made: Aantekening) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.keep()
        self._sent = self._composer.draft()
        self.requested.emit(made)

    def _on_discard(self) -> None:
        self._let_go()
        self._keeper.stop()
        self._thrown = _Thrown(self._composer.draft(), self._composer.strip.set_aside())
        self._composer.clear()
        self._composer.show_thrown()

    def _on_undo(self) -> None:
        thrown, self._thrown = self._thrown, None
        if thrown is not None:
            self._composer.hide_thrown()
            self._composer.strip.offer(thrown.bijlagen)
            self._composer.show_draft(thrown.draft)
            self._composer.focus_text()
            self._on_typed()

    def _let_go(self) -> None:
        thrown, self._thrown = self._thrown, None
        if thrown is not None:
            self._composer.hide_thrown()
            self._composer.strip.let_go(thrown.bijlagen)
