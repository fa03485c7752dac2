"""The lines of a preview as a table; every text was made once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.kit.theme import current
from desktop.ui.leerlingen.preview_words import PreviewRow

Index = QModelIndex | Persistent
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SHOWN = frozenset(
    {_DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole)}
)
_WIDTHS = (80, 240)
_ROW = 34


class PreviewModel(QAbstractTableModel):
    """Holds the lines of one group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PreviewRow, ...] = ()
        self._heads = (self.tr("Regel"), self.tr("Leerling"), self.tr("Wat"))

    def replace(self, rows: Sequence[PreviewRow]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def text(self, row: int) -> str:
        """Return a whole line as one text."""
        regel, wie, wat = self._rows[row]
        words = (self.tr("regel {}").format(regel) if regel else "", wie, wat)
        return ", ".join(word for word in words if word)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in _SHOWN:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal and role == _DISPLAY
        return self._heads[section] if across and section < len(self._heads) else None


class PreviewTable(QTableView):
    """Shows a preview; Tab leaves it, the arrows walk its lines."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewTable")
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

    def show_columns(self, rows: Sequence[PreviewRow]) -> None:
        """Leave out the columns in which nothing stands."""
        self.setColumnHidden(0, not any(row.regel for row in rows))
        self.setColumnHidden(1, not any(row.wie for row in rows))

    def resize_parts(self) -> None:
        """Give rows and columns the size that fits the text."""
        theme = current()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, theme.px(width))
        self.setMinimumHeight(theme.px(4 * _ROW))
