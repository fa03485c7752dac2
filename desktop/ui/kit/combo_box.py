"""A drop-down list in the house style; small, because the unlock window needs it at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.kit.dress import drawing
from desktop.ui.kit.theme import current


class ComboBox(QComboBox):
    """A drop-down list with our arrow; the wheel scrolls the page, never the value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrow(self)


def paint_arrow(widget: QWidget) -> None:
    """Draw the arrow that opens a list or calendar."""
    side = current().px(16)
    left, top = widget.width() - side - 10, (widget.height() - side) // 2
    QPainter(widget).drawPixmap(left, top, drawing("chevron-down", "text2", 16))
