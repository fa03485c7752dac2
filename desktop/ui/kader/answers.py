"""The answers given so far, each with its reasons; nothing that was answered disappears."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.afwegingskader import Knoop
from desktop.services.views import DossierView
from desktop.ui.kader.asking import answer_line, history
from desktop.ui.kader.names import number_of
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly


class AnswerRow(QWidget):
    """Shows one answered question.

    Signals:
        change_requested: the user wants to answer this knoop anew.
    """

    change_requested = Signal(str)

    def __init__(self, knoop: Knoop, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._knoop = knoop
        self._shown: tuple[str, ...] = ()
        question = PlainLabel(f"{number}. {knoop.kort}", self, "small", "text2", wrap=True)
        self._answer = PlainLabel("", self, "small_strong", wrap=True)
        self._reasons = PlainLabel("", self, "small", wrap=True)
        self._earlier = PlainLabel("", self, "small", "text3", wrap=True)
        change = Button(self.tr("Wijzig"), self, "link")
        change.setObjectName(f"change_{knoop.id}")
        change.setAccessibleName(self.tr("Wijzig het antwoord op afweging {}").format(number))
        head = row(question)
        head.setStretch(0, 1)
        head.addWidget(change)
        self.setLayout(column(head, self._answer, self._reasons, self._earlier, spacing=1))
        change.clicked.connect(weakly(self._on_change))

    def show_answer(self, view: DossierView) -> None:
        """Show the answer that counts, its reasons and the answers before it."""
        given = view.weging.latest(view.kader).get(self._knoop.id)
        self.setVisible(given is not None)
        if given is None:
            return
        line = answer_line(given)
        on_path = any(s.knoop == self._knoop.id for s in view.pad.schreden)
        counts = on_path or self._knoop.id == view.pad.huidig
        aside = "" if counts else self.tr(" (telt nu niet mee)")
        before = [self.tr("eerder: {}").format(h) for h in history(view, self._knoop.id)[1:]]
        answer = f"{line[:1].upper()}{line[1:]}{aside}"
        shown = (answer, given.motivering, "\n".join(before))
        if shown == self._shown:
            return
        self._shown = shown
        for label, text in zip((self._answer, self._reasons, self._earlier), shown, strict=True):
            label.setText(text)
        self._earlier.setVisible(bool(before))

    def _on_change(self) -> None:
        self.change_requested.emit(self._knoop.id)


class Answers(QWidget):
    """Lists the answered questions of a kader.

    Signals:
        change_requested: the user wants to answer this knoop anew.
    """

    change_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kader = ""
        self._rows: list[AnswerRow] = []
        self._title = PlainLabel(self.tr("Gegeven antwoorden"), self, "small_strong", "text2")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.setLayout(column(self._title, self._lines, spacing=6))

    def show_answers(self, view: DossierView) -> None:
        """Show the answers of this weging."""
        self._make_rows(view)
        for line in self._rows:
            line.show_answer(view)
        self.setVisible(bool(view.weging.latest(view.kader)))

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
            self._lines.addWidget(line)
