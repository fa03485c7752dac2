"""A list of days with what comes on each; arrows walk the things, Enter goes to their place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.core.agenda import Agendadag
from desktop.ui.agenda.day_delegate import DayDelegate
from desktop.ui.agenda.rows import ROW, Row, rows_of
from desktop.ui.kit.theme import current

Index = QModelIndex | Persistent
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = frozenset({_DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole)})
_STEPS = {
    int(Qt.Key.Key_PageUp): -1,
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_PageDown): 1,
    int(Qt.Key.Key_Right): 1,
}


class DayModel(QAbstractListModel):
    """Holds the lines shown now; the head of a day cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def replace(self, rows: tuple[Row, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def first_item(self) -> int:
        """Return the line of the first thing, -1 when there is none."""
        return next((n for n, row in enumerate(self._rows) if row.punt is not None), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        if role == ROW:
            return self._rows[index.row()]
        return self._rows[index.row()].spoken if role in _SPOKEN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not 0 <= index.row() < len(self._rows) or self._rows[index.row()].punt is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DayList(QListView):
    """Shows days.

    Signals:
        chosen: go to the place of this Agendapunt.
        turned: leaf on by so many weeks or months.
        today_requested: go back to today.
    """

    chosen = Signal(object)
    turned = Signal(int)
    today_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._model = DayModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DayDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.clicked.connect(self._on_chosen)
        current().changed.connect(self.doItemsLayout)

    def show_days(
        self, dagen: Iterable[Agendadag], vandaag: date, *, weekend: bool = False
    ) -> None:
        """Show these days, an empty weekend only when asked for; the first thing is at hand."""
        self._model.replace(rows_of(dagen, vandaag, weekend=weekend))
        first = self._model.first_item()
        if first >= 0:
            self.setCurrentIndex(self._model.index(first))
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_chosen(self.currentIndex())
        elif event.key() in _STEPS:
            self.turned.emit(_STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Home:
            self.today_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words wrap, so the width decides how high a line is.
        self.scheduleDelayedItemsLayout()

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.punt is not None:
            self.chosen.emit(row.punt)
