"""The chapters, or what was found, as a list of two lines each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current

Index = QModelIndex | Persistent
LINE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_ROW, _RADIUS = 52, 8


@dataclass(frozen=True, slots=True)
class Line:
    """A chapter, or a paragraph in it: alinea is "" for a chapter."""

    title: str
    under: str
    onderwerp: str
    alinea: str = ""


class LinesModel(QAbstractListModel):
    """Holds the lines shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def replace(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == _SPOKEN:
            return f"{line.title}, {line.under}"
        return line.title if role in {_DISPLAY, _TOOL_TIP} else None


class LineDelegate(QStyledItemDelegate):
    """Draws a title and what stands under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, current().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        painter.save()
        smooth(painter)
        box, px = option.rect.adjusted(8, 1, -8, -1), current().px
        if option.state & QStyle.StateFlag.State_Selected:
            round_rect(painter, QRectF(box), _RADIUS, "selected")
            bar = QRectF(box.x(), box.y() + 6, 3, box.height() - 12)
            round_rect(painter, bar, 1.5, "accent")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            round_rect(painter, QRectF(box), _RADIUS, "hover")
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box, _RADIUS)
        text = QRect(box.x() + px(12), box.y() + px(5), box.width() - px(20), px(20))
        text_line(painter, text, line.title, "body_strong", "text")
        text_line(painter, text.translated(0, px(20)), line.under, "small", "text2")
        painter.restore()
