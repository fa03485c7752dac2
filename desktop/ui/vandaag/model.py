"""The lines of the day under their headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.ui.vandaag.words import Heading, Line

Index = QModelIndex | Persistent
ROW = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_LINE_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class VandaagModel(QAbstractListModel):
    """Holds headings, which cannot be chosen, and lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Heading | Line] = ()

    def replace(self, rows: Sequence[Heading | Line]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def holds(self, rows: Sequence[Heading | Line]) -> bool:
        """Tell whether exactly these rows are shown."""
        return list(self._rows) == list(rows)

    def lines(self) -> tuple[tuple[int, Line], ...]:
        """Return the lines with the row each stands in."""
        return tuple((at, row) for at, row in enumerate(self._rows) if isinstance(row, Line))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_line = index.isValid() and isinstance(self._rows[index.row()], Line)
        return _LINE_FLAGS if is_line else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role not in {_DISPLAY, _SPOKEN}:
            return None
        return row.spoken if isinstance(row, Line) else row.title
