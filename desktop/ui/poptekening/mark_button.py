"""One cross on the figure as a real button, so that keyboard and screen reader can reach it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.diagram.body_map import Cross
from desktop.ui.kit.paint import focus_ring
from desktop.ui.poptekening.pen import BodyQtPen

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP, LEAP = 1.5, 10
"""How far an arrow key moves, in units of the figure; LEAP is with Shift."""
_SMALLEST = 24


def stride(event: QKeyEvent) -> tuple[float, float] | None:
    """Return how far an arrow key moves, across and down; None for another key."""
    way = ARROWS.get(Qt.Key(event.key()))
    if way is None:
        return None
    far = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
    return way[0] * far, way[1] * far


class MarkButton(QAbstractButton):
    """Paints its cross; the mouse carries it, arrows move it, Delete takes it away.

    Signals:
        carried: the mouse carried the cross with this index so far across and down, in pixels.
        moved: an arrow key moves the cross with this index so far across and down, in units of the
            figure.
        removed: the user wants the cross with this index gone.
    """

    carried = Signal(int, float, float)
    moved = Signal(int, float, float)
    removed = Signal(int)

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._index = index
        self.setObjectName(f"mark_{index + 1}")
        self._cross: Cross | None = None
        self._edge = 0
        self._home = QPoint()
        self._grip: QPoint | None = None
        self._is_carried = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_cross(self, cross: Cross, name: str, edge: int) -> None:
        """Show a cross under this name; edge is where the drawing begins on the board."""
        self._cross, self._edge = cross, edge
        self.setAccessibleName(name)
        self.setToolTip(name)
        (x, y), side = cross.at, max(_SMALLEST, cross.arm * 3)
        around = QRectF(x - side / 2, y - side / 2, side, side)
        number = QRectF(cross.rect.x - 2, cross.rect.y, cross.rect.width + 4, cross.rect.height)
        self.setGeometry((around | number).translated(edge, edge).toAlignedRect())
        self._home = self.pos()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, way = Qt.Key(event.key()), stride(event)
        if way is not None:
            self.moved.emit(self._index, *way)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self._index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._is_carried = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        way = event.position().toPoint() - self._grip
        # A hand that trembles while it clicks must not move a cross.
        if self._is_carried or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_carried = True
            self.move(self.pos() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, self._is_carried, self._grip = self._is_carried, False, None
        if carried:
            self.setDown(False)
            way = self.pos() - self._home
            self.carried.emit(self._index, way.x(), way.y())
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cross is None:
            return
        painter = QPainter(self)
        painter.translate(self._edge - self._home.x(), self._edge - self._home.y())
        BodyQtPen(painter).cross(self._cross)
        if self.hasFocus():
            painter.resetTransform()
            focus_ring(painter, self.rect(), 5)
