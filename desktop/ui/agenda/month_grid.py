"""A month as a grid: arrows walk the days, PgUp and PgDn the months, Home goes to today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.core.agenda import Agendadag
from desktop.ui.agenda.month_model import CELL, Cell, MonthModel
from desktop.ui.kit import fonts
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current

_DAYS = {
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Up): -7,
    int(Qt.Key.Key_Down): 7,
}
_MONTHS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}
_PAD = 6
_ROW, _WEEKS_IN_SIGHT = 24, 4


class MonthDelegate(QStyledItemDelegate):
    """Draws a day: its number, why there is no school, and as many things as fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Persistent) -> QSize:
        return QSize(40, current().px(48))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Persistent
    ) -> None:
        cell: Cell = index.data(CELL)
        painter.save()
        smooth(painter)
        box = option.rect.adjusted(2, 2, -2, -2)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = "selected" if is_chosen else "info_soft" if cell.vrij else "sunken"
        round_rect(painter, QRectF(box), 6, fill, "accent" if is_chosen else "border")
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box, 6)
        _paint_cell(painter, box.adjusted(_PAD, 3, -_PAD, -3), cell)
        painter.restore()


def _paint_cell(painter: QPainter, room: QRect, cell: Cell) -> None:
    head = QRect(room.left(), room.top(), room.width(), fonts.line_height("small_strong"))
    number = str(cell.dag.day)
    wide = QFontMetrics(fonts.font("small_strong")).horizontalAdvance(number)
    if cell.is_today:
        disc = QRectF(head.left() - 3, head.top(), wide + 8, head.height())
        round_rect(painter, disc, 5, "accent")
    tone = "on_accent" if cell.is_today else "text" if cell.is_ahead else "text3"
    text_line(painter, head.adjusted(1, 0, 0, 0), number, "small_strong", tone)
    beside = head.adjusted(wide + 10, 0, 0, 0)
    step = fonts.line_height("caption")
    fits = (room.bottom() - head.bottom()) // step
    if cell.lines and fits < 1:
        is_late = any(late for _, late in cell.lines)
        count = _marked(f"+{len(cell.lines)} {cell.vrij}", is_late)
        text_line(painter, beside, count, "caption_strong", _tone(is_late))
        return
    text_line(painter, beside, cell.vrij, "caption", "info")
    below = QRect(room.left(), head.bottom() + 2, room.width(), step)
    _paint_lines(painter, below, cell, fits)


def _paint_lines(painter: QPainter, line: QRect, cell: Cell, fits: int) -> None:
    shown = cell.lines if len(cell.lines) <= fits else cell.lines[: fits - 1]
    for words, is_late in shown:
        text_line(painter, line, _marked(words, is_late), "caption", _tone(is_late))
        line.translate(0, line.height())
    if left := len(cell.lines) - len(shown):
        is_late = any(late for _, late in cell.lines[len(shown) :])
        more = _marked(f"+{left}", is_late)
        text_line(painter, line, more, "caption_strong", _tone(is_late))


def _marked(words: str, is_late: bool) -> str:
    return f"! {words}" if is_late else words


def _tone(is_late: bool) -> str:
    return "danger" if is_late else "text2"


class MonthGrid(QTableView):
    """Shows six weeks around a month.

    Signals:
        day_requested: the user came to this day.
        entered_day: the user wants to read the things of the day at hand.
        turned: leaf on by so many months.
        today_requested: go back to today.
    """

    day_requested = Signal(object)
    entered_day = Signal()
    turned = Signal(int)
    today_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dagen van de maand"))
        self._model = MonthModel(self)
        self.setModel(self._model)
        self.setItemDelegate(MonthDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
            head.setMinimumSectionSize(20)
        self._on_theme_changed()

        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double)
        current().changed.connect(self._on_theme_changed)

    def show_month(self, dagen: Sequence[Agendadag], day: date, vandaag: date) -> None:
        """Show the month of day with day chosen; dagen are whole weeks."""
        self._model.show_month(dagen, day.month, vandaag)
        self.setCurrentIndex(self._model.index_of(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, cell = event.key(), self.currentIndex().data(CELL)
        if key in _DAYS and cell is not None:
            self.day_requested.emit(cell.dag + timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self.turned.emit(_MONTHS[key])
        elif key == Qt.Key.Key_Home:
            self.today_requested.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_day.emit()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        px = current().px
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        # The other weeks scroll, so that the day below has room as well.
        self.setMinimumHeight(px(_ROW * _WEEKS_IN_SIGHT))
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.day_requested.emit(index.data(CELL).dag)

    def _on_double(self, _index: QModelIndex) -> None:
        self.entered_day.emit()
