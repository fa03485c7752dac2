"""Which period the figures are about: a school year, or two days of one's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.cijferreeks import Periode, schooljaar
from desktop.core.nederlands import short_date
from desktop.core.termijnen import DAY
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.vormen.dates import read_day

_NOW, _BEFORE, _OWN = "dit", "vorig", "eigen"
_NEVER = Periode(date.min, date.min)


class PeriodChoice(QWidget):
    """Offers two school years and a period of one's own.

    Signals:
        changed: another period holds.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._this = self._own = _NEVER
        self._chips = ChipGroup(self.tr("Welke periode"), (), self)
        self._days = QWidget(self)
        self._van = FieldRow(self.tr("Van"), self._line("cijfersVan"), self._days)
        self._tot = FieldRow(self.tr("Tot en met"), self._line("cijfersTot"), self._days)
        self._days.setLayout(row(self._van, self._tot, None, spacing=12))
        self._days.hide()
        self.setLayout(column(self._chips, self._days, spacing=8))

        self._chips.chosen.connect(self._on_chip)

    def set_today(self, vandaag: date) -> None:
        """Offer the school year of this day and the one before it."""
        if self._this == schooljaar(vandaag):
            return
        self._this = schooljaar(vandaag)
        self._own = self._this
        words = self.tr("Schooljaar {}-{}")
        options = [(_NOW, self._this), (_BEFORE, self._before())]
        chips = [Option(key, words.format(p.van.year, p.tot.year)) for key, p in options]
        self._chips.show_options([*chips, Option(_OWN, self.tr("Eigen periode"))])
        self._show_own()

    def periode(self) -> Periode:
        """Return the period that holds; while a day cannot be read, the last one that could."""
        chosen = {_NOW: self._this, _BEFORE: self._before()}
        return chosen.get(self._chips.key(), self._own)

    def _before(self) -> Periode:
        return schooljaar(self._this.van - DAY) if self._this != _NEVER else _NEVER

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self._days)
        line.setObjectName(name)
        line.setMaxLength(30)
        line.setPlaceholderText(self.tr("dd-mm-jjjj"))
        line.editingFinished.connect(self._on_day)
        return line

    def _show_own(self) -> None:
        for field, day in ((self._van, self._own.van), (self._tot, self._own.tot)):
            _text(field).setText(short_date(day))

    def _on_chip(self, key: str) -> None:
        self._days.setVisible(key == _OWN)
        self.changed.emit()

    def _on_day(self) -> None:
        days = [read_day(_text(field).text()) for field in (self._van, self._tot)]
        remedy = self.tr("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-3-2027.")
        for field, day in zip((self._van, self._tot), days, strict=True):
            field.show_error("" if day else remedy)
        van, tot = days
        if van is None or tot is None:
            return
        if van > tot:
            self._tot.show_error(self.tr("De laatste dag ligt voor de eerste dag."))
        elif Periode(van, tot) != self._own:
            self._own = Periode(van, tot)
            self.changed.emit()


def _text(field: FieldRow) -> QLineEdit:
    line = field.field
    assert isinstance(line, QLineEdit)  # noqa: S101  made so above
    return line
