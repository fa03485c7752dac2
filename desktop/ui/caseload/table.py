"""The caseload as a table: columns that fit, sorted by their heads, several lines selected."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
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

from desktop.core.weergave import Kolom, Sortering
from desktop.ui.caseload.delegate import LOOKS
from desktop.ui.caseload.model import REGEL, CaseloadModel
from desktop.ui.kit import fonts
from desktop.ui.kit.paint import draw_pill, focus_ring, pill_width, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT

_ROW, _ROOM, _PILL_ROOM, _HEAD_ROOM, _WIDE, _SAMPLE, _LEFT = 36, 22, 46, 32, 300, 60, 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CaseloadTable(QTableView):
    """Shows a CaseloadModel; Tab leaves it, the arrows walk its lines, Enter opens one.

    Signals:
        sort_requested: the user wants the lines by this Sortering.
        opened: the user wants into the dossier of this line (QModelIndex).
    """

    sort_requested = Signal(object)
    opened = Signal(QModelIndex)

    def __init__(self, model: CaseloadModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseloadTable")
        self.setAccessibleName(self.tr("Dossiers als tabel"))
        self._lines = model
        self._sortering = Sortering()
        self.setModel(model)
        self._dress()
        self._head = self.horizontalHeader()
        self._head.setSectionsClickable(True)
        self._head.setHighlightSections(False)
        self._head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._head.setSortIndicatorShown(True)
        self._head.setMinimumSectionSize(1)

        current().changed.connect(self.fit)
        model.modelReset.connect(self.fit)
        self._head.sectionClicked.connect(self._on_head)
        self.doubleClicked.connect(self.opened)

    def show_sort(self, sortering: Sortering) -> None:
        """Show at its head by which column the lines stand."""
        self._sortering = sortering
        kolommen = self._lines.kolommen
        at = kolommen.index(sortering.kolom) if sortering.kolom in kolommen else -1
        down = Qt.SortOrder.DescendingOrder
        self._head.setSortIndicator(at, down if sortering.aflopend else Qt.SortOrder.AscendingOrder)

    def fit(self) -> None:
        """Give rows the height of the text and columns the width of what they hold, once seen."""
        if not self.isVisible():
            return
        self.verticalHeader().setDefaultSectionSize(current().px(_ROW))
        columns = range(self._lines.columnCount())
        least = [self._head_width(column) for column in columns]
        wanted = [max(least[column], self._words_width(column)) for column in columns]
        spare = self.viewport().width() - sum(wanted)
        if spare < 0:
            wanted = _shrunk(wanted, least, -spare)
        elif wanted:
            wanted[-1] += spare
        for column, width in enumerate(wanted):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(_Cells(self, self._lines))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _head_width(self, column: int) -> int:
        """Return the width of a head with its arrow: a column is never narrower."""
        words = QFontMetrics(fonts.font("small_strong"))
        title = self._lines.headerData(column, Qt.Orientation.Horizontal) or ""
        return words.horizontalAdvance(title) + current().px(_HEAD_ROOM)

    def _words_width(self, column: int) -> int:
        """Return the width of what stands in the first lines, within reason."""
        words, theme = QFontMetrics(fonts.font("body_strong")), current()
        extra = theme.px(_PILL_ROOM if self._lines.kolommen[column] in _MARKED else _ROOM)
        rows = range(min(self._lines.rowCount(), _SAMPLE))
        texts = (self._lines.index(row, column).data() for row in rows)
        most = max(map(words.horizontalAdvance, texts), default=0)
        return min(most + extra, theme.px(_WIDE))

    def _on_head(self, column: int) -> None:
        kolom = self._lines.kolommen[column]
        again = kolom is self._sortering.kolom
        self.sort_requested.emit(Sortering(kolom, again and not self._sortering.aflopend))


_MARKED = frozenset({Kolom.AANDACHT, Kolom.VLAG})


class _Cells(QStyledItemDelegate):
    """Draws attention and flags as pills, with their word; all else as one line of text."""

    def __init__(self, table: CaseloadTable, model: CaseloadModel) -> None:
        super().__init__(table)
        self._table, self._lines = table, model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Persistent
    ) -> None:
        painter.save()
        smooth(painter)
        box, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, current().colour("selected"))
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, current().colour("border"))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(1, 1, -1, -1), 4)
        painter.setClipRect(box)
        words = box.adjusted(_LEFT, 0, -_LEFT, 0)
        self._write(painter, words, index)
        painter.restore()

    def _write(self, painter: QPainter, words: QRect, index: QModelIndex | Persistent) -> None:
        kolom, text = self._lines.kolommen[index.column()], index.data()
        if kolom in _MARKED and text:
            tone, icon = "info", "flag"
            if kolom is Kolom.AANDACHT:
                tone, icon = LOOKS[index.data(REGEL).aandacht]
            top = words.center().y() - current().px(PILL_HEIGHT) // 2
            draw_pill(painter, words.x(), top, _fitting(text, icon, words.width()), tone, icon)
        else:
            role = "body_strong" if kolom is Kolom.NAAM else "body"
            text_line(painter, words, text, role, "text")


def _fitting(text: str, icon: str, room: int) -> str:
    if pill_width(text, icon) <= room:
        return text
    words = room - pill_width("", icon)
    metrics = QFontMetrics(fonts.font("caption_strong"))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, words))


def _shrunk(widths: list[int], least: list[int], over: int) -> list[int]:
    """Return the widths with this much taken from them, none below its least."""
    spare = [width - low for width, low in zip(widths, least, strict=True)]
    total = sum(spare)
    part = min(1.0, over / total) if total else 0.0
    shrunk = zip(widths, least, spare, strict=True)
    return [max(low, width - ceil(room * part)) for width, low, room in shrunk]
