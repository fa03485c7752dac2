"""Choosing the facts for and against an answer from the logboek."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kader.fact_words import Fact
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly


class FactRow(QWidget):
    """One entry with a check box for and one against; never both.

    Signals:
        changed: the mark is different.
    """

    changed = Signal()

    def __init__(self, fact: Fact, mark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self._boxes = {
            "voor": CheckBox(self.tr("Voor"), self),
            "tegen": CheckBox(self.tr("Tegen"), self),
        }
        for key, box in self._boxes.items():
            box.setObjectName(f"{key}_{fact.nummer}")
            box.setAccessibleName(f"{box.text()}: {fact.short}. {fact.words}")
            box.setChecked(key == mark)
            box.clicked.connect(weakly(self._on_box, key))
        head = row(PlainLabel(f"{fact.day} · {fact.kind}", self, "small_strong", "text2"))
        head.setStretch(0, 1)
        for box in self._boxes.values():
            head.addWidget(box)
        words = PlainLabel(fact.words, self, "small", wrap=True)
        self.setLayout(column(head, words, spacing=2))

    def mark(self) -> str:
        """Return "voor", "tegen" or ""."""
        return next((key for key, box in self._boxes.items() if box.isChecked()), "")

    def holds(self, words: str) -> bool:
        """Tell whether every word occurs in this entry."""
        text = f"{self.fact.short} {self.fact.words}".casefold()
        return all(word in text for word in words.casefold().split())

    def _on_box(self, key: str) -> None:
        other = "tegen" if key == "voor" else "voor"
        if self._boxes[key].isChecked():
            self._boxes[other].setChecked(False)
        self.changed.emit()


class FactsDialog(Dialog):
    """Lists what can be weighed. Each mark counts at once: a lock halfway loses nothing.

    Signals:
        facts_changed: the nummers for and the nummers against, each time one changes.
    """

    facts_changed = Signal(object, object)

    def __init__(
        self,
        facts: tuple[Fact, ...],
        voor: tuple[int, ...],
        tegen: tuple[int, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Feiten bij dit antwoord"), self.tr("Klaar"), parent)
        self.setObjectName("factsDialog")
        self.cancel.hide()
        marks = dict.fromkeys(voor, "voor") | dict.fromkeys(tegen, "tegen")
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Datum, soort of woord"))
        self.form.add("zoekFeit", self.tr("&Zoek in het logboek"), self._search)
        self._rows = [FactRow(fact, marks.get(fact.nummer, ""), self.form) for fact in facts]
        for line in self._rows:
            line.changed.connect(self._on_changed)
            self.form.add_widget(line)
        self._empty = PlainLabel(self.tr("Geen aantekening met deze woorden."), self.form, "small")
        self._empty.hide()
        self.form.add_widget(self._empty)
        self._search.textChanged.connect(self._on_search)
        self.submitted.connect(self.accept)
        self._search.setFocus()
        self.fit(560)

    def _on_search(self, words: str) -> None:
        for line in self._rows:
            line.setVisible(line.holds(words))
        self._empty.setVisible(all(line.isHidden() for line in self._rows))

    def _on_changed(self) -> None:
        marked = {
            key: tuple(line.fact.nummer for line in self._rows if line.mark() == key)
            for key in ("voor", "tegen")
        }
        self.facts_changed.emit(marked["voor"], marked["tegen"])
