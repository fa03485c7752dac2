"""The facts under an answer: which entries of the logboek support it and which contradict it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kader.assessors import NameChip
from desktop.ui.kader.fact_words import Fact, as_numbered_now
from desktop.ui.kader.facts_dialog import FactsDialog
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly


class Facts(QWidget):
    """Shows the chosen facts as chips that can be taken away, and opens the list to choose from.

    Signals:
        changed: other facts are chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._voor: tuple[int, ...] = ()
        self._tegen: tuple[int, ...] = ()
        self._chips: list[NameChip] = []
        title = PlainLabel(self.tr("Feiten hierbij"), self, "small_strong")
        self._none = PlainLabel(self.tr("nog zonder feit"), self, "small", "text3")
        self._choose = Button(self.tr("&Feiten kiezen"), self, "link", "plus")
        self._choose.setObjectName("chooseFacts")
        self._choose.setEnabled(False)
        self._flow = FlowLayout()
        self._flow.addWidget(self._choose)
        self.setLayout(column(row(title, self._none, None), self._flow, spacing=4))
        self._choose.clicked.connect(self._on_choose)

    def voor(self) -> tuple[int, ...]:
        """Return the nummers of the entries that support the answer."""
        return self._voor

    def tegen(self) -> tuple[int, ...]:
        """Return the nummers of the entries that contradict it."""
        return self._tegen

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Offer these facts."""
        if facts != self._facts:
            self._facts = facts
            self._choose.setEnabled(bool(facts))
            self.set_chosen(self._voor, self._tegen)

    def set_chosen(self, voor: tuple[int, ...], tegen: tuple[int, ...]) -> None:
        """Replace what is chosen; an entry corrected meanwhile counts as it reads now."""
        self._voor = as_numbered_now(voor, self._facts)
        self._tegen = as_numbered_now(tegen, self._facts)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        by_number = {fact.nummer: fact for fact in self._facts}
        marked = [(self.tr("voor: {}"), n) for n in self._voor]
        marked += [(self.tr("tegen: {}"), n) for n in self._tegen]
        self._chips = [
            self._chip(words.format(by_number[n].short), by_number[n])
            for words, n in marked
            if n in by_number
        ]
        self._none.setVisible(not self._chips)
        before: QWidget = self._choose
        for chip in self._chips:
            QWidget.setTabOrder(before, chip)
            before = chip

    def _chip(self, text: str, fact: Fact) -> NameChip:
        chip = NameChip(text, self, "x")
        chip.setObjectName(f"fact_{fact.nummer}")
        chip.setChecked(True)
        chip.setToolTip(fact.words)
        chip.setAccessibleDescription(fact.words)
        chip.clicked.connect(weakly(self._on_chip, fact.nummer))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_chip(self, nummer: int) -> None:
        without = tuple(n for n in self._voor if n != nummer)
        self.set_chosen(without, tuple(n for n in self._tegen if n != nummer))
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_choose(self) -> None:
        dialog = FactsDialog(self._facts, self._voor, self._tegen, self)
        dialog.facts_changed.connect(self._on_facts)
        dialog.open()

    def _on_facts(self, voor: tuple[int, ...], tegen: tuple[int, ...]) -> None:
        self.set_chosen(voor, tegen)
        self.changed.emit()
