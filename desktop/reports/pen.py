"""The flowchart on paper: tones differ in line and fill, so a grey copy tells them apart."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from desktop.diagram.drawing import Arrow, Band, Box, Drawing, Line, Point, Rect, Shape, Tone
from desktop.reports.fonts import BODY, BOLD, printable
from desktop.reports.plain_text import clean
from desktop.reports.tokens import EDGE, INK, MUTED, NAVY, TINT, WHITE

_CORNER = 4.0
_HEAD = 6.0


class _Look(NamedTuple):
    fill: str
    line: str
    width: float
    text: str
    dash: tuple[float, ...] = ()


_LOOKS = {
    Tone.IDLE: _Look(WHITE, EDGE, 0.7, MUTED, (2, 2)),
    Tone.CURRENT: _Look(WHITE, NAVY, 1.2, INK),
    Tone.TAKEN: _Look(TINT, NAVY, 1.8, INK),
    Tone.MELDEN: _Look(NAVY, NAVY, 1.8, WHITE),
    Tone.DONE: _Look(WHITE, NAVY, 2.6, INK),
    Tone.SAMEN: _Look(WHITE, NAVY, 1.0, INK, (6, 3)),
    Tone.MAYBE: _Look(WHITE, NAVY, 1.4, INK, (1, 2)),
}


class PdfPen:
    """Paints a drawing whose y grows downwards on a canvas whose y grows upwards."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def band(self, band: Band) -> None:
        """Draw a tinted field with a double edge and its name."""
        canvas, rect = self._canvas, band.rect
        x, y = self._up((rect.x, rect.bottom))
        canvas.setStrokeColor(EDGE)
        canvas.setFillColor(TINT)
        canvas.setLineWidth(0.7)
        canvas.roundRect(x, y, rect.width, rect.height, _CORNER, stroke=1, fill=1)
        canvas.roundRect(x + 2, y + 2, rect.width - 4, rect.height - 4, _CORNER, stroke=1, fill=0)
        self._write(band.line, INK)

    def arrow(self, arrow: Arrow) -> None:
        """Draw an arrow and its label: thick when taken, dashed when not."""
        look = _LOOKS[arrow.tone]
        canvas = self._canvas
        canvas.setStrokeColor(look.line)
        canvas.setLineWidth(min(max(look.width, 0.9), 1.8))
        canvas.setDash(list(look.dash))
        path = canvas.beginPath()
        path.moveTo(*self._up(arrow.points[0]))
        for point in arrow.points[1:-1]:
            path.lineTo(*self._up(point))
        before, tip = self._up(arrow.points[-2]), self._up(arrow.points[-1])
        along = _along(before, tip)
        path.lineTo(tip[0] - along[0], tip[1] - along[1])
        canvas.drawPath(path)
        canvas.setDash([])
        self._head(tip, along, look.line)
        self._label(arrow)

    def box(self, box: Box) -> None:
        """Draw a knoop: frame, round mark and words."""
        look = _LOOKS[box.tone]
        self._frame(box.rect, look)
        if box.shape is Shape.VRAAG:
            self._number(box, look)
        else:
            self._symbol(box, look)
        for line in box.lines:
            self._write(line, look.text)

    def _up(self, point: Point) -> Point:
        return point[0], self._height - point[1]

    def _frame(self, rect: Rect, look: _Look) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(look.line)
        canvas.setFillColor(look.fill)
        canvas.setLineWidth(look.width)
        canvas.setDash(list(look.dash))
        half = look.width / 2
        x, y = self._up((rect.x + half, rect.bottom - half))
        canvas.roundRect(
            x, y, rect.width - look.width, rect.height - look.width, _CORNER, stroke=1, fill=1
        )
        canvas.setDash([])

    def _head(self, tip: Point, along: Point, colour: str) -> None:
        (x, y), (dx, dy) = tip, along
        path = self._canvas.beginPath()
        path.moveTo(x, y)
        path.lineTo(x - dx - dy * 0.55, y - dy + dx * 0.55)
        path.lineTo(x - dx + dy * 0.55, y - dy - dx * 0.55)
        path.close()
        self._canvas.setFillColor(colour)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _label(self, arrow: Arrow) -> None:
        rect = arrow.label_rect
        x, y = self._up((rect.x, rect.bottom))
        self._canvas.setFillColor(WHITE)
        self._canvas.rect(x, y, rect.width, rect.height, stroke=0, fill=1)
        taken = arrow.tone not in {Tone.IDLE, Tone.SAMEN}
        for line in arrow.label_lines:
            self._write(line, INK if taken else MUTED)

    def _number(self, box: Box, look: _Look) -> None:
        """Draw the number in a disc: filled where an answer was given."""
        size = box.lines[0].size if box.lines else 10.0
        x, y = self._up(box.mark_at)
        is_taken = box.tone is Tone.TAKEN
        canvas = self._canvas
        canvas.setStrokeColor(look.line)
        canvas.setFillColor(NAVY if is_taken else WHITE)
        canvas.setLineWidth(0.9)
        canvas.circle(x, y, size * 0.88, stroke=1, fill=1)
        canvas.setFillColor(WHITE if is_taken else look.text)
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(x, y - size * 0.33, printable(clean(box.mark)))

    def _symbol(self, box: Box, look: _Look) -> None:
        """Draw a tick at a besluit that was reached."""
        if box.tone in {Tone.MELDEN, Tone.DONE}:
            size = (box.lines[0].size if box.lines else 10.0) * 1.2
            x, y = self._up(box.mark_at)
            self._canvas.setFillColor(look.text)
            self._canvas.setFont(BOLD, size)
            self._canvas.drawCentredString(x, y - size * 0.35, "✓")

    def _write(self, line: Line, colour: str) -> None:
        x, y = self._up((line.x, line.baseline))
        self._canvas.setFillColor(colour)
        self._canvas.setFont(BOLD if line.bold else BODY, line.size)
        self._canvas.drawString(x, y, printable(clean(line.text)))


def _along(start: Point, tip: Point) -> Point:
    """Return the step, as long as an arrow head, that leads to the tip."""
    dx, dy = tip[0] - start[0], tip[1] - start[1]
    length = max((dx**2 + dy**2) ** 0.5, 0.001)
    return dx / length * _HEAD, dy / length * _HEAD


def paint(drawing: Drawing, canvas: Canvas) -> None:
    """Paint a drawing with its lower left corner at the origin."""
    drawing.paint(PdfPen(canvas, drawing.height))
