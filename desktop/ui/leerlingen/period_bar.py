"""Which days the review list covers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.nederlands import short_date
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import DateField
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.leerlingen.periods import school_year_start

TERM, YEAR, ALL, OWN = "periode", "schooljaar", "alles", "eigen"
_EARLIEST = date(2000, 1, 1)


class PeriodBar(QWidget):
    """Asks for a period.

    Signals:
        changed: another period was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term = self._today = _EARLIEST
        options = [
            Option(TERM, self.tr("Deze periode")),
            Option(YEAR, self.tr("Dit schooljaar")),
            Option(ALL, self.tr("Alles")),
            Option(OWN, self.tr("Eigen datums")),
        ]
        self._chips = ChipGroup(self.tr("Welke periode"), options, self)
        self._van, self._tot = DateField(self), DateField(self)
        self._van.setObjectName("reviewFrom")
        self._van.setAccessibleName(self.tr("Van"))
        self._tot.setObjectName("reviewUntil")
        self._tot.setAccessibleName(self.tr("Tot en met"))
        self._own = QWidget(self)
        between = PlainLabel(self.tr("tot en met"), self._own, "body", "text2")
        self._own.setLayout(row(self._van, between, self._tot, None, spacing=10))
        self._says = PlainLabel("", self, "small", "text2", wrap=True)
        self._says.setObjectName("periodSays")
        top = FlowLayout(None, 12)
        top.addWidget(self._chips)
        top.addWidget(self._own)
        self.setLayout(column(top, self._says, spacing=6))

        self._chips.chosen.connect(self._on_changed)
        self._van.dateChanged.connect(self._on_changed)
        self._tot.dateChanged.connect(self._on_changed)

    def show_days(self, term: date, today: date) -> None:
        """Reckon from this day; term is the first day since the last vacation."""
        fresh = self._today == _EARLIEST
        self._term, self._today = term, today
        if fresh:
            for field, day in ((self._van, term), (self._tot, today)):
                with QSignalBlocker(field):
                    field.setDate(QDate(day.year, day.month, day.day))
        self._tell()

    def choose(self, key: str) -> None:
        """Choose a period without telling it."""
        self._chips.choose(key)
        self._tell()

    def period(self) -> tuple[date, date]:
        """Return the first and the last day, both included."""
        own = _day(self._van), _day(self._tot)
        return {
            TERM: (self._term, date.max),
            YEAR: (school_year_start(self._today), date.max),
            ALL: (date.min, date.max),
            OWN: (min(own), max(own)),
        }[self._chips.key()]

    def _tell(self) -> None:
        van, _tot = self.period()
        self._own.setVisible(self._chips.key() == OWN)
        words = {
            TERM: self.tr("Sinds de laatste vakantie: vanaf {}."),
            YEAR: self.tr("Vanaf {}."),
        }.get(self._chips.key(), "")
        if words and van == school_year_start(self._today):
            words = self.tr("Vanaf {}.")
        self._says.setText(words.format(short_date(van)) if words else "")
        self._says.setVisible(bool(words))

    def _on_changed(self, _changed: object) -> None:
        self._tell()
        self.changed.emit()


def _day(field: DateField) -> date:
    shown = field.date()
    return max(_EARLIEST, date(shown.year(), shown.month(), shown.day()))
