"""Two figures side by side with numbered crosses: placed once, painted on screen and on paper.

Units are those of the surface (pixels on screen, points on paper); y grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from desktop.core.lichaam import HEIGHT, WIDTH, Zijde
from desktop.diagram.drawing import Line, Measure, Point, Rect
from desktop.diagram.figure import Curve, on_body, outline, strokes

_GAP = 12.0


class Spot(NamedTuple):
    """A place on one side of the body; x and y are in 0..1 of the figure."""

    zijde: Zijde
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Cross:
    """A cross at its spot, and its number beside it, clear of the other numbers."""

    at: Point
    arm: float
    number: Line
    rect: Rect


class BodyPen(Protocol):
    """What a surface must be able to do to show the figures."""

    def body(self, edge: Curve) -> None:
        """Fill and draw the closed edge of a body."""
        ...

    def stroke(self, line: Curve) -> None:
        """Draw a thin line inside a body."""
        ...

    def word(self, line: Line) -> None:
        """Write a word beside or above a body."""
        ...

    def cross(self, cross: Cross) -> None:
        """Draw a cross with its number."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the two figures stand: unit is the size of one part of the figure, text that of words.

    The front stands left of the back, each under its name.
    """

    unit: float
    text: float

    @property
    def width(self) -> float:
        """Return the width of the whole."""
        return (2 * WIDTH + _GAP) * self.unit

    @property
    def height(self) -> float:
        """Return the height of the whole."""
        return self._top + HEIGHT * self.unit

    @property
    def _top(self) -> float:
        return self.text * 1.6

    def left(self, zijde: Zijde) -> float:
        """Return the left edge of a figure."""
        return 0.0 if zijde is Zijde.VOOR else (WIDTH + _GAP) * self.unit

    def point(self, spot: Spot) -> Point:
        """Return where a spot is on the surface."""
        across = self.left(spot.zijde) + spot.x * WIDTH * self.unit
        return across, self._top + spot.y * HEIGHT * self.unit

    def spot(self, point: Point) -> Spot | None:
        """Return the spot at a point of the surface, None beside the body."""
        across, down = point
        middle = (WIDTH + _GAP / 2) * self.unit
        zijde = Zijde.VOOR if across < middle else Zijde.ACHTER
        x = (across - self.left(zijde)) / (WIDTH * self.unit)
        y = (down - self._top) / (HEIGHT * self.unit)
        return Spot(zijde, x, y) if on_body(x, y) else None

    def curve(self, zijde: Zijde, curve: Curve) -> Curve:
        """Return a curve of a figure on the surface."""
        return tuple(self.point(Spot(zijde, x, y)) for x, y in curve)


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The figures with their crosses, ready to paint."""

    width: float
    height: float
    bodies: tuple[Curve, ...]
    strokes: tuple[Curve, ...]
    words: tuple[Line, ...]
    crosses: tuple[Cross, ...]

    def paint(self, pen: BodyPen) -> None:
        """Paint the crosses over everything else."""
        for edge in self.bodies:
            pen.body(edge)
        for line in self.strokes:
            pen.stroke(line)
        for word in self.words:
            pen.word(word)
        for cross in self.crosses:
            pen.cross(cross)


def body_map(plan: Plan, spots: Sequence[Spot], measure: Measure) -> BodyMap:
    """Return both figures with a numbered cross at each spot, in this order."""
    return BodyMap(
        plan.width,
        plan.height,
        tuple(plan.curve(zijde, outline()) for zijde in Zijde),
        tuple(plan.curve(zijde, line) for zijde in Zijde for line in strokes(zijde)),
        tuple(word for zijde in Zijde for word in _words(plan, zijde, measure)),
        _crosses(plan, spots, measure),
    )


def _words(plan: Plan, zijde: Zijde, measure: Measure) -> tuple[Line, ...]:
    """Return the name of the side, and which hand is which: those of the leerling."""
    left, wide, size = plan.left(zijde), WIDTH * plan.unit, plan.text
    title = zijde.value.capitalize()
    centred = left + (wide - measure(title, size, True)) / 2
    beside = ("rechts", "links") if zijde is Zijde.VOOR else ("links", "rechts")
    down = plan.point(Spot(zijde, 0, 0.1))[1]
    far = left + wide - measure(beside[1], size, False)
    return (
        Line(title, centred, size, size, bold=True),
        Line(beside[0], left, down, size),
        Line(beside[1], far, down, size),
    )


def _crosses(plan: Plan, spots: Sequence[Spot], measure: Measure) -> tuple[Cross, ...]:
    arm = plan.text * 0.42
    points = [plan.point(spot) for spot in spots]
    taken = [Rect(x - arm, y - arm, 2 * arm, 2 * arm) for x, y in points]
    crosses = []
    for number, at in enumerate(points, start=1):
        text = str(number)
        rect = _free(at, arm, (measure(text, plan.text, True), plan.text), taken)
        taken.append(rect)
        line = Line(text, rect.x, rect.y + plan.text * 0.84, plan.text, bold=True)
        crosses.append(Cross(at, arm, line, rect))
    return tuple(crosses)


def _free(at: Point, arm: float, size: tuple[float, float], taken: Sequence[Rect]) -> Rect:
    """Return room for a number beside its cross, to the right when no side is free."""
    (x, y), (wide, high) = at, size
    gap = arm * 1.4
    corners = (
        (x + gap, y - high / 2),
        (x - gap - wide, y - high / 2),
        (x - wide / 2, y - gap - high),
        (x - wide / 2, y + gap),
        (x + gap, y - gap - high),
    )
    rooms = [Rect(*corner, wide, high) for corner in corners]
    return next((r for r in rooms if not any(r.overlaps(t) for t in taken)), rooms[0])
