"""A flowchart as data: geometry decided once, painted by any pen.

Units are abstract (pixels on screen, points on paper); y grows downwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

Point = tuple[float, float]
Measure = Callable[[str, float, bool], float]
"""Width of a text at a size, bold or not, on the surface that will show it."""


class Tone(Enum):
    """State of a part; every surface shows it by shape or line as well as by colour.

    MAYBE is where an answer that is only considered would lead.
    """

    IDLE = "idle"
    CURRENT = "current"
    TAKEN = "taken"
    MELDEN = "melden"
    DONE = "done"
    SAMEN = "samen"
    MAYBE = "maybe"


class Shape(Enum):
    """Kind of a box."""

    VRAAG = "vraag"
    BESLUIT = "besluit"


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    def overlaps(self, other: Rect) -> bool:
        """Tell whether the two share any area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; (x, baseline) is where its first letter stands."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A knoop of the kader; mark is the number of a vraag or the uitkomst of a besluit.

    mark_at is the centre of the round mark; key is the id of the knoop. A pen may show a tick
    instead of the number when the tone is TAKEN.
    """

    key: str
    shape: Shape
    rect: Rect
    tone: Tone
    mark: str
    mark_at: Point
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An exit from one box to the next, with its answer on a small label.

    way names the two boxes; it is empty in a drawing that is not of a kader.
    """

    points: tuple[Point, ...]
    tone: Tone
    label: str
    label_rect: Rect
    label_lines: tuple[Line, ...]
    way: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Band:
    """A field behind questions that belong together, with its name at the top."""

    rect: Rect
    line: Line


class Pen(Protocol):
    """What a surface must be able to do; Qt and ReportLab each bring one."""

    def band(self, band: Band) -> None:
        """Draw the field behind some boxes and its name."""
        ...

    def arrow(self, arrow: Arrow) -> None:
        """Draw an arrow and its label."""
        ...

    def box(self, box: Box) -> None:
        """Draw a box with its mark and text."""
        ...


@dataclass(frozen=True, slots=True)
class Drawing:
    """A flowchart ready to paint."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    bands: tuple[Band, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Paint arrows over bands and under boxes; the taken path over the other arrows."""
        for band in self.bands:
            pen.band(band)
        for arrow in sorted(self.arrows, key=_weight):
            pen.arrow(arrow)
        for box in self.boxes:
            pen.box(box)


def _weight(arrow: Arrow) -> int:
    if arrow.tone is Tone.MAYBE:
        return 2
    return 0 if arrow.tone in {Tone.IDLE, Tone.SAMEN} else 1


def wrap(
    text: str, width: float, size: float, measure: Measure, *, bold: bool = False
) -> list[str]:
    """Break a text into lines no wider than width; a longer single word keeps a line alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
