"""The rows of what was found, ready to paint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.ui.zoeken.words import Hit

Index = QModelIndex | Persistent
HIT = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = frozenset({_DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole)})


class ZoekModel(QAbstractListModel):
    """Holds the rows shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def replace(self, hits: Sequence[Hit]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not 0 <= index.row() < len(self._hits):
            return None
        if role == HIT:
            return self._hits[index.row()]
        return self._hits[index.row()].sentence if role in _SPOKEN else None
