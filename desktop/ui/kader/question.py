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
from desktop.ui.kader.quote import Quote
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
        answer_given: the user wants this NewAnswer recorded.
        cancelled: the user does not want to answer this question now.
    """

    changed = Signal()
    answer_given = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionForm")
        self._asked: Vraagstelling | None = None
        self._waiting = False
        self._caption = PlainLabel("", self, "small_strong", "text2", wrap=True)
        self._caption.setObjectName("asked")
        self._kort = PlainLabel("", self, "body_strong", wrap=True)
        self._quote = Quote(self)
        self._more = Button(self.tr("Toelichting lezen"), self, "link")
        self._more_text = PlainLabel("", self, "small", "text2", wrap=True)
        self._advice = Notice("", self, "info")
        self._choice = AnswerChoice(self)
        self._choice_error = FieldError(self)
        self._exit = Quote(self)
        self._motivering = GrowingTextEdit(self, min_lines=2, max_lines=8)
        self._reasons = FieldRow(self.tr("&Motivering (verplicht)"), self._motivering, self)
        self._assessors = Assessors(self)
        self._alone = PlainLabel("", self, "small", "text2", wrap=True)
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
        self._caption.setText(asked.caption)
        self._kort.setText(asked.kort)
        self._kort.setVisible(asked.kort not in asked.caption)
        self._quote.show_citaat(asked.citaat)
        self._more.setVisible(bool(asked.toelichting))
        self._more.setChecked(False)
        self._more_text.setText("\n".join(f"“{c.tekst}” ({c.bron})" for c in asked.toelichting))
        self._advice.setVisible(bool(asked.advice))
        if asked.advice and asked.advice != self._advice.text():
            self._advice.show_text(asked.advice)
        self._alone.setText(asked.alone)
        self._alone.setVisible(bool(asked.alone))
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
        )

    def show_concept(self, concept: Concept) -> None:
        """Replace what was typed and chosen, without telling it."""
        if concept != self.concept():
            self.blockSignals(True)
            self._choice.choose(concept.given)
            self._motivering.setPlainText(concept.motivering)
            self._assessors.set_text(concept.namen)
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
        self._more.setCheckable(True)
        self._motivering.setObjectName("motivering")
        self._motivering.setPlaceholderText(self.tr("Welke feiten wegen mee?"))
        self._record.setObjectName("recordAnswer")
        self._cancel.setObjectName("cancelAnswer")
        for hidden in (self._more_text, self._failure, self._exit):
            hidden.hide()
        head = row(self._caption, self._more)
        head.setStretch(0, 1)
        question = column(head, self._kort, self._quote, self._more_text)
        question.setSpacing(4)
        answer = column(self._choice, self._choice_error, self._exit)
        people = column(self._assessors, self._alone, spacing=4)
        buttons = row(self._record, self._cancel, None)
        self.footer.setLayout(column(self._failure, buttons, margins=(18, 8, 18, 10)))
        self.setLayout(
            column(
                *(question, self._advice, answer, self._reasons, people),
                self._history,
                spacing=10,
            )
        )

    def _connect(self) -> None:
        self._assessors.changed.connect(self._on_typed)
        self._cancel.clicked.connect(self.cancelled)
        self._choice.chosen.connect(self._on_chosen)
        self._more.toggled.connect(self._more_text.setVisible)
        self._motivering.submitted.connect(self._on_record)
        self._motivering.textChanged.connect(self._on_typed)
        self._record.clicked.connect(self._on_record)

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
        motivering = self._motivering.toPlainText().strip()
        names = self._assessors.names()
        self.answer_given.emit(NewAnswer(self._asked.knoop, antwoord, motivering, names))
