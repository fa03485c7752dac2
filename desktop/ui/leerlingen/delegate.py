"""Paints one pupil of the school."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit.avatar import draw_avatar
from desktop.ui.kit.paint import (
    draw_pill,
    list_ground,
    pill_width,
    smooth,
    text_line,
)
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT
from desktop.ui.leerlingen.lines import Mark, PupilLine
from desktop.ui.leerlingen.model import LINE

_ROW, _DISC, _SIDE, _TEXT = 56, 34, 16, 62
LOOKS = {
    Mark.DOSSIER: ("accent", "folder-open"),
    Mark.LOS: ("violet", "clipboard-list"),
    Mark.VERTROKKEN: ("text2", "arrow-right"),
}


class PupilDelegate(QStyledItemDelegate):
    """Draws initials, name, class and mentor, and the marks as words on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Persistent) -> QSize:
        return QSize(200, current().px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Persistent
    ) -> None:
        line: PupilLine = index.data(LINE)
        px, rect = current().px, option.rect
        painter.save()
        smooth(painter)
        list_ground(painter, option)
        side = px(_DISC)
        disc = QRect(rect.x() + px(_SIDE), rect.y() + (rect.height() - side) // 2, side, side)
        draw_avatar(painter, disc, line.naam)
        right = _paint_marks(painter, rect, line)
        left = rect.x() + px(_TEXT)
        words = QRect(left, rect.y() + px(9), right - left - px(10), px(20))
        text_line(painter, words, line.naam, "body_strong", "text")
        text_line(painter, words.translated(0, px(19)), line.under, "small", "text2")
        painter.restore()


def _paint_marks(painter: QPainter, rect: QRect, line: PupilLine) -> int:
    """Draw the marks from the right and return where they begin."""
    px = current().px
    right = rect.right() - px(_SIDE)
    top = rect.y() + (rect.height() - px(PILL_HEIGHT)) // 2
    for mark, word in line.marks:
        tone, icon = LOOKS[mark]
        right -= pill_width(word, icon)
        draw_pill(painter, right, top, word, tone, icon)
        right -= px(6)
    return right
