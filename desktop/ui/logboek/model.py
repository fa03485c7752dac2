"""The timeline as a list model: every answer is made beforehand, data() only looks it up."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.logboek.entry import Entry

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class TimelineModel(QAbstractListModel):
    """Holds the cards of one dossier, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def replace(self, entries: tuple[Entry, ...]) -> None:
        """Show these cards instead."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the card at row."""
        return self._entries[row]

    def row_of(self, nummer: int) -> int:
        """Return the row of the line that holds this nummer now or held it before, else -1."""
        for row, entry in enumerate(self._entries):
            chain = (entry.regel.geldig, *entry.regel.eerder)
            if any(vastlegging.nummer == nummer for vastlegging in chain):
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._entries):
            return None
        if role == ENTRY_ROLE:
            return self._entries[index.row()]
        return self._entries[index.row()].sentence if role in _SPOKEN else None
