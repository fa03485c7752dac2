"""The figures as a table, for who reads rather than looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.core.cijferreeks import Reeks, in_words
from desktop.ui.kit.theme import current

Index = QModelIndex | Persistent
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SHOWN = frozenset({_DISPLAY, int(Qt.ItemDataRole.AccessibleTextRole), _TOOL_TIP})
_WIDTHS = (320, 320)
_ROW = 34


class CijfersModel(QAbstractTableModel):
    """Holds one figure on a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str, str], ...] = ()
        self._heads = (self.tr("Onderdeel"), self.tr("Wat"), self.tr("Waarde"))

    def replace(self, reeksen: tuple[Reeks, ...]) -> None:
        """Show these figures."""
        self.beginResetModel()
        self._rows = tuple(
            (reeks.titel, cijfer.naam, f"{in_words(cijfer.waarde)} {reeks.eenheid}".strip())
            for reeks in reeksen
            for cijfer in reeks.cijfers
        )
        self.endResetModel()

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


class CijfersTable(QTableView):
    """Shows all figures; Tab leaves it, the arrows walk its cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cijfersTabel")
        self.setAccessibleName(self.tr("Cijfers als tabel"))
        self._model = CijfersModel(self)
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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

    def show_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        """Show these figures."""
        self._model.replace(reeksen)

    def resize_parts(self) -> None:
        """Give rows and columns the size that fits the text."""
        theme = current()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        for place, width in enumerate(_WIDTHS):
            self.setColumnWidth(place, theme.px(width))
