"""The lines of the access log as a table; every text is made once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.services.handelingen import HandelingRegel

Index = QModelIndex | Persistent
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
SHOWN = frozenset({DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole), TOOL_TIP})


class HandelingenModel(QAbstractTableModel):
    """Holds the lines shown now; one about a single dossier needs no name."""

    def __init__(self, parent: QObject | None = None, *, with_name: bool = True) -> None:
        super().__init__(parent)
        self._with_name = with_name
        self._rows: list[tuple[str, ...]] = []
        self._heads = self._make_heads()

    def replace(self, regels: Sequence[HandelingRegel]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = [self._cells(regel) for regel in regels]
        self.endResetModel()

    def text(self, row: int) -> str:
        """Return a whole line as one text."""
        return ", ".join(cell for cell in self._rows[row] if cell)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in SHOWN:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal and role == DISPLAY
        return self._heads[section] if across and section < len(self._heads) else None

    def _make_heads(self) -> tuple[str, ...]:
        who, what, more = self.tr("Wie"), self.tr("Wat"), self.tr("Bijzonderheden")
        name = (self.tr("Dossier"),) if self._with_name else ()
        return (self.tr("Wanneer"), who, what, *name, more)

    def _cells(self, regel: HandelingRegel) -> tuple[str, ...]:
        when = f"{regel.moment:%d-%m-%Y  %H:%M}"
        name = (regel.naam,) if self._with_name else ()
        return (when, regel.wie, regel.wat, *name, regel.bijzonderheden)
