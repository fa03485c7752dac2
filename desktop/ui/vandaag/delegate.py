"""Paints the day: a heading, and under it a card for each line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import fonts
from desktop.ui.kit.avatar import draw_avatar, draw_sealed
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import draw_pill, focus_ring, pill_width, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT, RADIUS_L
from desktop.ui.vandaag.model import ROW
from desktop.ui.vandaag.words import Heading, Line

Index = QModelIndex | Persistent
WIDEST, EDGE = 900, 24
_PAD, _DISC, _GAP, _BETWEEN, _ARROW = 14, 34, 4, 8, 16
_ENDLESS = 100_000


class VandaagDelegate(QStyledItemDelegate):
    """Draws each row as high as its words need at the width of the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(ROW), self._view.viewport().width()
        box = readable(QRect(0, 0, width, _ENDLESS))
        height = _heading_height(row, box) if isinstance(row, Heading) else _line_height(row, box)
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        smooth(painter)
        box = readable(option.rect)
        if isinstance(row, Heading):
            _draw_heading(painter, box, row)
        else:
            card = box.adjusted(0, 0, 0, -current().px(_BETWEEN))
            _draw_card(painter, card, option.state)
            _draw_line(painter, card, row)
        painter.restore()


def readable(rect: QRect) -> QRect:
    """Return the part of a row that is used: on a wide window lines stay readable."""
    px = current().px
    width = min(rect.width() - 2 * px(EDGE), px(WIDEST))
    return QRect(rect.x() + (rect.width() - width) // 2, rect.y(), width, rect.height())


def _wrapped(text: str, role: str, width: int) -> int:
    metrics, flags = QFontMetrics(fonts.font(role)), int(Qt.TextFlag.TextWordWrap)
    return metrics.boundingRect(QRect(0, 0, width, _ENDLESS), flags, text).height() if text else 0


def _heading_height(heading: Heading, box: QRect) -> int:
    px = current().px
    return px(48) + _wrapped(heading.hint, "small", box.width())


def _draw_heading(painter: QPainter, box: QRect, heading: Heading) -> None:
    px = current().px
    line = QRect(box.x(), box.y() + px(14), box.width(), px(24))
    text_line(painter, line, heading.title, "title", "text")
    beside = QFontMetrics(fonts.font("title")).horizontalAdvance(heading.title) + px(10)
    text_line(painter, line.adjusted(beside, 0, 0, 0), str(heading.count), "small_strong", "text3")
    if heading.hint:
        _draw_wrapped(painter, line.translated(0, px(25)), heading.hint, ("small", "text2"))


def _text_box(card: QRect) -> QRect:
    px = current().px
    left = card.x() + px(_PAD + _DISC + 14)
    width = card.right() - left - px(_PAD + _ARROW + 10)
    return QRect(left, card.y() + px(_PAD - 2), width, px(22))


def _line_height(line: Line, box: QRect) -> int:
    px, width = current().px, _text_box(box).width()
    words = _wrapped(line.wat, "body", width) + _wrapped(line.under, "small", width)
    missed = px(PILL_HEIGHT + 2 * _GAP) if line.missed else 0
    text = px(_PAD - 2) + px(22) + px(_GAP) * 2 + words + missed + px(_PAD)
    return max(text, px(_DISC + 2 * _PAD)) + px(_BETWEEN)


def _draw_card(painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
    fill = "hover" if state & QStyle.StateFlag.State_MouseOver else "surface"
    round_rect(painter, QRectF(card), RADIUS_L, fill, "border")
    if state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, card, RADIUS_L)


def _draw_line(painter: QPainter, card: QRect, line: Line) -> None:
    px = current().px
    disc = QRect(card.x() + px(_PAD), card.y() + px(_PAD), px(_DISC), px(_DISC))
    if line.regel.zaak.afgeschermd:
        draw_sealed(painter, disc)
    else:
        draw_avatar(painter, disc, line.naam)
    text = _text_box(card)
    _draw_first(painter, text, line)
    at = text.translated(0, text.height() + px(_GAP))
    at.moveTop(_draw_wrapped(painter, at, line.wat, ("body", "text")) + px(_GAP))
    under = _draw_wrapped(painter, at, line.under, ("small", "text2"))
    if line.missed:
        mark = line.missed
        draw_pill(painter, at.x(), under + px(2 * _GAP), mark.word, mark.tone, mark.icon)
    arrow = drawing("chevron-right", "text3", _ARROW)
    side = px(_ARROW)
    middle = card.y() + (card.height() - side) // 2
    painter.drawPixmap(card.right() - px(_PAD) - side, middle, arrow)


def _draw_first(painter: QPainter, box: QRect, line: Line) -> None:
    px, mark = current().px, line.mark
    width = pill_width(mark.word, mark.icon)
    draw_pill(painter, box.right() - width, box.y(), mark.word, mark.tone, mark.icon)
    room = box.adjusted(0, 0, -width - px(8), 0)
    text_line(painter, room, line.naam, "body_strong", "text")
    name = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(line.naam) + px(8)
    text_line(painter, room.adjusted(min(name, room.width()), 0, 0, 0), line.klas, "small", "text2")


def _draw_wrapped(painter: QPainter, box: QRect, text: str, look: tuple[str, str]) -> int:
    """Draw words over as many lines as they need and return where they end."""
    role, tone = look
    height = _wrapped(text, role, box.width())
    painter.setFont(fonts.font(role))
    painter.setPen(current().colour(tone))
    painter.drawText(
        QRect(box.x(), box.y(), box.width(), height), int(Qt.TextFlag.TextWordWrap), text
    )
    return box.y() + height
