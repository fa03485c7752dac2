"""The timeline: all cards at full height, to stand in a page that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from desktop.core.bijlage import Bijlage
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.logboek.delegate import EntryDelegate
from desktop.ui.logboek.entry import Entry
from desktop.ui.logboek.model import Index, TimelineModel

_MOST_WIDTHS = 3
_PAGE_KEYS = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_CORRECT_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class Timeline(QListView):
    """Shows cards newest first; a card is walked to with the arrows.

    Signals:
        bijlage_wanted: the user wants to look at this Bijlage.
        correction_wanted: the user wants to correct the entry of this row.
        surroundings_wanted: the user wants what happened around the entry of this row.
        row_reached: the keyboard went to a row; the page must bring this part into view.
    """

    bijlage_wanted = Signal(object)
    correction_wanted = Signal(int)
    surroundings_wanted = Signal(int)
    row_reached = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Tijdlijn van het logboek"))
        self._model = TimelineModel(self)
        self._delegate = EntryDelegate(self)
        self._pointed = -1
        self._is_growing = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._correct = Button(self.tr("Verbeteren"), self.viewport(), "link", "pencil")
        self._correct.setObjectName("correctEntry")
        self._correct.hide()

        current().changed.connect(self._on_theme_changed)
        self.entered.connect(self._on_entered)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._correct.clicked.connect(self._on_correct)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Replace the cards; the card that had the focus keeps it."""
        row = self.currentIndex().row()
        nummer = self._model.entry(row).regel.geldig.nummer if row >= 0 else 0
        self._pointed = -1
        self._model.replace(entries)
        if self.isVisible():
            self._take_full_height()
        kept = self._model.row_of(nummer)
        if kept >= 0:
            self.setCurrentIndex(self._model.index(kept, 0))
        self._place_button()

    def entry(self, row: int) -> Entry:
        """Return the card at row."""
        return self._model.entry(row)

    def row_of(self, nummer: int) -> int:
        """Return the row of the line that holds this nummer now or held it before, else -1."""
        return self._model.row_of(nummer)

    def card_rect(self, row: int) -> QRect:
        """Return the frame of a card, in the coordinates of the timeline."""
        place = self.visualRect(self._model.index(row, 0))
        return self._delegate.arrangement(row, place.width()).card.translated(place.topLeft())

    def rows_between(self, top: int, bottom: int) -> tuple[int, int] | None:
        """Return the first and last row that show between these heights, None for no rows."""
        last = self._model.rowCount() - 1
        if last < 0:
            return None
        first_seen = self.indexAt(QPoint(1, max(0, top)))
        last_seen = self.indexAt(QPoint(1, min(self.height() - 1, bottom)))
        first = first_seen.row() if first_seen.isValid() else 0
        return first, max(first, last_seen.row() if last_seen.isValid() else last)

    def _take_full_height(self) -> None:
        """Be as tall as all cards together; asked once per width, not by every layout pass."""
        # Laying out may resize the viewport, which asks this again, in some styles for ever.
        if self._is_growing:
            return
        self._is_growing = True
        for _ in range(_MOST_WIDTHS):
            width = self.viewport().width()
            self.setFixedHeight(self._delegate.height(width))
            self.doItemsLayout()
            if self.viewport().width() == width:
                break
        self._is_growing = False
        self._place_button()

    def _place_button(self) -> None:
        row = self._pointed if self._pointed >= 0 else self.currentIndex().row()
        if not 0 <= row < self._model.rowCount():
            self._correct.hide()
            return
        card, size = self.card_rect(row), self._correct.sizeHint()
        self._correct.setAccessibleName(
            self.tr("Verbeteren: {entry}").format(entry=self._model.entry(row).sentence[:120])
        )
        corner = card.bottomRight() - QPoint(size.width() + 8, size.height() + 4)
        self._correct.setGeometry(QRect(corner, size))
        self._correct.show()

    def _row_of_button(self) -> int:
        middle = self._correct.geometry().center()
        return self.indexAt(middle).row()

    def _on_entered(self, index: Index) -> None:
        if not self._correct.hasFocus():
            self._pointed = index.row()
            self._place_button()

    def _on_current_changed(self, index: Index) -> None:
        self._pointed = -1
        self._place_button()
        if self.hasFocus() and index.isValid():
            self.row_reached.emit(self.visualRect(index))

    def _on_correct(self) -> None:
        self.correction_wanted.emit(self._row_of_button())

    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self._take_full_height()

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(160), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PAGE_KEYS:
            event.ignore()
        elif event.key() in _CORRECT_KEYS and self.currentIndex().isValid():
            self.correction_wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._correct.hasFocus():
            self._pointed = -1
            self._place_button()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._take_full_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_full_height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Verbeteren…")).triggered.connect(self._on_menu_correct)
        around = menu.addAction(self.tr("Toon omgeving (14 dagen)"))
        around.triggered.connect(self._on_menu_surroundings)
        for bijlage in self._model.entry(index.row()).regel.aantekening.bijlagen:
            # An & in a name would be taken for the mark of an access key.
            name = bijlage.naam.replace("&", "&&")
            look = menu.addAction(self.tr("Bijlage openen: {name}").format(name=name))
            look.triggered.connect(weakly(self._on_menu_bijlage, bijlage))
        card = self.card_rect(index.row())
        menu.popup(self.mapToGlobal(card.topLeft()) if by_key else event.globalPos())

    def _on_menu_correct(self) -> None:
        self.correction_wanted.emit(self.currentIndex().row())

    def _on_menu_bijlage(self, bijlage: Bijlage) -> None:
        self.bijlage_wanted.emit(bijlage)

    def _on_menu_surroundings(self) -> None:
        self.surroundings_wanted.emit(self.currentIndex().row())
