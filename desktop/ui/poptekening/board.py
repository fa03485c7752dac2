"""The figures to point at: with the mouse, or with a crosshair that the arrow keys move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.core.lichaam import Zijde, place_words
from desktop.diagram.body_map import Cross, Plan, Spot, body_map
from desktop.diagram.drawing import Point
from desktop.ui.kader.pen import measure
from desktop.ui.kit.announce import announce
from desktop.ui.kit.paint import focus_ring
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TYPE
from desktop.ui.kit.weak import weakly
from desktop.ui.poptekening.mark_button import MarkButton, stride
from desktop.ui.poptekening.pen import BodyQtPen

_UNIT = 1.9
_EDGE = 8
_PLACES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_START = Spot(Zijde.VOOR, 0.5, 0.3)


class _Ground(BodyQtPen):
    """Paints the bodies only: the crosses are painted by their buttons."""

    def cross(self, cross: Cross) -> None:
        """Leave the cross to its button."""


class BodyBoard(QWidget):
    """Shows both figures with a button for each cross; it grows with the text size.

    Signals:
        aimed: the crosshair points here; in words.
        placed: the user wants a cross at this spot.
        chosen: the user chose the cross with this index.
        moved: the user moved the cross with this index to this spot.
        removed: the user wants the cross with this index gone.
    """

    aimed = Signal(str)
    placed = Signal(object)
    chosen = Signal(int)
    moved = Signal(int, object)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bodyBoard")
        self.setAccessibleName(self.tr("Tekening van een lichaam, voorkant en achterkant"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._spots: tuple[Spot, ...] = ()
        self._names: tuple[str, ...] = ()
        self._buttons: list[MarkButton] = []
        self._plan = _plan()
        # Kept in parts of the whole: a larger text moves nothing.
        across, down = self._plan.point(_START)
        self._aim = (across / self._plan.width, down / self._plan.height)
        self._lay_out()
        current().changed.connect(self._lay_out)

    def show_marks(self, spots: Sequence[Spot], names: Sequence[str]) -> None:
        """Show a cross at each spot, with what a screen reader says of it."""
        self._spots, self._names = tuple(spots), tuple(names)
        while len(self._buttons) > len(spots):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(spots):
            self._add_button()
        self._lay_out()

    def buttons(self) -> tuple[MarkButton, ...]:
        """Return the buttons of the crosses, in order."""
        return tuple(self._buttons)

    def point(self, spot: Spot) -> Point:
        """Return where a spot is on this widget, in pixels."""
        across, down = self._plan.point(spot)
        return across + _EDGE, down + _EDGE

    def place(self) -> str:
        """Return in words what the crosshair points at, "" beside the body."""
        spot = self._aimed()
        return place_words(*spot) if spot is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(round(self._plan.width) + 2 * _EDGE, round(self._plan.height) + 2 * _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = stride(event)
        if way is not None:
            self._move_aim(way)
        elif Qt.Key(event.key()) in _PLACES:
            # Kept here: Enter would otherwise press the button that records the form.
            self._place()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            at = event.position()
            self._aim_at(at.x() - _EDGE, at.y() - _EDGE)
            self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(_EDGE, _EDGE)
        self._map.paint(_Ground(painter))
        if self.hasFocus():
            self._paint_aim(painter)
            painter.resetTransform()
            focus_ring(painter, self.rect(), 8)

    def _paint_aim(self, painter: QPainter) -> None:
        x, y = self._aim[0] * self._plan.width, self._aim[1] * self._plan.height
        inner, outer = self._plan.text * 0.35, self._plan.text * 1.1
        painter.setPen(QPen(current().colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), outer * 0.75, outer * 0.75)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            start = QPointF(x + dx * inner, y + dy * inner)
            painter.drawLine(start, QPointF(x + dx * outer, y + dy * outer))

    def _add_button(self) -> None:
        index = len(self._buttons)
        button = MarkButton(index, self)
        button.clicked.connect(weakly(self._on_chosen, index))
        button.removed.connect(self._on_removed)
        button.carried.connect(self._on_carried)
        button.moved.connect(self._on_moved)
        button.show()
        QWidget.setTabOrder(self._buttons[-1] if self._buttons else self, button)
        self._buttons.append(button)

    def _lay_out(self) -> None:
        self._plan = _plan()
        self._map = body_map(self._plan, self._spots, measure)
        self.setFixedSize(self.sizeHint())
        for button, cross, name in zip(self._buttons, self._map.crosses, self._names, strict=True):
            button.show_cross(cross, name, _EDGE)
        self.update()

    def _aimed(self) -> Spot | None:
        return self._plan.spot((self._aim[0] * self._plan.width, self._aim[1] * self._plan.height))

    def _move_aim(self, way: tuple[float, float]) -> None:
        plan = self._plan
        x = self._aim[0] * plan.width + way[0] * plan.unit
        self._aim_at(x, self._aim[1] * plan.height + way[1] * plan.unit)
        self._tell()

    def _aim_at(self, x: float, y: float) -> None:
        across, down = x / self._plan.width, y / self._plan.height
        self._aim = min(1.0, max(0.0, across)), min(1.0, max(0.0, down))
        self.update()

    def _tell(self) -> None:
        words = self.place() or self.tr("naast het lichaam")
        self.setAccessibleDescription(words)
        announce(self, words)
        self.aimed.emit(words)

    def _place(self) -> None:
        spot = self._aimed()
        self._tell()
        if spot is not None:
            self.placed.emit(spot)

    def _on_chosen(self, index: int) -> None:
        self.chosen.emit(index)

    def _on_removed(self, index: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(index)

    def _on_carried(self, index: int, across: float, down: float) -> None:
        x, y = self._plan.point(self._spots[index])
        spot = self._plan.spot((x + across, y + down))
        if spot is not None:
            self.moved.emit(index, spot)
            announce(self, place_words(*spot))
        else:
            # A cross stays on the body: it goes back to where it stood.
            self._lay_out()

    def _on_moved(self, index: int, across: float, down: float) -> None:
        self._on_carried(index, across * self._plan.unit, down * self._plan.unit)


def _plan() -> Plan:
    theme = current()
    return Plan(theme.px(100) / 100 * _UNIT, theme.px(TYPE["small"].size))
