"""The days of a month as a grid of weeks, ready to paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.core.agenda import Agendadag, Agendapunt
from desktop.core.nederlands import DAGEN, weekday_and_date
from desktop.ui.agenda.rows import passed, vrij_word, whom

Index = QModelIndex | Persistent
CELL = int(Qt.ItemDataRole.UserRole)
WEEK = 7
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = frozenset({_DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole)})


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the grid; lines are what comes, with whether it is late.

    is_ahead: it lies in the month that is shown, and has not passed.
    """

    dag: date
    spoken: str
    vrij: str
    lines: tuple[tuple[str, bool], ...]
    is_today: bool
    is_ahead: bool


class MonthModel(QAbstractTableModel):
    """Holds the weeks shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[Cell, ...] = ()

    def show_month(self, dagen: Sequence[Agendadag], month: int, vandaag: date) -> None:
        """Show whole weeks, the first day a Monday; days of other months are set back."""
        self.beginResetModel()
        self._cells = tuple(_cell(dag, month, vandaag) for dag in dagen)
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return the place of a day, an invalid one when it is not shown."""
        place = (day - self._cells[0].dag).days if self._cells else -1
        if not 0 <= place < len(self._cells):
            return QModelIndex()
        return self.index(place // WEEK, place % WEEK)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cells) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        place = index.row() * WEEK + index.column()
        if not index.isValid() or place >= len(self._cells):
            return None
        if role == CELL:
            return self._cells[place]
        return self._cells[place].spoken if role in _SPOKEN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal and role == _DISPLAY
        return DAGEN[section][:2] if across and section < WEEK else None


def _cell(dag: Agendadag, month: int, vandaag: date) -> Cell:
    say = QCoreApplication.translate
    lines = tuple((_line(p.naam, p.kort), p.is_te_laat) for p in dag.punten)
    told = (_told(punt) for punt in dag.punten)
    today = say("Agenda", "vandaag") if dag.dag == vandaag else ""
    parts = (weekday_and_date(dag.dag), today, vrij_word(dag), *told)
    spoken = ", ".join(part for part in parts if part)
    return Cell(
        dag.dag,
        spoken,
        vrij_word(dag),
        lines,
        dag.dag == vandaag,
        dag.dag.month == month and dag.dag >= vandaag,
    )


def _told(punt: Agendapunt) -> str:
    late = QCoreApplication.translate("Agenda", "te laat")
    when = late if punt.is_te_laat else passed(punt).lower()
    return ", ".join(part for part in (punt.wat, whom(punt), when) if part)


def _line(naam: str, kort: str) -> str:
    return f"{naam}: {kort}" if naam else kort.capitalize()
