"""The poptekening on paper: the figures with their crosses, and every cross in words."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from desktop.core.logboek import Aantekening
from desktop.core.nederlands import date_and_time
from desktop.core.poptekening import Markering, Poptekening
from desktop.diagram.body_map import BodyMap, Cross, Plan, Spot, body_map
from desktop.diagram.drawing import Line, Point
from desktop.diagram.figure import Curve
from desktop.reports.document import (
    Block,
    BodyFigure,
    Column,
    Keep,
    KeyValues,
    Lead,
    Run,
    Table,
    Words,
)
from desktop.reports.fonts import BODY, BOLD, measure
from desktop.reports.tokens import EDGE, INK, MUTED, TINT, WHITE

_UNIT, _TEXT = 1.25, 10.0
_ABOUT = "Wat is gezien, zonder uitleg over de oorzaak."
_NOT_RECORDED = Run("niet vastgelegd", muted=True)
_COLUMNS = (
    Column("Nr.", 0.07, is_header=True, hyphenate=False),
    Column("Plaats", 0.25),
    Column("Aard", 0.18),
    Column("Kleur", 0.16),
    Column("Vorm", 0.16),
    Column("Grootte", 0.18),
)


class BodyPdfPen:
    """Paints figures whose y grows downwards on a canvas whose y grows upwards."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def body(self, edge: Curve) -> None:
        """Fill and draw the closed edge of a body."""
        self._canvas.setStrokeColor(MUTED)
        self._canvas.setFillColor(TINT)
        self._canvas.setLineWidth(0.9)
        self._draw(edge, closed=True)

    def stroke(self, line: Curve) -> None:
        """Draw a thin line inside a body."""
        self._canvas.setStrokeColor(EDGE)
        self._canvas.setLineWidth(0.6)
        self._draw(line, closed=False)

    def word(self, line: Line) -> None:
        """Write a word beside or above a body."""
        self._write(line, MUTED)

    def cross(self, cross: Cross) -> None:
        """Draw a cross with its number on a white patch."""
        canvas, rect = self._canvas, cross.rect
        x, y = self._up((rect.x - 1, rect.bottom))
        canvas.setFillColor(WHITE)
        canvas.rect(x, y, rect.width + 2, rect.height, stroke=0, fill=1)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.6)
        (x, y), arm = self._up(cross.at), cross.arm
        canvas.line(x - arm, y - arm, x + arm, y + arm)
        canvas.line(x - arm, y + arm, x + arm, y - arm)
        self._write(cross.number, INK)

    def _up(self, point: Point) -> Point:
        return point[0], self._height - point[1]

    def _draw(self, curve: Curve, *, closed: bool) -> None:
        path = self._canvas.beginPath()
        path.moveTo(*self._up(curve[0]))
        for point in curve[1:]:
            path.lineTo(*self._up(point))
        if closed:
            path.close()
        self._canvas.drawPath(path, stroke=1, fill=int(closed))

    def _write(self, line: Line, colour: str) -> None:
        self._canvas.setFillColor(colour)
        self._canvas.setFont(BOLD if line.bold else BODY, line.size)
        self._canvas.drawString(*self._up((line.x, line.baseline)), line.text)


def paint(body: BodyMap, canvas: Canvas) -> None:
    """Paint the figures with their lower left corner at the origin."""
    body.paint(BodyPdfPen(canvas, body.height))


def poptekening(entry: Aantekening) -> tuple[Block, ...]:
    """Return the piece for an entry that carries a poptekening, nothing for any other."""
    found = entry.inhoud
    if not isinstance(found, Poptekening):
        return ()
    spots = [Spot(mark.zijde, mark.x, mark.y) for mark in found.markeringen]
    drawn = body_map(Plan(_UNIT, _TEXT), spots, measure)
    caption = "De nummers staan in de tabel. Links en rechts zijn die van de leerling."
    numbered = enumerate(found.markeringen, start=1)
    return (
        Keep((Lead(_ABOUT), BodyFigure(drawn, in_words(found), caption))),
        Table(_COLUMNS, tuple(_row(number, mark) for number, mark in numbered)),
        KeyValues(_around(entry, found)),
    )


def in_words(found: Poptekening) -> str:
    """Return the text alternative of the figure: every cross in words."""
    return f"Poptekening, voorkant en achterkant. {'. '.join(found.regels)}."


def _row(number: int, mark: Markering) -> tuple[Words, ...]:
    told = (mark.kleur, mark.vorm, mark.grootte)
    rest = (text.strip() or _NOT_RECORDED for text in told)
    return (str(number), mark.plaats.strip(), mark.wat, *rest)


def _around(entry: Aantekening, found: Poptekening) -> tuple[tuple[str, Words], ...]:
    rows: list[tuple[str, Words]] = [
        ("Gezien op", date_and_time(entry.moment)),
        ("Gezien door", entry.door),
    ]
    if found.toelichting.strip():
        rows.append(("Toelichting", found.toelichting.strip()))
    rows.append(("Broertjes en zusjes", found.andere_kinderen.strip() or _NOT_RECORDED))
    return tuple(rows)
