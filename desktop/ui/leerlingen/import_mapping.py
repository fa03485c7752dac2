"""The second step of reading a table in: what stands in which column."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling, Tabelvoorbeeld
from desktop.core.nederlands import enumerate_words
from desktop.ui.kit.announce import announce
from desktop.ui.kit.card import Card
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import ElidedLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_SAMPLES, _MASK = 3, "••••"
_CHOICE_WIDTH = 250
# Nobody reads more; the columns after these are not taken over.
_MOST = 120
_NEEDED = (Kolom.ROEPNAAM, Kolom.ACHTERNAAM)
# The first of the official names will do where nothing else is known.
_ELSE = {Kolom.ROEPNAAM: Kolom.VOORNAMEN}


class MappingStep(QWidget):
    """Shows the columns of a table and asks what each holds.

    Signals:
        changed: another answer was given.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mappingStep")
        self._choices: dict[str, ComboBox] = {}
        self._intro = PlainLabel("", self, "body", "text2", wrap=True)
        self._missing = Notice("", self, "warn")
        self._missing.setObjectName("mappingMissing")
        self._missing.hide()
        self._room = column()
        self._card: Card | None = None
        self.setLayout(column(self._intro, self._missing, self._room, None, spacing=14))

        current().changed.connect(self._fit)

    def show_table(self, table: Tabelvoorbeeld, koppeling: Kolomkoppeling) -> None:
        """Show the columns of a table with this mapping filled in."""
        self._choices = {}
        card = Card(None, self)
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, kop in enumerate(table.koppen[:_MOST]):
            grid.addWidget(self._column(table, place, card), place, 0)
            grid.addWidget(self._answer(kop, table, card), place, 1, Qt.AlignmentFlag.AlignVCenter)
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = card
        self._room.addWidget(card)
        card.show()
        self._fit()
        self._tell_intro(table)
        self.show_koppeling(koppeling)

    def show_koppeling(self, koppeling: Kolomkoppeling) -> None:
        """Fill in this mapping."""
        holds = {kop: kolom for kolom, kop in koppeling.koppen.items()}
        for kop, choice in self._choices.items():
            with QSignalBlocker(choice):
                kolom = holds.get(kop)
                choice.setCurrentIndex(max(0, choice.findData(kolom.name if kolom else "")))
        self._tell_missing()

    def koppeling(self) -> Kolomkoppeling:
        """Return what is chosen now."""
        chosen = {kop: choice.currentData() for kop, choice in self._choices.items()}
        return Kolomkoppeling({Kolom[name]: kop for kop, name in chosen.items() if name})

    def is_complete(self) -> bool:
        """Tell whether the columns that are needed were found; say which are not."""
        self._tell_missing()
        if missing := self._missing_words():
            announce(self, missing)
        return not self._missing_words()

    def focus_first(self) -> None:
        """Move the keyboard to the first question."""
        if first := next(iter(self._choices.values()), None):
            first.setFocus()

    def _column(self, table: Tabelvoorbeeld, place: int, card: Card) -> QWidget:
        kop = table.koppen[place]
        values = [rij[place] for rij in table.rijen if place < len(rij) and rij[place].strip()]
        shown = [_MASK] if kop in table.gevoelig else values[:_SAMPLES]
        cell = QWidget(card)
        name = ElidedLabel(kop, cell, "body_strong")
        words = "  ·  ".join(shown) or self.tr("(leeg)")
        cell.setLayout(column(name, ElidedLabel(words, cell, "small", "text2"), spacing=1))
        return cell

    def _answer(self, kop: str, table: Tabelvoorbeeld, card: Card) -> QWidget:
        if kop in table.gevoelig:
            return Pill(self.tr("wordt nooit bewaard"), card, "ok", "shield-check")
        choice = ComboBox(card)
        choice.setObjectName(f"kolom_{len(self._choices)}")
        choice.setAccessibleName(self.tr("Wat staat er in de kolom {}").format(kop))
        choice.addItem(self.tr("niet overnemen"), "")
        for kolom in Kolom:
            needed = self.tr(" (nodig)") if kolom in _NEEDED else ""
            choice.addItem(kolom.value + needed, kolom.name)
        choice.currentIndexChanged.connect(weakly(self._on_chosen, kop))
        self._choices[kop] = choice
        return choice

    def _fit(self) -> None:
        # What a style sheet pads is not in the size a drop-down list asks for.
        for choice in self._choices.values():
            choice.setMinimumWidth(current().px(_CHOICE_WIDTH))

    def _tell_intro(self, table: Tabelvoorbeeld) -> None:
        words = self.tr(
            "Kijk na wat er in elke kolom staat. U ziet steeds de kop en enkele waarden. Uw keuze "
            "wordt onthouden: de volgende keer is zij al ingevuld."
        )
        more = self.tr(" Alleen de eerste {} kolommen worden bekeken.").format(_MOST)
        self._intro.setText(words + (more if len(table.koppen) > _MOST else ""))

    def _missing_words(self) -> str:
        found = self.koppeling().koppen
        missing = [kolom.value for kolom in _NEEDED if not found.keys() & {kolom, _ELSE.get(kolom)}]
        if not missing:
            return ""
        return self.tr("Nog nodig: {}. Kies de kolom waarin dat staat.").format(
            enumerate_words(missing)
        )

    def _tell_missing(self) -> None:
        words = self._missing_words()
        if words:
            self._missing.show_text(words)
        self._missing.setVisible(bool(words))

    def _on_chosen(self, kop: str) -> None:
        name = self._choices[kop].currentData()
        for other, choice in self._choices.items():
            # A field is filled from one column: the choice made last holds.
            if name and other != kop and choice.currentData() == name:
                with QSignalBlocker(choice):
                    choice.setCurrentIndex(0)
        self._tell_missing()
        self.changed.emit()
