"""The afwegingskader of a dossier: the chart, and beside it what it asks or says."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.nederlands import short_date
from desktop.diagram.words import outcome
from desktop.services.views import DossierView, NewAnswer
from desktop.ui.kader.asking import disclosure_sentence
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kader.concept import EMPTY, Concept, concepten_from_text, concepten_to_text
from desktop.ui.kader.decision import Decision, may_answer
from desktop.ui.kader.names import number_of
from desktop.ui.kader.sheet import Sheet
from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kit.weak import weakly

_DRAFT_AFTER = 1200


class KaderPanel(QWidget):
    """Shows where the weging stands; asks to record an answer, never records it.

    Signals:
        answer_requested: the user wants this NewAnswer recorded.
        melding_requested: the user wants to prepare the melding.
        draft_changed: what is being typed, as text for the drafts; "" when nothing is.
    """

    answer_requested = Signal(object)
    melding_requested = Signal()
    draft_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kaderPanel")
        self._view: DossierView | None = None
        self._chosen = ""
        self._going_on = False
        self._recording = ""
        self._sent: Concept | None = None
        self._told = ""
        self._shown: tuple[str, str, DossierId] | None = None
        self._concepten: dict[str, Concept] = {}
        self._canvas = KaderCanvas(self)
        self._decision = Decision(self)
        self._sheet = Sheet(self._canvas, self._decision, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_DRAFT_AFTER)
        self.setLayout(column(self._sheet))
        self._connect()

    def show_dossier(self, view: DossierView) -> None:
        """Show the weging of a dossier; what is being typed stays while it is the same dossier."""
        same = self._view is not None and self._view.dossier.id == view.dossier.id
        if not same:
            self.flush()
            self._concepten, self._chosen, self._going_on, self._recording = {}, "", False, ""
        focused = QApplication.focusWidget()
        had_focus = same and focused is not None and self._sheet.isAncestorOf(focused)
        self._view = view
        self._sheet.show_kader(view.kader, disclosure_sentence(view))
        moved = self._tell(view, aloud=same)
        self._show()
        if moved and had_focus:
            self.focus_question()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Propose people who may have weighed along."""
        self._decision.question.set_names(names)

    def restore_draft(self, text: str) -> None:
        """Bring back what was being typed for this dossier."""
        self._concepten, opened = concepten_from_text(text)
        self._typing.stop()
        if self._view is not None:
            self._chosen = opened if self._concepten and may_answer(self._view, opened) else ""
            self._show(keep_typed=False)

    def answered(self) -> None:
        """Empty the form: its answer is recorded."""
        if not self._recording:
            return
        self._keep_typed()
        if self._concepten.get(self._recording) == self._sent:
            self._concepten.pop(self._recording, None)
        self._recording = self._chosen = ""
        if self._view is not None:
            self._show(keep_typed=False)
        self._typing.stop()
        self._hand_in()

    def left_without(self, knoop: str) -> str:
        """Return the draft that stays when the answer to this question is recorded."""
        left = {key: concept for key, concept in self._concepten.items() if key != knoop}
        return concepten_to_text(left, knoop)

    def show_refusal(self, error: KnownError) -> None:
        """Show why an answer was not recorded, under the field to mend."""
        self._recording = ""
        self._decision.show_refusal(error)

    def flush(self) -> None:
        """Hand in what is being typed now, without waiting for a pause."""
        if self._typing.isActive():
            self._typing.stop()
            self._hand_in()

    def focus_question(self) -> None:
        """Move the keyboard to the answers, or to what can be done with the outcome."""
        self._decision.focus_first()
        self._sheet.show_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def _connect(self) -> None:
        self._canvas.knoop_chosen.connect(self._on_knoop)
        self._decision.answers.change_requested.connect(self._on_knoop)
        self._decision.closed.connect(self._on_closed)
        self._decision.outcome.going_on_requested.connect(self._on_going_on)
        self._decision.outcome.melding_requested.connect(self.melding_requested)
        self._decision.question.answer_given.connect(self._on_answer)
        self._decision.question.changed.connect(self._on_typed)
        self._typing.timeout.connect(self._hand_in)
        for antwoord in Antwoord:
            bind(self, f"answer_{antwoord.value}", weakly(self._on_answer_key, antwoord))

    def _stands_at(self, view: DossierView) -> str:
        """Return the knoop the weging stands at: the open question, or else the outcome."""
        pad = view.pad
        if pad.huidig is not None and (not pad.is_besluit or self._going_on):
            return pad.huidig
        return pad.besluit or view.kader.start

    def _show(self, *, keep_typed: bool = True) -> None:
        view = self._view
        if view is None:
            return
        if keep_typed:
            self._keep_typed()
        stands_at = self._stands_at(view)
        knoop = self._chosen or stands_at
        self._canvas.show_pad(view.kader, view.pad, self._notes(view))
        self._canvas.mark_asked("" if knoop == view.pad.besluit else knoop)
        can_cancel = knoop != stands_at or (view.pad.is_besluit and knoop == view.pad.huidig)
        concept = self._concepten.get(knoop, EMPTY)
        self._decision.show_knoop(view, knoop, concept, can_cancel=can_cancel)
        if (shown := (knoop, view.kader.id, view.dossier.id)) != self._shown:
            self._shown = shown
            self._sheet.show_knoop(knoop)

    def _notes(self, view: DossierView) -> dict[str, str]:
        """Note doubt on the open question: it was weighed, and is still open."""
        given = view.weging.latest(view.kader).get(view.pad.huidig or "")
        if given is None or view.pad.huidig is None:
            return {}
        text = self.tr("Twijfel, {}").format(short_date(given.moment.date()))
        return {view.pad.huidig: text}

    def _tell(self, view: DossierView, *, aloud: bool) -> bool:
        """Read a new outcome or the next question aloud; tell whether there is one."""
        pad, words = view.pad, []
        if pad.besluit is not None:
            words.append(self.tr("Uitkomst: {}.").format(outcome(view.kader, pad)))
        if pad.huidig is not None:
            number, kort = number_of(view.kader, pad.huidig), view.kader.knopen[pad.huidig].kort
            words.append(self.tr("Volgende vraag, afweging {}: {}").format(number, kort))
        told, self._told = self._told, " ".join(words)
        if not aloud or told == self._told:
            return False
        announce(self, self._told)
        return True

    def _keep_typed(self) -> None:
        if knoop := self._decision.asks():
            self._concepten[knoop] = self._decision.question.concept()

    def _hand_in(self) -> None:
        if self._view is not None:
            self._keep_typed()
            self.draft_changed.emit(concepten_to_text(self._concepten, self._decision.asks()))

    def _on_typed(self) -> None:
        self._typing.start()

    def _on_answer(self, given: NewAnswer) -> None:
        view = self._view
        if view is None:
            return
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self._typing.stop()
        self._hand_in()
        self._recording, self._sent = given.knoop, self._concepten.get(given.knoop)
        self._going_on = self._going_on or (view.pad.is_besluit and given.knoop == view.pad.huidig)
        self.answer_requested.emit(given)

    def _on_answer_key(self, antwoord: Antwoord) -> None:
        self._decision.choose(antwoord)
        self._sheet.show_focus()

    def _on_knoop(self, knoop: str) -> None:
        self._keep_typed()
        self._chosen = knoop
        self._show()
        self.focus_question()

    def _on_closed(self) -> None:
        self._chosen, self._going_on = "", False
        self._show()
        self.focus_question()

    def _on_going_on(self) -> None:
        self._chosen, self._going_on = "", True
        self._show()
        self.focus_question()
