"""The question form: the literal words, the answer, its reasons and who weighed along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.core.known_error import KnownError, RefusedError
from desktop.services.views import NewAnswer
from desktop.ui.kader.answer_choice import AnswerChoice
from desktop.ui.kader.asking import Vraagstelling
from desktop.ui.kader.assessors import Assessors
from desktop.ui.kader.concept import EMPTY, Concept
from desktop.ui.kader.facts import Facts
from desktop.ui.kader.question_words import QuestionWords
from desktop.ui.kader.quote import Quote
from desktop.ui.kader.sparring import Sparring
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.form import FieldError, FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class QuestionForm(QWidget):
    """Asks one question of the kader; footer holds its buttons, for a place that stays in sight.

    Signals:
        changed: what is typed or chosen is different.
        considered: the user looks at this Antwoord; None when no longer.
        answer_given: the user wants this NewAnswer recorded.
        cancelled: the user does not want to answer this question now.
    """

    changed = Signal()
    considered = Signal(object)
    answer_given = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionForm")
        self._asked: Vraagstelling | None = None
        self._waiting = False
        self.words = QuestionWords(self)
        self._choice = AnswerChoice(self)
        self._choice_error = FieldError(self)
        self._exit = Quote(self)
        self._motivering = GrowingTextEdit(self, min_lines=2, max_lines=8)
        self._reasons = FieldRow(self.tr("&Motivering (verplicht)"), self._motivering, self)
        self._facts = Facts(self)
        self._assessors = Assessors(self)
        self._sparring = Sparring(self)
        self.footer = QWidget(self)
        self._failure = Notice("", self.footer, "danger")
        self._record = Button(self.tr("Antwoord vastleggen"), self.footer, "primary", "check")
        self._cancel = Button(self.tr("Annuleren"), self.footer, "link")
        self._history = PlainLabel("", self, "small", "text2", wrap=True)
        self._lay_out()
        self._connect()

    def ask(self, asked: Vraagstelling, concept: Concept = EMPTY, *, can_cancel: bool) -> None:
        """Put a question, with what was typed in answer to it so far."""
        self._asked = asked
        self.words.show_question(asked)
        self._choice.offer(asked.answers)
        self._facts.show_facts(asked.facts)
        self._sparring.show_hint(asked.together)
        self._history.setText("\n".join(self.tr("eerder: {}").format(h) for h in asked.history))
        self._history.setVisible(bool(asked.history))
        self._cancel.setVisible(can_cancel)
        self.show_concept(concept)

    def asked(self) -> Vraagstelling | None:
        """Return the question that is put."""
        return self._asked

    def set_names(self, names: tuple[str, ...]) -> None:
        """Propose people who may have weighed along."""
        self._assessors.set_names(names)

    def concept(self) -> Concept:
        """Return what was typed and chosen so far."""
        antwoord = self._choice.antwoord()
        return Concept(
            antwoord.value if antwoord else "",
            self._motivering.toPlainText(),
            self._assessors.text(),
            self._sparring.text(),
            self._facts.voor(),
            self._facts.tegen(),
        )

    def show_concept(self, concept: Concept) -> None:
        """Replace what was typed and chosen, without telling it."""
        if concept != self.concept():
            self.blockSignals(True)
            self._choice.choose(concept.given)
            self._motivering.setPlainText(concept.motivering)
            self._assessors.set_text(concept.namen)
            self._sparring.set_text(concept.sparringpartner)
            self._facts.set_chosen(concept.voor, concept.tegen)
            self.blockSignals(False)
        self._clear_errors()
        self._show_exit()
        self.set_waiting(waiting=False)

    def choose(self, antwoord: Antwoord) -> None:
        """Choose an answer as the user would, and move there."""
        button = self._choice.button(antwoord)
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        button.click()

    def focus_first(self) -> None:
        """Move the keyboard to the answers."""
        self._choice.focus_first()

    def set_waiting(self, *, waiting: bool) -> None:
        """Hold on while an answer is being recorded: a double click records once."""
        self._waiting = waiting

    def show_refusal(self, error: KnownError) -> None:
        """Show a refusal under the field it names, or over the button when it names none."""
        self.set_waiting(waiting=False)
        field = error.field if isinstance(error, RefusedError) else ""
        self._clear_errors()
        if field == "motivering":
            self._reasons.show_error(error.remedy)
            self._motivering.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "beoordelaars":
            self._assessors.show_error(error.remedy)
        else:
            self._failure.show_text(error.remedy)

    def _lay_out(self) -> None:
        self._motivering.setObjectName("motivering")
        self._motivering.setPlaceholderText(self.tr("Welke feiten wegen mee?"))
        self._record.setObjectName("recordAnswer")
        self._cancel.setObjectName("cancelAnswer")
        for hidden in (self._failure, self._exit):
            hidden.hide()
        answer = column(self._choice, self._choice_error, self._exit)
        people = column(self._assessors, self._sparring, spacing=6)
        buttons = row(self._record, self._cancel, None)
        self.footer.setLayout(column(self._failure, buttons, margins=(18, 8, 18, 10)))
        self.setLayout(
            column(
                *(self.words, answer, self._reasons, self._facts, people),
                self._history,
                spacing=10,
            )
        )

    def _connect(self) -> None:
        self._assessors.changed.connect(self._on_typed)
        self._cancel.clicked.connect(self.cancelled)
        self._choice.chosen.connect(self._on_chosen)
        self._choice.considered.connect(self.considered)
        self._facts.changed.connect(self._on_typed)
        self._motivering.submitted.connect(self._on_record)
        self._motivering.textChanged.connect(self._on_typed)
        self._record.clicked.connect(self._on_record)
        self._sparring.changed.connect(self._on_typed)

    def _clear_errors(self) -> None:
        self._choice_error.show_text("")
        self._failure.hide()
        if self._reasons.error():
            self._reasons.show_error("")
        if self._assessors.error():
            self._assessors.show_error("")

    def _show_exit(self) -> None:
        antwoord = self._choice.antwoord()
        self._exit.setVisible(antwoord is not None)
        if antwoord is not None and self._asked is not None:
            self._exit.show_citaat(self._asked.exits[antwoord], self.tr("Gevolg"))

    def _on_chosen(self, _antwoord: Antwoord) -> None:
        self._choice_error.show_text("")
        self._show_exit()
        self.changed.emit()

    def _on_typed(self) -> None:
        self.set_waiting(waiting=False)
        self.changed.emit()

    def _on_record(self) -> None:
        if self._asked is None or self._waiting:
            return
        self._clear_errors()
        antwoord = self._choice.antwoord()
        if antwoord is None:
            self._choice_error.show_text(self.tr("Kies ja, nee of twijfel."))
            self.focus_first()
            return
        self.set_waiting(waiting=True)
        made = NewAnswer(
            knoop=self._asked.knoop,
            antwoord=antwoord,
            motivering=self._motivering.toPlainText().strip(),
            beoordelaars=self._assessors.names(),
            voor=self._facts.voor(),
            tegen=self._facts.tegen(),
            sparringpartner=" ".join(self._sparring.text().split()),
            ronde=self._asked.ronde,
        )
        self.answer_given.emit(made)
