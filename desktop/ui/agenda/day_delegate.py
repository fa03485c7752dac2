"""Paints one line of a list of days: the head of a day, or one coming thing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.agenda.rows import ROW, Row
from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import draw_pill, focus_ring, pill_width, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT

_SIDE, _ICON, _TEXT, _TOP, _GAP, _HEAD = 16, 18, 48, 8, 4, 40
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class DayDelegate(QStyledItemDelegate):
    """Draws lines as wide as the list; long words wrap, so that large text loses nothing."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Persistent) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        if row.punt is None:
            return QSize(width, current().px(_HEAD))
        below = current().px(_GAP + PILL_HEIGHT) if row.detail or row.pill else 0
        return QSize(width, _text_height(row, width) + below + current().px(2 * _TOP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Persistent
    ) -> None:
        row: Row = index.data(ROW)
        painter.save()
        smooth(painter)
        if row.punt is None:
            _paint_head(painter, option.rect, row)
        else:
            _paint_ground(painter, option)
            _paint_item(painter, option.rect, row)
        painter.restore()


def _text_height(row: Row, width: int) -> int:
    room = QRect(0, 0, width - current().px(_TEXT + _SIDE), 10_000)
    return QFontMetrics(fonts.font("body")).boundingRect(room, _WRAP, row.text).height()


def _paint_head(painter: QPainter, rect: QRect, row: Row) -> None:
    px = current().px
    band = rect.adjusted(8, px(6), -8, -2)
    if row.pill:
        round_rect(painter, QRectF(band), 8, "info_soft")
    inner = band.adjusted(px(8), 0, -px(8), 0)
    if row.pill:
        wide = pill_width(row.pill, "calendar-days")
        top = inner.center().y() - px(PILL_HEIGHT) // 2
        draw_pill(painter, inner.right() - wide, top, row.pill, "info", "calendar-days")
        inner.setRight(inner.right() - wide - px(_GAP))
    words = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(row.text)
    text_line(painter, inner, row.text, "body_strong", row.tone)
    inner.setLeft(inner.left() + words + px(12))
    text_line(painter, inner, row.detail, "small", "text3")


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    box = option.rect.adjusted(8, 1, -8, -1)
    if option.state & QStyle.StateFlag.State_Selected:
        round_rect(painter, QRectF(box), 10, "selected")
    elif option.state & QStyle.StateFlag.State_MouseOver:
        round_rect(painter, QRectF(box), 10, "hover")
    if option.state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, box, 10)


def _paint_item(painter: QPainter, rect: QRect, row: Row) -> None:
    px = current().px
    corner = rect.topLeft() + QPoint(px(_SIDE) + 6, px(_TOP))
    painter.drawPixmap(corner, drawing(row.icon, row.tone, _ICON))
    height = _text_height(row, rect.width())
    left, top = rect.left() + px(_TEXT), rect.top() + px(_TOP)
    words = QRect(left, top, rect.width() - px(_TEXT + _SIDE), height)
    painter.setFont(fonts.font("body"))
    painter.setPen(current().colour("text"))
    painter.drawText(words, _WRAP, row.text)
    top += height + px(_GAP)
    if row.pill:
        left += draw_pill(painter, left, top, row.pill, row.pill_tone) + px(8)
    line = QRect(left, top, rect.right() - px(_SIDE) - left, px(PILL_HEIGHT))
    text_line(painter, line, row.detail, "small", "text2")
