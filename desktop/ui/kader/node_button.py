"""One knoop of the chart as a real button, so that keyboard and screen reader can reach it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.diagram.drawing import Box
from desktop.ui.kader.pen import HALO, QtPen
from desktop.ui.kit.paint import focus_ring, smooth

MARGIN = HALO + 1
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NodeButton(QAbstractButton):
    """Paints its box of the drawing.

    Signals:
        moved: the user pressed an arrow key; the direction as dx, dy of -1, 0 or 1.
    """

    moved = Signal(int, int)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._box: Box | None = None
        self._asked = False
        self._offset = (0, 0)
        self.setObjectName(f"knoop_{key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_box(self, box: Box, offset: tuple[int, int], name: str, *, asked: bool) -> None:
        """Show a box at its place; asked draws the ring of the knoop that is open beside it.

        offset is where the drawing begins on the canvas, in pixels.
        """
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.setToolTip(name)
        if (box, offset, asked) == (self._box, self._offset, self._asked):
            return
        self._box, self._offset, self._asked = box, offset, asked
        rect = QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height)
        around = rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).translated(*offset)
        self.setGeometry(around.toAlignedRect())
        self.update()

    def box(self) -> Box | None:
        """Return the box that is shown."""
        return self._box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.moved.emit(*_ARROWS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._box is None:
            return
        painter = smooth(QPainter(self))
        left, top = self._offset
        painter.translate(left - self.x(), top - self.y())
        pen = QtPen(painter)
        if self._asked:
            pen.halo(self._box.rect, self._box.lines[0].size)
        pen.box(self._box)
        if self.hasFocus():
            painter.resetTransform()
            focus_ring(painter, self.rect(), self._box.lines[0].size * 0.85 + MARGIN)
