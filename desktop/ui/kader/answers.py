"""The answers given so far, each with its reasons; nothing that was answered disappears."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.afwegingskader import Knoop
from desktop.services.views import DossierView
from desktop.ui.kader.asking import answer_line, facts_line, history, literal_answer
from desktop.ui.kader.names import number_of
from desktop.ui.kader.rounds import RoundsDialog
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.weak import weakly


class AnswerRow(QWidget):
    """Shows one answered question.

    Signals:
        change_requested: the user wants to answer this knoop anew.
        confirm_requested: the answer to this knoop still holds after a change before it.
    """

    change_requested = Signal(str)
    confirm_requested = Signal(str)

    def __init__(self, knoop: Knoop, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._knoop = knoop
        self._shown: tuple[str, ...] = ()
        question = PlainLabel(f"{number}. {knoop.kort}", self, "small", "text2", wrap=True)
        self._labels = (
            PlainLabel("", self, "small_strong", wrap=True),
            PlainLabel("", self, "small", wrap=True),
            PlainLabel("", self, "small", "text3", wrap=True),
            PlainLabel("", self, "small", "text3", wrap=True),
        )
        change = Button(self.tr("Wijzig"), self, "link")
        change.setObjectName(f"change_{knoop.id}")
        change.setAccessibleName(self.tr("Wijzig het antwoord op afweging {}").format(number))
        head = row(question, change)
        head.setStretch(0, 1)
        self._again = self._ask_again(number)
        self.setLayout(column(head, self._labels[0], self._again, *self._labels[1:], spacing=1))
        change.clicked.connect(weakly(self._on_change))

    def show_answer(self, view: DossierView) -> None:
        """Show the answer that counts, its reasons and facts, and the answers before it."""
        given = view.weging.latest(view.kader).get(self._knoop.id)
        self.setVisible(given is not None)
        if given is None:
            return
        self._again.setVisible(self._knoop.id in view.weging.to_confirm(view.kader))
        line = answer_line(given)
        on_path = any(s.knoop == self._knoop.id for s in view.pad.schreden)
        counts = on_path or self._knoop.id == view.pad.huidig
        aside = "" if counts else self.tr(" (telt nu niet mee)")
        before = [self.tr("eerder: {}").format(h) for h in history(view, self._knoop.id)[1:]]
        answer = f"{line[:1].upper()}{line[1:]}{aside}"
        shown = (answer, given.motivering, facts_line(given), "\n".join(before))
        if shown == self._shown:
            return
        self._shown = shown
        for label, text in zip(self._labels, shown, strict=True):
            label.setText(text)
        self._labels[-1].setVisible(bool(before))

    def _ask_again(self, number: int) -> QWidget:
        """Return the mark of an answer that is older than a change before it."""
        mark = QWidget(self)
        words = self.tr("opnieuw bevestigen")
        holds = Button(self.tr("Klopt nog"), mark, "link", "check")
        holds.setObjectName(f"confirm_{self._knoop.id}")
        name = self.tr("Het antwoord op afweging {} klopt nog").format(number)
        holds.setAccessibleName(name)
        label = PlainLabel(words, mark, "small_strong", "warn", wrap=True)
        line = row(IconLabel("rotate-ccw", mark, "warn"), label, holds, spacing=6)
        line.setStretch(1, 1)
        mark.setLayout(line)
        holds.clicked.connect(weakly(self._on_confirm))
        return mark

    def _on_change(self) -> None:
        self.change_requested.emit(self._knoop.id)

    def _on_confirm(self) -> None:
        self.confirm_requested.emit(self._knoop.id)


class Answers(QWidget):
    """Lists the answered questions of a kader.

    Signals:
        change_requested: the user wants to answer this knoop anew.
        confirm_requested: the answer to this knoop still holds after a change before it.
    """

    change_requested = Signal(str)
    confirm_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kader = ""
        self._rows: list[AnswerRow] = []
        self._title = PlainLabel(self.tr("Gegeven antwoorden"), self, "small_strong", "text2")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._compare = Button(self.tr("Rondes naast elkaar"), self, "link")
        self._compare.setObjectName("compareRounds")
        self._elsewhere = PlainLabel("", self, "small", "text2", wrap=True)
        self._elsewhere.setObjectName("elsewhere")
        below = row(self._compare, None)
        self.setLayout(column(self._title, self._lines, below, self._elsewhere, spacing=6))
        self._view: DossierView | None = None
        self._compare.clicked.connect(self._on_compare)

    def show_answers(self, view: DossierView) -> None:
        """Show the answers of this weging."""
        self._view = view
        self._make_rows(view)
        for line in self._rows:
            line.show_answer(view)
        before = [n for n in view.weging.rondes(view.kader) if n != view.weging.ronde]
        self._compare.setVisible(bool(before))
        elsewhere = view.weging.elsewhere(view.kader)
        self._elsewhere.setText("\n\n".join(literal_answer(b) for b in elsewhere))
        self._elsewhere.setVisible(bool(elsewhere))
        self.setVisible(bool(view.weging.latest(view.kader) or before or elsewhere))

    def _make_rows(self, view: DossierView) -> None:
        kader = f"{view.kader.id} {view.kader.versie}"
        if kader == self._kader:
            return
        self._kader = kader
        for line in self._rows:
            self._lines.removeWidget(line)
            line.deleteLater()
        self._rows = [AnswerRow(k, number_of(view.kader, k.id), self) for k in view.kader.vragen]
        for line in self._rows:
            line.change_requested.connect(self.change_requested)
            line.confirm_requested.connect(self.confirm_requested)
            self._lines.addWidget(line)

    def _on_compare(self) -> None:
        if self._view is not None:
            RoundsDialog(self._view, self).open()
