"""The table of the access log: even rows, one line selected at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.handelingen.model import HandelingenModel
from desktop.ui.kit.theme import current

_WIDTHS = (150, 150, 240, 120)
_ROW = 34


class HandelingenTable(QTableView):
    """Shows a model; Tab leaves it, the arrows walk its lines."""

    def __init__(self, model: HandelingenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handelingen")
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
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        for column in range(self.model().columnCount() - 1):
            self.setColumnWidth(column, theme.px(_WIDTHS[column]))
