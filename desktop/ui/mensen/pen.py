"""The network on screen: the same drawing as on paper, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from desktop.diagram.drawing import Line, Rect
from desktop.diagram.network import Field, Link
from desktop.diagram.network_card import LEERLING, Mark, PersonCard, Sign
from desktop.ui.kader.pen import face
from desktop.ui.kit.theme import current

_CORNER = 0.7


class QtNetworkPen:
    """Draws people, the lines between them and the fields behind them."""

    def __init__(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter = painter
        self._theme = current()

    def link(self, points: Link) -> None:
        """Draw a line between people who belong together."""
        self._painter.setPen(QPen(self._theme.colour("border_strong"), 1.4))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        way = QPainterPath(QPointF(*points[0]))
        for x, y in points[1:]:
            way.lineTo(x, y)
        self._painter.drawPath(way)

    def field(self, field: Field) -> None:
        """Draw a field: the household with a thick line, the others with a thin one."""
        line = "accent" if field.is_home else "border"
        self._box(field.rect, field.line.size, "canvas", line, 2.2 if field.is_home else 1)
        self._write(field.line, "accent_text" if field.is_home else "text2")

    def card(self, card: PersonCard) -> None:
        """Draw a person with words and marks."""
        is_leerling = card.nummer == LEERLING
        size = card.lines[0].size if card.lines else 10.0
        fill, line = ("accent_soft", "accent") if is_leerling else ("surface", "border_strong")
        self._box(card.rect, size, fill, line, 1.6 if is_leerling else 1)
        for text in card.lines:
            self._write(text, "text" if text.bold else "text2")
        for mark in card.marks:
            self._mark(mark)

    def _mark(self, mark: Mark) -> None:
        x, y = mark.at
        solid = mark.sign in {Sign.GEZAG, Sign.ANDERS}
        style = Qt.PenStyle.DotLine if mark.sign is Sign.GEZAG_ONBEKEND else Qt.PenStyle.SolidLine
        ink = self._theme.colour("text2")
        self._painter.setPen(QPen(ink, 1.4, style))
        self._painter.setBrush(ink if solid else Qt.BrushStyle.NoBrush)
        if mark.sign is Sign.OVERLEDEN:
            self._painter.drawLine(QPointF(x, y - mark.arm * 1.3), QPointF(x, y + mark.arm * 1.3))
            across = y - mark.arm * 0.4
            self._painter.drawLine(QPointF(x - mark.arm, across), QPointF(x + mark.arm, across))
        elif mark.sign is Sign.ANDERS:
            arm = mark.arm * 0.5
            self._painter.drawEllipse(QPointF(x, y), arm, arm)
        else:
            self._painter.drawPolygon(_diamond(x, y, mark.arm))
        self._write(mark.line, "text")

    def _box(self, rect: Rect, size: float, fill: str, line: str, width: float) -> None:
        self._painter.setPen(QPen(self._theme.colour(line), width))
        self._painter.setBrush(self._theme.colour(fill))
        half, corner = width / 2, size * _CORNER
        inner = QRectF(rect.x, rect.y, rect.width, rect.height).adjusted(half, half, -half, -half)
        self._painter.drawRoundedRect(inner, corner, corner)

    def _write(self, line: Line, role: str) -> None:
        self._painter.setFont(face(line.size, line.bold))
        self._painter.setPen(self._theme.colour(role))
        self._painter.drawText(QPointF(line.x, line.baseline), line.text)


def _diamond(x: float, y: float, arm: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y - arm), QPointF(x + arm, y), QPointF(x, y + arm), QPointF(x - arm, y)]
    )
