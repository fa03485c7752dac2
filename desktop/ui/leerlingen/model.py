"""The pupils shown now, ready to paint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.ui.leerlingen.lines import PupilLine

Index = QModelIndex | Persistent
LINE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SENTENCE = frozenset(
    {int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.AccessibleDescriptionRole)}
)


class PupilModel(QAbstractListModel):
    """Holds the lines shown now; their texts were made once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PupilLine, ...] = ()

    def replace(self, lines: Sequence[PupilLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def row_of(self, sleutel: str) -> int:
        """Return the row of a pupil, or -1 when it is not shown."""
        return next((i for i, line in enumerate(self._lines) if line.sleutel == sleutel), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == _DISPLAY:
            return line.naam
        return line.sentence if role in _SENTENCE else None
