"""The afwegingskader of a dossier: the chart, and beside it what it asks or says."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.naslag import Naslag
from desktop.services.views import DossierView, NewAnswer
from desktop.ui.dossier.other_route import kader_gate
from desktop.ui.kader.asking import chart_notes, disclosure_sentence, standing_words
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kader.decision import Decision, may_answer, stands_at
from desktop.ui.kader.drafts import Drafts
from desktop.ui.kader.sheet import Sheet
from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kit.weak import weakly


class KaderPanel(QWidget):
    """Shows where the weging stands; asks to record an answer, never records it.

    Signals:
        answer_requested: the user wants this NewAnswer recorded.
        confirm_requested: the answer to this knoop still holds; the user wants that recorded.
        entry_requested: the user wants to read the entry with this nummer in the logboek.
        melding_requested: the user wants to prepare the melding.
        draft_changed: what is being typed, as text for the drafts; "" when nothing is.
        print_requested: the user wants the chart on paper.
    """

    answer_requested = Signal(object)
    confirm_requested = Signal(str)
    entry_requested = Signal(int)
    melding_requested = Signal()
    draft_changed = Signal(str)
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kaderPanel")
        self._read: DossierView | None = None
        self._view: DossierView | None = None
        self._chosen, self._going_on = "", False
        self._told = ""
        self._shown: tuple[str, str, DossierId] | None = None
        self._drafts = Drafts(self)
        self._canvas = KaderCanvas(self)
        self._decision = Decision(self)
        self._sheet = Sheet(self._canvas, self._decision, self)
        self._gate = kader_gate(self._sheet, self)
        self.setLayout(column(self._gate))
        self._connect()

    def show_dossier(self, view: DossierView) -> None:
        """Show the weging of a dossier; what is being typed stays while it is the same dossier."""
        same = self._view is not None and self._view.dossier.id == view.dossier.id
        if not same:
            self.flush()
            self._drafts.clear()
            self._chosen, self._going_on = "", False
        focused = QApplication.focusWidget()
        had_focus = same and focused is not None and self._sheet.isAncestorOf(focused)
        self._read = view
        self._view = view = self._drafts.weighed(view)
        self._gate.show_casus(view.casus)
        self._sheet.show_kader(view.kader, disclosure_sentence(view))
        moved = self._tell(view, aloud=same)
        self._show()
        if moved and had_focus:
            self.focus_question()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Propose people who may have weighed along."""
        self._decision.question.set_names(names)

    def set_naslag(self, naslag: Naslag) -> None:
        """Help with the questions from this library."""
        self._decision.set_naslag(naslag)

    def restore_draft(self, text: str) -> None:
        """Bring back what was being typed for this dossier."""
        opened = self._drafts.restore(text)
        if self._read is not None:
            self._view = view = self._drafts.weighed(self._read)
            opened = opened if opened in view.kader.knopen and may_answer(view, opened) else ""
            self._chosen = "" if self._drafts.is_empty else opened
            self._show(keep_typed=False)

    def answered(self) -> None:
        """Empty the form: its answer is recorded."""
        self._keep_typed()
        if self._drafts.recorded():
            self._chosen = ""
            self._show(keep_typed=False)
            self._hand_in()

    def left_without(self, knoop: str) -> str:
        """Return the draft that stays when the answer to this question is recorded."""
        return self._drafts.left_without(knoop)

    def show_refusal(self, error: KnownError) -> None:
        """Show why an answer was not recorded, under the field to mend."""
        self._drafts.refused()
        self._decision.show_refusal(error)

    def flush(self) -> None:
        """Hand in what is being typed now, without waiting for a pause."""
        self._drafts.flush()

    def show_knoop(self, knoop: str) -> None:
        """Bring a question on screen as if it was chosen in the chart."""
        self._gate.open()
        self._go_to(knoop, going_on=self._going_on)

    def focus_question(self) -> None:
        """Move the keyboard to the answers, or to what can be done with the outcome."""
        self._decision.focus_first()
        self._sheet.show_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def _connect(self) -> None:
        decision = self._decision
        self._canvas.knoop_chosen.connect(self.show_knoop)
        decision.answers.change_requested.connect(self.show_knoop)
        decision.answers.confirm_requested.connect(self.confirm_requested)
        decision.closed.connect(self._on_closed)
        decision.inputs.entry_requested.connect(self.entry_requested)
        decision.outcome.going_on_requested.connect(self._on_going_on)
        decision.outcome.melding_requested.connect(self.melding_requested)
        decision.outcome.new_ronde_requested.connect(self._begin_ronde)
        decision.question.answer_given.connect(self._on_answer)
        decision.question.considered.connect(self._canvas.preview)
        decision.question.changed.connect(self._drafts.typed)
        self._drafts.due.connect(self._hand_in)
        self._sheet.print_requested.connect(self.print_requested)
        for antwoord in Antwoord:
            bind(self, f"answer_{antwoord.value}", weakly(self._on_answer_key, antwoord))

    def _show(self, *, keep_typed: bool = True) -> None:
        view = self._view
        if view is None:
            return
        if keep_typed:
            self._keep_typed()
        here = stands_at(view, going_on=self._going_on)
        knoop = self._chosen or here
        self._canvas.show_pad(view.kader, view.pad, chart_notes(view))
        self._canvas.mark_asked("" if knoop == view.pad.besluit else knoop)
        beside = knoop != here or (view.pad.is_besluit and knoop == view.pad.huidig)
        can_cancel = beside or self._drafts.has_begun
        self._decision.show_knoop(view, knoop, self._drafts.of(knoop), can_cancel=can_cancel)
        if (shown := (knoop, view.kader.id, view.dossier.id)) != self._shown:
            self._shown = shown
            self._sheet.show_knoop(knoop)

    def _tell(self, view: DossierView, *, aloud: bool) -> bool:
        """Read a new outcome or the next question aloud; tell whether there is one."""
        told, self._told = self._told, standing_words(view)
        if not aloud or told == self._told:
            return False
        announce(self, self._told)
        return True

    def _keep_typed(self) -> None:
        if knoop := self._decision.asks():
            self._drafts.keep(knoop, self._decision.question.concept())

    def _hand_in(self) -> None:
        if self._view is not None:
            self._keep_typed()
            self.draft_changed.emit(self._drafts.to_text(self._decision.asks()))

    def _on_answer(self, given: NewAnswer) -> None:
        view = self._view
        if view is None:
            return
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self._hand_in()
        self._drafts.record(given.knoop)
        self._going_on = self._going_on or (view.pad.is_besluit and given.knoop == view.pad.huidig)
        self.answer_requested.emit(given)

    def _on_answer_key(self, antwoord: Antwoord) -> None:
        self._decision.choose(antwoord)
        self._sheet.show_focus()

    def _on_closed(self) -> None:
        if self._drafts.has_begun and not self._chosen:
            self._weigh_in(0)
        self._go_to("", going_on=False)

    def _on_going_on(self) -> None:
        self._go_to("", going_on=True)

    def _go_to(self, knoop: str, *, going_on: bool) -> None:
        """Show a knoop, or with "" where the weging stands, and move the keyboard there."""
        self._chosen, self._going_on = knoop, going_on
        self._show()
        self.focus_question()

    def _begin_ronde(self) -> None:
        if self._view is not None:
            self._weigh_in(self._view.weging.ronde + 1)
            self.focus_question()

    def _weigh_in(self, ronde: int) -> None:
        """Begin a ronde, or with 0 go back to the one that runs."""
        if self._read is not None:
            self._keep_typed()
            self._drafts.begin_ronde(ronde)
            self._chosen, self._going_on = "", False
            self._view = self._drafts.weighed(self._read)
            self._tell(self._view, aloud=True)
            self._show(keep_typed=False)
            self._hand_in()
