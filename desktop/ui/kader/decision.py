"""Where one thing stands beside the chart: the question, the outcome, or words to read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.core.known_error import KnownError
from desktop.core.naslag import Naslag
from desktop.services.views import DossierView
from desktop.ui.kader.answers import Answers
from desktop.ui.kader.asking import vraagstelling
from desktop.ui.kader.concept import Concept
from desktop.ui.kader.inputs import WeighingInputs
from desktop.ui.kader.knoop_words import KnoopWords
from desktop.ui.kader.outcome import Outcome
from desktop.ui.kader.question import QuestionForm
from desktop.ui.kit.layouts import column


class Decision(QWidget):
    """Shows what a knoop asks or says, and the answers given so far.

    Signals:
        closed: the user wants to go back to where the weging stands.
        reshaped: it became higher or lower.
    """

    closed = Signal()
    reshaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("scrolled", True)
        self.inputs = WeighingInputs(self)
        self.question = QuestionForm(self)
        self.outcome = Outcome(self)
        self.words = KnoopWords(self)
        self.answers = Answers(self)
        self._naslag: Naslag | None = None
        self._pages = (self.question, self.outcome, self.words)
        for page in self._pages:
            page.hide()
        shown = (self.inputs, *self._pages, self.answers, None)
        parts = column(*shown, spacing=16, margins=(18, 12, 18, 14))
        self.setLayout(parts)
        self.question.cancelled.connect(self.closed)
        self.words.closed.connect(self.closed)

    def set_naslag(self, naslag: Naslag) -> None:
        """Help with the questions from this library."""
        self._naslag = naslag

    def show_knoop(
        self, view: DossierView, knoop: str, concept: Concept, *, can_cancel: bool
    ) -> None:
        """Show the knoop: a question that may be answered, the outcome, or else its words."""
        found = view.kader.knopen[knoop]
        if may_answer(view, knoop):
            self._show(self.question)
            if self._naslag is not None:
                help_with = self._naslag.toelichting(knoop, view.kader.id)
                self.question.words.show_help(help_with)
            self.question.ask(vraagstelling(view, found), concept, can_cancel=can_cancel)
        elif knoop == view.pad.besluit:
            self._show(self.outcome)
            self.outcome.show_outcome(view)
        else:
            self._show(self.words)
            self.words.show_knoop(view, found)
        weighs = self.asks() in _takes_inputs(view)
        self.inputs.setVisible(weighs)
        if weighs:
            self.inputs.show_entries(view)
        self.answers.show_answers(view)

    def focus_first(self) -> None:
        """Move the keyboard to where one begins."""
        for page in self._pages:
            if not page.isHidden():
                page.focus_first()

    def asks(self) -> str:
        """Return the knoop of the question that is put, or ""."""
        asked = self.question.asked()
        return "" if asked is None or self.question.isHidden() else asked.knoop

    def choose(self, antwoord: Antwoord) -> None:
        """Choose an answer to the question that is put, if any."""
        if self.asks():
            self.question.choose(antwoord)

    def show_refusal(self, error: KnownError) -> None:
        """Show why the answer was not recorded."""
        self.question.show_refusal(error)

    def minimumSizeHint(self) -> QSize:
        # A layout's minimum height is that of its narrowest width; ours follows the real width.
        return QSize(super().minimumSizeHint().width(), 0)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.reshaped.emit()
        return handled

    def _show(self, shown: QWidget) -> None:
        for page in self._pages:
            page.setVisible(page is shown)
        self.question.footer.setVisible(shown is self.question)


def may_answer(view: DossierView, knoop: str) -> bool:
    """Tell whether this is the open question or one that was answered before."""
    return knoop == view.pad.huidig or knoop in view.weging.latest(view.kader)


def stands_at(view: DossierView, *, going_on: bool) -> str:
    """Return the knoop the weging stands at: the open question, or else the outcome."""
    pad = view.pad
    if pad.huidig is not None and (not pad.is_besluit or going_on):
        return pad.huidig
    return pad.besluit or view.kader.start


def _takes_inputs(view: DossierView) -> tuple[str, ...]:
    """Return the questions that weigh what steps 1 to 3 brought: suspicion and safety."""
    return tuple(vraag.id for vraag in view.kader.vragen[:2])
