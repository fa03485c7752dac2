"""A table of texts: every text was made once, and the arrows walk its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.kit.theme import current

Index = QModelIndex | Persistent
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
SHOWN = frozenset({DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole), TOOL_TIP})
ROW = 34


class TextTableModel(QAbstractTableModel):
    """Holds lines of texts under these heads; a text shows in full when the mouse rests on it."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def set_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = tuple(rows)
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


class TextTable(QTableView):
    """Shows a model with columns of these widths, the last one wide; Tab leaves it."""

    def __init__(
        self, model: TextTableModel, widths: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widths = tuple(widths)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.resize_parts()

        current().changed.connect(self.resize_parts)

    def resize_parts(self) -> None:
        """Give rows and columns the size that fits the text."""
        theme = current()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        for column, width in enumerate(self._widths[: self.model().columnCount() - 1]):
            self.setColumnWidth(column, theme.px(width))
