"""The conditions of the timeline filter besides its words: kind, source, direction, whom, when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.nederlands import short_date
from desktop.core.tijdlijnfilter import Tijdlijnfilter, filter_of
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.form import FieldRow
from desktop.ui.logboek.columns_layout import ColumnsLayout
from desktop.ui.logboek.filter_words import bron_words
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.signal_words import richting_words
from desktop.ui.vormen.dates import read_day


class FilterFields(QWidget):
    """Lists and days to choose from.

    Signals:
        changed: the user chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = ColumnsLayout(self)
        self._lists: dict[str, ComboBox] = {}
        self._days: dict[str, QLineEdit] = {}
        self._rows: dict[str, FieldRow] = {}
        known = kinds()
        soorten = ((soort, kind.caption) for soort, kind in known.items())
        self._add_list("soort", self.tr("Soort"), soorten)
        self._add_list("bron", self.tr("Bron"), bron_words().items())
        self._add_list("richting", self.tr("Richting"), richting_words().items())
        self._add_list("persoon", self.tr("Wie"), ())
        self._add_day("van", self.tr("Vanaf"))
        self._add_day("tot", self.tr("Tot en met"))

    def show_people(self, names: Iterable[str]) -> None:
        """Offer these people; whoever is chosen stays so."""
        box = self._lists["persoon"]
        chosen = str(box.currentData())
        while box.count() > 1:
            box.removeItem(1)
        for name in dict.fromkeys((*names, *((chosen,) if chosen else ()))):
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def show_filter(self, chosen: Tijdlijnfilter) -> None:
        """Show these conditions; this is no change by the user."""
        values = chosen.to_values()
        box = self._lists["persoon"]
        if chosen.persoon and box.findData(chosen.persoon) < 0:
            box.addItem(chosen.persoon, chosen.persoon)
        for name, one in self._lists.items():
            one.setCurrentIndex(max(0, one.findData(values.get(name, ""))))
        for name, day in (("van", chosen.van), ("tot", chosen.tot)):
            self._days[name].setText(short_date(day) if day else "")
            self._rows[name].show_error("")

    def chosen(self, tekst: str) -> Tijdlijnfilter:
        """Return the filter with these words; a day that cannot be read is no condition."""
        values = {name: str(box.currentData()) for name, box in self._lists.items()}
        days = {name: self._day(name) for name in self._days}
        read = {name: day.isoformat() for name, day in days.items() if day is not None}
        return filter_of({**values, **read, "tekst": tekst})

    def _day(self, name: str) -> date | None:
        return read_day(self._days[name].text())

    def _add_list(self, name: str, label: str, options: Iterable[tuple[Enum, str]]) -> None:
        box = self._lists[name] = ComboBox(self)
        box.setObjectName(f"filter_{name}")
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("Alles") if name != "persoon" else self.tr("Iedereen"), "")
        for one, words in options:
            box.addItem(words, one.value)
        self._columns.addWidget(FieldRow(label, box, self))
        box.activated.connect(self.changed)

    def _add_day(self, name: str, label: str) -> None:
        line = self._days[name] = QLineEdit(self)
        line.setObjectName(f"filter_{name}")
        line.setMaxLength(30)
        line.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self._rows[name] = FieldRow(label, line, self)
        self._columns.addWidget(self._rows[name])
        line.editingFinished.connect(self._on_day)

    def _on_day(self) -> None:
        for name, line in self._days.items():
            wrong = bool(line.text().strip()) and self._day(name) is None
            remedy = self.tr("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-3-2027.")
            self._rows[name].show_error(remedy if wrong else "")
        self.changed.emit()
