"""What is being typed for one dossier: a concept per question, and the ronde that was begun."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.views import DossierView
from desktop.ui.kader.concept import EMPTY, Concept, Kept

_DRAFT_AFTER = 1200


class Drafts(QObject):
    """Holds concepten per knoop until they are recorded; it never reaches the vault itself.

    Signals:
        due: the typing paused; what is typed should be handed in.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DRAFT_AFTER)
        self._pause.timeout.connect(self.due)
        self._concepten: dict[str, Concept] = {}
        self._ronde = 0
        self._recording = ""
        self._sent: Concept | None = None

    def clear(self) -> None:
        """Begin with another dossier."""
        self._pause.stop()
        self._concepten, self._ronde, self._recording, self._sent = {}, 0, "", None

    def typed(self) -> None:
        """Wait for a pause in the typing."""
        self._pause.start()

    def flush(self) -> None:
        """Tell now that what is typed is due, without waiting for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.due.emit()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is being typed."""
        return not self._concepten

    @property
    def has_begun(self) -> bool:
        """Tell whether a ronde was begun that has no answer yet."""
        return bool(self._ronde)

    def of(self, knoop: str) -> Concept:
        """Return what is typed in answer to a question."""
        return self._concepten.get(knoop, EMPTY)

    def keep(self, knoop: str, concept: Concept) -> None:
        """Keep what is typed in answer to a question."""
        self._concepten[knoop] = concept

    def begin_ronde(self, ronde: int) -> None:
        """Weigh anew in this ronde; 0 goes back to the one that runs."""
        self._ronde = ronde

    def weighed(self, view: DossierView) -> DossierView:
        """Return the dossier as it is weighed: a ronde that was begun is empty."""
        if self._ronde <= view.weging.ronde:
            self._ronde = 0
            return view
        return replace(view, casus=replace(view.casus, weging=view.weging.new_ronde()))

    def record(self, knoop: str) -> None:
        """Remember what was sent to be recorded."""
        self._pause.stop()
        self._recording, self._sent = knoop, self._concepten.get(knoop)

    def refused(self) -> None:
        """Forget what was sent: it was not recorded."""
        self._recording = ""

    def recorded(self) -> bool:
        """Drop what was recorded, unless more was typed since; tell whether anything was sent."""
        sent, self._recording = self._recording, ""
        if not sent:
            return False
        self._pause.stop()
        # Its first answer makes the ronde the one that runs.
        self._ronde = 0
        if self._concepten.get(sent) == self._sent:
            self._concepten.pop(sent, None)
        return True

    def to_text(self, opened: str) -> str:
        """Return everything as text for the drafts of the vault."""
        return Kept(self._concepten, opened, self._ronde).to_text()

    def left_without(self, knoop: str) -> str:
        """Return the text that stays when the answer to this question is recorded."""
        left = {key: concept for key, concept in self._concepten.items() if key != knoop}
        return Kept(left, knoop).to_text()

    def restore(self, text: str) -> str:
        """Bring back what to_text kept; return the question that was open."""
        self._pause.stop()
        kept = Kept.from_text(text)
        self._concepten, self._ronde = dict(kept.concepten), kept.ronde
        return kept.opened
