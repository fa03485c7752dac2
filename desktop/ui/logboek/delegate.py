"""Paints the cards of the timeline along their rail."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT, RADIUS_L
from desktop.ui.logboek.arrangement import GAP_BETWEEN, Arrangement
from desktop.ui.logboek.entry import Entry
from desktop.ui.logboek.model import ENTRY_ROLE, Index
from desktop.ui.logboek.text_block import text_width

_AXIS, _DISC, _ICON = 16, 30, 16
_KEPT, _KEPT_HEIGHTS, _KEPT_PICTURES = 4000, 20_000, 40
_TALLEST_PICTURE = 1500


class RowState(NamedTuple):
    """How a row is drawn: with the focus ring, as the last one of the rail."""

    focused: bool
    last: bool


class EntryDelegate(QStyledItemDelegate):
    """Draws an Entry; keeps its layout per width and text size while entries come and go."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._arranged: dict[tuple[int, int, int], tuple[Entry, Arrangement]] = {}
        # Heights are small: they are kept when there are too many layouts to keep.
        self._heights: dict[tuple[int, int, int], tuple[Entry, int]] = {}
        self._pictures: dict[tuple[int, RowState, float], tuple[Arrangement, QPixmap]] = {}

    def arrangement(self, row: int, width: int) -> Arrangement:
        """Return the layout of a row at a width."""
        entry: Entry = self._view.model().index(row, 0).data(ENTRY_ROLE)
        # While a new text size is put on, views ask before anyone could tell us to forget.
        key = entry.regel.geldig.nummer, width, current().text_percent
        kept = self._arranged.get(key)
        if kept is not None and (kept[0] is entry or kept[0] == entry):
            return kept[1]
        if len(self._arranged) >= _KEPT:
            self._arranged.clear()
        if len(self._heights) >= _KEPT_HEIGHTS:
            self._heights.clear()
        made = Arrangement(entry, width)
        self._arranged[key] = entry, made
        self._heights[key] = entry, made.height
        return made

    def height(self, width: int) -> int:
        """Return the height of all rows at a width."""
        rows = range(self._view.model().rowCount())
        return sum(self.row_height(row, width) for row in rows)

    def row_height(self, row: int, width: int) -> int:
        """Return the height of a row at a width."""
        entry: Entry = self._view.model().index(row, 0).data(ENTRY_ROLE)
        kept = self._heights.get((entry.regel.geldig.nummer, width, current().text_percent))
        if kept is not None and kept[0] is entry:
            return kept[1]
        return self.arrangement(row, width).height

    def forget(self) -> None:
        """Lay out again: type or colours are new, or another dossier is shown."""
        self._arranged.clear()
        self._heights.clear()
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.row_height(index.row(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = RowState(
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
            last=index.row() == index.model().rowCount() - 1,
        )
        entry: Entry = index.data(ENTRY_ROLE)
        arranged = self.arrangement(index.row(), rect.width())
        if arranged.height <= _TALLEST_PICTURE:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect.topLeft(), self._picture(entry, arranged, state, ratio))
            return
        painter.save()
        painter.translate(rect.topLeft())
        _paint_row(painter, entry, arranged, state)
        painter.restore()

    def _picture(
        self, entry: Entry, arranged: Arrangement, state: RowState, ratio: float
    ) -> QPixmap:
        """Return a row as it is painted; scrolling paints every row in sight for each frame."""
        key = entry.regel.geldig.nummer, state, ratio
        kept = self._pictures.pop(key, None)
        if kept is None or kept[0] is not arranged:
            kept = arranged, _picture(entry, arranged, state, ratio)
        self._pictures[key] = kept
        if len(self._pictures) > _KEPT_PICTURES:
            del self._pictures[next(iter(self._pictures))]
        return kept[1]


def _picture(entry: Entry, arranged: Arrangement, state: RowState, ratio: float) -> QPixmap:
    size = QSize(arranged.card.right() + 1, arranged.height + 1)
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    # Not see-through: text on a fill is drawn sharper.
    made.fill(current().colour("canvas"))
    painter = QPainter(made)
    _paint_row(painter, entry, arranged, state)
    painter.end()
    return made


def _paint_row(painter: QPainter, entry: Entry, arranged: Arrangement, state: RowState) -> None:
    smooth(painter)
    _paint_rail(painter, arranged, state)
    if entry.day:
        _paint_day(painter, entry.day, arranged.card.right() + 1)
    _paint_disc(painter, arranged, entry)
    _paint_card(painter, arranged.card, focused=state.focused)
    for left, top, piece in arranged.placed:
        piece.paint(painter, left, top)


def _paint_rail(painter: QPainter, arranged: Arrangement, state: RowState) -> None:
    theme = current()
    axis = theme.px(_AXIS)
    bottom = arranged.card.top() + theme.px(_DISC) if state.last else arranged.height + 1
    painter.setPen(QPen(theme.colour("border"), 2))
    painter.drawLine(axis, arranged.day_height and GAP_BETWEEN, axis, bottom)


def _paint_day(painter: QPainter, words: str, room: int) -> None:
    theme = current()
    width = min(room, text_width(words, "caption_strong") + 2 * theme.px(11))
    box = QRect(0, GAP_BETWEEN - 4, width, theme.px(PILL_HEIGHT) + 2)
    round_rect(painter, QRectF(box), box.height() / 2 - 0.5, "surface", "border")
    inner = box.adjusted(theme.px(10), 0, -theme.px(8), 0)
    text_line(painter, inner, words, "caption_strong", "text2")


def _paint_disc(painter: QPainter, arranged: Arrangement, entry: Entry) -> None:
    theme = current()
    middle = QPoint(theme.px(_AXIS), arranged.card.top() + theme.px(8) + theme.px(_DISC) // 2)
    radius, side = theme.px(_DISC) // 2, theme.px(_ICON)
    painter.setPen(QPen(theme.colour("canvas"), 3))
    painter.setBrush(theme.soft(entry.tone))
    painter.drawEllipse(middle, radius, radius)
    corner = middle - QPoint(side // 2, side // 2)
    painter.drawPixmap(corner, drawing(entry.icon, entry.tone, _ICON))


def _paint_card(painter: QPainter, card: QRect, *, focused: bool) -> None:
    shadow = current().colour("border")
    shadow.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    painter.drawRoundedRect(card.translated(0, 1), RADIUS_L, RADIUS_L)
    round_rect(painter, QRectF(card), RADIUS_L, "surface", "border")
    if focused:
        focus_ring(painter, card, RADIUS_L)
