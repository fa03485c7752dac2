"""The chart on screen: the same Drawing as on paper, in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop.diagram.drawing import Arrow, Band, Box, Line, Rect, Shape, Tone
from desktop.ui.kit import fonts, icons
from desktop.ui.kit.theme import current

HALO = 5
_CORNER = 0.85
_SYMBOL = {"sluiten": "circle-check", "melden": "megaphone", "hulp": "heart-handshake"}


class _Look(NamedTuple):
    """The roles of one tone; an empty mark leaves the round mark out."""

    fill: str
    line: str
    width: float
    text: str
    mark: str
    on_mark: str
    style: Qt.PenStyle = Qt.PenStyle.SolidLine


_VRAAG = {
    Tone.IDLE: _Look("sunken", "border", 1, "text2", "hover", "text2"),
    Tone.CURRENT: _Look("surface", "accent", 2.4, "text", "accent", "on_accent"),
    Tone.TAKEN: _Look("accent_soft", "accent", 1.4, "text", "accent", "on_accent"),
    Tone.SAMEN: _Look(
        "sunken", "border_strong", 1.4, "text2", "hover", "text2", Qt.PenStyle.DashLine
    ),
    Tone.MAYBE: _Look("surface", "accent", 2.4, "text", "surface", "accent", Qt.PenStyle.DotLine),
}
_BESLUIT = {
    Tone.IDLE: _Look("sunken", "border", 1, "text3", "", "text3"),
    Tone.MELDEN: _Look("danger_soft", "danger_solid", 2.4, "danger", "", "danger"),
    Tone.DONE: _Look("ok_soft", "ok", 2.4, "ok", "ok", "on_accent"),
    Tone.MAYBE: _Look("surface", "accent", 2.4, "text", "", "accent", Qt.PenStyle.DotLine),
}
_ARROW = {Tone.TAKEN: "accent", Tone.MELDEN: "danger_solid", Tone.DONE: "ok"}


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in the screen font, in pixels."""
    return _metrics(round(size), bold).horizontalAdvance(text)


def face(size: float, bold: bool) -> QFont:
    """Return the screen font at a size in pixels."""
    return _face(round(size), bold)


class QtPen:
    """Draws boxes and arrows with a painter, in the theme of this moment."""

    def __init__(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter = painter
        self._theme = current()

    def band(self, band: Band) -> None:
        """Draw a field with a double edge, as no box has, and its name."""
        rect = _rect(band.rect).adjusted(1, 1, -1, -1)
        corner = band.line.size * _CORNER
        self._painter.setPen(QPen(self._theme.colour("border_strong"), 1))
        self._painter.setBrush(self._theme.colour("hover"))
        self._painter.drawRoundedRect(rect, corner, corner)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect.adjusted(2.5, 2.5, -2.5, -2.5), corner, corner)
        self._write(band.line, "text2")

    def arrow(self, arrow: Arrow) -> None:
        """Draw an arrow, thick when taken, dashed when only considered, and its answer."""
        role = _ARROW.get(arrow.tone, "")
        maybe = arrow.tone is Tone.MAYBE
        colour = self._theme.colour("accent" if maybe else role or "border_strong")
        line = QPen(colour, 2.4 if role or maybe else 1.3)
        line.setCapStyle(Qt.PenCapStyle.FlatCap if maybe else Qt.PenCapStyle.RoundCap)
        if maybe:
            line.setDashPattern([2.0, 1.6])
        self._painter.setPen(line)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [QPointF(x, y) for x, y in arrow.points]
        way = QPainterPath(points[0])
        for point in points[1:]:
            way.lineTo(point)
        self._painter.drawPath(way)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(_head(points[-2], points[-1], arrow.label_lines[0].size))
        self._label(arrow, role)

    def box(self, box: Box) -> None:
        """Draw a knoop: its frame, its mark and its words."""
        if box.shape is Shape.VRAAG:
            look, mark = _VRAAG[box.tone], "check" if box.tone is Tone.TAKEN else ""
        else:
            look = _BESLUIT[box.tone]
            mark = "check" if box.tone is Tone.DONE else _SYMBOL[box.mark]
        size = box.lines[0].size
        if box.tone is Tone.CURRENT:
            self.halo(box.rect, size)
        self._frame(box.rect, look, size)
        self._mark(box, look, mark, size)
        for line in box.lines:
            self._write(line, look.text)

    def halo(self, rect: Rect, size: float) -> None:
        """Draw the soft ring around the knoop that asks for attention."""
        glow = self._theme.colour("accent")
        glow.setAlpha(48)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(glow)
        corner = size * _CORNER + HALO
        around = _rect(rect).adjusted(-HALO, -HALO, HALO, HALO)
        self._painter.drawRoundedRect(around, corner, corner)

    def _frame(self, rect: Rect, look: _Look, size: float) -> None:
        self._painter.setPen(QPen(self._theme.colour(look.line), look.width, look.style))
        self._painter.setBrush(self._theme.colour(look.fill))
        half = look.width / 2
        inner = _rect(rect).adjusted(half, half, -half, -half)
        self._painter.drawRoundedRect(inner, size * _CORNER, size * _CORNER)

    def _mark(self, box: Box, look: _Look, symbol: str, size: float) -> None:
        centre, radius = QPointF(*box.mark_at), size * 0.92
        if look.mark:
            rim = self._theme.colour("border" if look.mark == "hover" else look.mark)
            self._painter.setPen(QPen(rim, 1))
            self._painter.setBrush(self._theme.colour(look.mark))
            self._painter.drawEllipse(centre, radius, radius)
        if symbol:
            drawn = self._symbol(symbol, look.on_mark, size * (1.15 if look.mark else 1.4))
            half = drawn.deviceIndependentSize().width() / 2
            self._painter.drawPixmap(centre - QPointF(half, half), drawn)
            return
        self._painter.setFont(face(size, bold=True))
        self._painter.setPen(self._theme.colour(look.on_mark))
        around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        self._painter.drawText(around, Qt.AlignmentFlag.AlignCenter, box.mark)

    def _label(self, arrow: Arrow, role: str) -> None:
        border = self._theme.colour(role or "border_strong")
        self._painter.setPen(QPen(border, 1))
        self._painter.setBrush(self._theme.colour(role or "surface"))
        corner = arrow.label_lines[0].size * 0.8
        self._painter.drawRoundedRect(_rect(arrow.label_rect), corner, corner)
        for line in arrow.label_lines:
            self._write(line, "on_accent" if role else "text2")

    def _write(self, line: Line, role: str) -> None:
        self._painter.setFont(face(line.size, line.bold))
        self._painter.setPen(self._theme.colour(role))
        self._painter.drawText(QPointF(line.x, line.baseline), line.text)

    def _symbol(self, name: str, role: str, size: float) -> QPixmap:
        return icons.pixmap(name, self._theme.tokens.colour(role), round(size))


def _head(start: QPointF, tip: QPointF, size: float) -> QPolygonF:
    back = QLineF(tip, start).unitVector()
    along = QPointF(back.dx(), back.dy()) * (size * 0.66)
    across = QPointF(-along.y(), along.x()) * 0.56
    return QPolygonF([tip, tip + along + across, tip + along - across])


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@lru_cache(maxsize=32)
def _face(size: int, bold: bool) -> QFont:
    made = QFont(fonts.font("small_strong" if bold else "small"))
    made.setPixelSize(size)
    return made


@lru_cache(maxsize=32)
def _metrics(size: int, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_face(size, bold))
