"""The figures on screen, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.diagram.body_map import Cross
from desktop.diagram.drawing import Line
from desktop.diagram.figure import Curve
from desktop.ui.kader.pen import face
from desktop.ui.kit.paint import round_rect, smooth
from desktop.ui.kit.theme import current


class BodyQtPen:
    """Draws bodies and crosses with a painter, in the theme of this moment."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = smooth(painter)
        self._theme = current()

    def body(self, edge: Curve) -> None:
        """Fill and draw the closed edge of a body."""
        self._painter.setPen(QPen(self._theme.colour("text2"), 1.4))
        self._painter.setBrush(self._theme.colour("sunken"))
        self._painter.drawPolygon(_polygon(edge))

    def stroke(self, line: Curve) -> None:
        """Draw a thin line inside a body."""
        self._painter.setPen(QPen(self._theme.colour("text3"), 1))
        self._painter.drawPolyline(_polygon(line))

    def word(self, line: Line) -> None:
        """Write a word beside or above a body."""
        self._write(line, "text2")

    def cross(self, cross: Cross) -> None:
        """Draw a cross with its number on a patch that keeps both readable."""
        rect = cross.rect
        patch = QRectF(rect.x - 2, rect.y, rect.width + 4, rect.height)
        round_rect(self._painter, patch, 3, "surface")
        line = QPen(self._theme.colour("danger"), max(2.0, cross.arm * 0.4))
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(line)
        (x, y), arm = cross.at, cross.arm
        self._painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        self._painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
        self._write(cross.number, "danger")

    def _write(self, line: Line, role: str) -> None:
        self._painter.setFont(face(line.size, line.bold))
        self._painter.setPen(self._theme.colour(role))
        self._painter.drawText(QPointF(line.x, line.baseline), line.text)


def _polygon(curve: Curve) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in curve])
