"""Paints one row of what was found."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import list_ground, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.zoeken.model import HIT, Index
from desktop.ui.zoeken.passage import LINES, Passage
from desktop.ui.zoeken.words import Hit

_DISC, _ICON, _SIDE, _TEXT, _TOP = 30, 16, 18, 60, 8


class ZoekDelegate(QStyledItemDelegate):
    """Draws the kind as icon, name, what and when, and the passage with what was looked for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = fonts.line_height("body_strong") + LINES * fonts.line_height("small")
        return QSize(200, lines + current().px(2 * _TOP + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HIT)
        rect: QRect = option.rect
        px = current().px
        painter.save()
        smooth(painter)
        list_ground(painter, option)
        _paint_disc(painter, rect.topLeft() + QPoint(px(_SIDE), px(_TOP + 4)), hit)
        left = rect.left() + px(_TEXT)
        line = QRect(left, rect.top() + px(_TOP), rect.right() - left - px(_SIDE), 0)
        line.setHeight(fonts.line_height("body_strong"))
        _paint_head(painter, line, hit)
        Passage(hit.fragment, line.width()).paint(painter, left, line.bottom() + px(1))
        painter.restore()


def _paint_disc(painter: QPainter, corner: QPoint, hit: Hit) -> None:
    theme = current()
    side, icon = theme.px(_DISC), theme.px(_ICON)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(hit.tone))
    painter.drawEllipse(QRect(corner, QSize(side, side)))
    inset = QPoint((side - icon) // 2, (side - icon) // 2)
    painter.drawPixmap(corner + inset, drawing(hit.icon, hit.tone, _ICON))


def _paint_head(painter: QPainter, line: QRect, hit: Hit) -> None:
    wanted = QFontMetrics(fonts.font("small")).horizontalAdvance(hit.meta) + 2
    meta = QRect(line)
    meta.setLeft(max(line.left() + line.width() // 3, line.right() - wanted))
    text_line(painter, meta, hit.meta, "small", "text3")
    name = QRect(line)
    name.setRight(meta.left() - current().px(10))
    text_line(painter, name, hit.naam, "body_strong", "text")
