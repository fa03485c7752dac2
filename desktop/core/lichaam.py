"""Plain words for a spot on the body, seen from the front or from behind.

A spot is x, y in 0..1 of an upright figure with its arms a little aside. Left and right are those
of the leerling: from the front, the left hand is on the right of the figure.
"""

from __future__ import annotations

from enum import Enum
from math import hypot
from typing import NamedTuple

WIDTH, HEIGHT = 100.0, 240.0
"""The figure in the units in which its parts are measured."""


class Zijde(Enum):
    """The side of the body that is seen."""

    VOOR = "voorkant"
    ACHTER = "achterkant"


class _Part(NamedTuple):
    """A part of half a body: everything within radius of a line; aside is measured from the spine.

    A {} in the name becomes linker or rechter.
    """

    name: str
    aside: float
    top: float
    aside_below: float
    bottom: float
    radius: float


_BOTH = (
    _Part("{}oor", 15.5, 25, 15.5, 25, 2.5),
    _Part("{}schouder", 18, 57, 26, 61, 5),
    _Part("{}bovenarm", 27.5, 69, 30, 86, 5),
    _Part("{}elleboog", 31.5, 94, 31.5, 94, 4),
    _Part("{}onderarm", 34, 101, 38, 117, 4.5),
    _Part("{}pols", 40, 124, 40, 124, 3.5),
    _Part("{}hand", 42, 133, 42, 141, 4.5),
    _Part("{}zij", 19, 84, 19.5, 108, 3),
    _Part("{}heup", 20, 119, 21, 127, 4),
    _Part("{}bovenbeen", 12.5, 141, 13, 160, 9),
    _Part("{}enkel", 9.5, 221, 9.5, 221, 4),
)
_FRONT = (
    _Part("voorhoofd", 0, 11, 8, 12, 6),
    _Part("{}oog", 6, 20, 6, 20, 3.5),
    _Part("neus", 0, 24, 0, 24, 3),
    _Part("{}wang", 9, 28, 9, 28, 4.5),
    _Part("mond", 0, 31.5, 3, 31.5, 2.5),
    _Part("kin", 0, 38, 3, 38, 3.5),
    _Part("hals", 0, 46, 3, 46, 4),
    _Part("midden van de borst", 0, 57, 0, 78, 4.5),
    _Part("{}kant van de borst", 12, 67, 12, 78, 7.5),
    _Part("midden van de buik", 0, 90, 0, 108, 5),
    _Part("{}kant van de buik", 11, 92, 11, 108, 6),
    _Part("onderbuik", 0, 118, 8, 118, 5.5),
    _Part("{}lies", 9, 129, 9, 129, 4),
    _Part("schaamstreek", 0, 130, 0, 130, 5),
    _Part("{}knie", 12.5, 173, 12.5, 173, 6.5),
    _Part("{}onderbeen", 12, 187, 10.5, 210, 6.5),
    _Part("{}voet", 10.5, 233, 10.5, 233, 6),
)
_BEHIND = (
    _Part("achterhoofd", 0, 12, 0, 26, 13),
    _Part("nek", 0, 42, 0, 48, 6),
    _Part("midden van de bovenrug", 0, 57, 0, 84, 4.5),
    _Part("{}schouderblad", 12, 68, 12, 78, 7.5),
    _Part("onderrug", 0, 97, 10, 106, 8),
    _Part("stuit", 0, 116, 0, 116, 4),
    _Part("{}bil", 10, 126, 10, 126, 9),
    _Part("{}knieholte", 12.5, 173, 12.5, 173, 6.5),
    _Part("{}kuit", 12, 188, 11, 207, 6.5),
    _Part("{}hiel", 9.5, 233, 9.5, 233, 6),
)
_PARTS = {Zijde.VOOR: _BOTH + _FRONT, Zijde.ACHTER: _BOTH + _BEHIND}


def place_words(zijde: Zijde, x: float, y: float) -> str:
    """Return "linkeronderarm, voorkant": a proposal, of the part that is nearest to this spot.

    The side is said only of a part that has two.
    """
    aside = abs(x - 0.5) * WIDTH
    found = min(_PARTS[zijde], key=lambda part: _distance(part, aside, y * HEIGHT))
    is_left = (x > 0.5) is (zijde is Zijde.VOOR)
    name = found.name.format("linker" if is_left else "rechter")
    return f"{name}, {zijde.value}" if found in _BOTH else name


def _distance(part: _Part, aside: float, down: float) -> float:
    """Return how far a spot is from a part; negative inside it."""
    across, along = part.aside_below - part.aside, part.bottom - part.top
    length = across**2 + along**2
    passed = (aside - part.aside) * across + (down - part.top) * along
    share = min(1.0, max(0.0, passed / length)) if length else 0.0
    nearest = part.aside + share * across, part.top + share * along
    return hypot(aside - nearest[0], down - nearest[1]) - part.radius
