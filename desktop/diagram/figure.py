"""The figure of a body, front and back: our own drawing, of no sex and no age."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from desktop.core.lichaam import HEIGHT, WIDTH, Zijde
from desktop.diagram.drawing import Point

Curve = tuple[Point, ...]
"""Points in 0..1 of the figure, close enough together to be joined by straight lines."""

_STEPS = 6
# Half the outline, from crown to crotch: aside from the spine, and down.
_HALF: Curve = (
    *((0, 4), (7, 5.2), (12.5, 10), (14.6, 17), (14.8, 21.5), (16.8, 21.5), (17.2, 25)),
    *((15.6, 29.3), (14, 29.5), (11.5, 36), (6.5, 41), (6.4, 46), (8, 50.5), (15, 53)),
    *((23, 55.5), (28.5, 60), (31.2, 68), (33.4, 80), (35.6, 93), (39.8, 106), (42.6, 121)),
    *((45.2, 129), (46.4, 137), (45.4, 144), (42.6, 146.5), (39.8, 144.5), (39.2, 138)),
    *((37.2, 138.5), (36.4, 134), (37.4, 128), (37, 122), (32.6, 108), (28.4, 95), (24.8, 82)),
    *((22.3, 72), (21.6, 80), (20.4, 92), (19.9, 100), (21, 109), (23.2, 119), (24, 130)),
    *((23, 145), (20.8, 160), (18.9, 172), (19.2, 184), (18.4, 196), (15.4, 210), (13.6, 221)),
    *((15.2, 229), (17, 235), (14.6, 238.4), (8, 238.4), (5.4, 236), (5.4, 229), (5.6, 220)),
    *((4.8, 208), (4.2, 196), (5.2, 184), (5.6, 172), (4.2, 158), (2.2, 144), (0, 135)),
)
_FRONT: tuple[Curve, ...] = (
    ((3.8, 20.6), (5.8, 19.6), (7.8, 20.6)),
    ((0, 22), (1.4, 26.2), (0, 26.8)),
    ((0, 32.4), (2.6, 32.5), (4.4, 32.2)),
    ((4, 54.4), (10, 54.6), (17, 56.4)),
    ((0, 105.4), (0.9, 106.4), (0, 107.4)),
    ((9, 170), (11.6, 168.6), (14.4, 170)),
    ((9.8, 178), (12, 179), (14.2, 178)),
)
_BEHIND: tuple[Curve, ...] = (
    ((0, 56), (0, 80), (0, 108)),
    ((6.4, 66), (9.4, 76), (14, 79), (17.6, 72)),
    ((0, 117), (0, 124), (0, 132)),
    ((0, 133), (6, 136.4), (14, 134.6)),
    ((9, 173), (12, 174.4), (15, 173)),
    ((7, 230), (9.5, 228.8), (12, 230)),
)
_STROKES = {Zijde.VOOR: _FRONT, Zijde.ACHTER: _BEHIND}


@cache
def outline() -> Curve:
    """Return the closed edge of the body; the same from the front and from behind."""
    left = [(-aside, down) for aside, down in reversed(_HALF[1:-1])]
    ring = [*_HALF, *left]
    around = [ring[-1], *ring, ring[0], ring[1]]
    return tuple(map(_placed, _smooth(around)))


@cache
def strokes(zijde: Zijde) -> tuple[Curve, ...]:
    """Return the few lines inside the body that tell its front from its back."""
    drawn = []
    for half in _STROKES[zijde]:
        smooth = _smooth([half[0], *half, half[-1]])
        drawn.append(tuple(map(_placed, smooth)))
        drawn.append(tuple(_placed((-aside, down)) for aside, down in smooth))
    return tuple(dict.fromkeys(drawn))


def on_body(x: float, y: float) -> bool:
    """Tell whether a spot lies on the body; x and y are in 0..1 of the figure."""
    edge = outline()
    crossed = (
        (y1 > y) is not (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in zip(edge, (*edge[1:], edge[0]), strict=True)
    )
    return sum(crossed) % 2 == 1


def _placed(point: Point) -> Point:
    aside, down = point
    return 0.5 + aside / WIDTH, down / HEIGHT


def _smooth(points: Sequence[Point]) -> list[Point]:
    """Return a curve through all points but the outer two (Catmull-Rom)."""
    curve = [
        _between(points[n : n + 4], step / _STEPS)
        for n in range(len(points) - 3)
        for step in range(_STEPS)
    ]
    return [*curve, points[-2]]


def _between(around: Sequence[Point], t: float) -> Point:
    weights = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (t**3 - t**2) / 2,
    )
    return (
        sum(weight * x for weight, (x, _) in zip(weights, around, strict=True)),
        sum(weight * y for weight, (_, y) in zip(weights, around, strict=True)),
    )
