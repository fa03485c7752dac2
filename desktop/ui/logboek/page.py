"""The page in which the timeline stands: where it is scrolled to, and what of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QScrollArea

from desktop.ui.logboek.timeline import Timeline

_AHEAD, _ABOVE, _EDGE = 2, 40, 16


class Page(QObject):
    """Scrolls to a card and tells when its end comes near.

    Signals:
        end_neared: the end of the page is less than two windows away.
        scrolled: another part of the page is seen.
    """

    end_neared = Signal()
    scrolled = Signal()

    def __init__(self, scroll: QScrollArea, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._scroll = scroll
        self._timeline = timeline

        scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        timeline.row_reached.connect(self._bring_into_view)

    def scroll_to(self, row: int) -> None:
        """Bring a card to the top of the window."""
        card = self._timeline.card_rect(row).topLeft()
        self._scroll.verticalScrollBar().setValue(self._down(card) - _ABOVE)

    def seen(self) -> tuple[int, int] | None:
        """Return the first and last row in the window, None when the timeline is not shown."""
        if not self._timeline.isVisible():
            return None
        window = self._scroll.viewport()
        top = self._timeline.mapFrom(window, QPoint(0, 0)).y()
        return self._timeline.rows_between(top, top + window.height())

    def lay_out_now(self) -> None:
        """Let page and bar learn at once that the timeline grew."""
        # They learn it by these events, which would come too late.
        request = QEvent.Type.LayoutRequest
        QCoreApplication.sendPostedEvents(None, request.value)
        QCoreApplication.sendEvent(self._scroll, QEvent(request))

    def _down(self, point: QPoint) -> int:
        """Return how far down the page a point of the timeline is."""
        page = self._scroll.widget()
        return self._timeline.mapTo(page, point).y() if page is not None else 0

    def _bring_into_view(self, part: QRect) -> None:
        # Of a card taller than the window the top comes into view.
        half = min(part.height(), self._scroll.viewport().height() - _EDGE) // 2
        self._scroll.ensureVisible(0, self._down(part.topLeft()) + half, 0, half)

    def _on_scrolled(self, value: int) -> None:
        self.scrolled.emit()
        end = self._scroll.verticalScrollBar().maximum()
        if value and value + _AHEAD * self._scroll.viewport().height() >= end:
            self.end_neared.emit()
