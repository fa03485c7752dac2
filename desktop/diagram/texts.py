"""Words of the chart broken into lines, and the proportions that follow from their size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.diagram.drawing import Line, Measure, Point, Rect, wrap


@dataclass(frozen=True, slots=True)
class Grid:
    """Proportions of the chart; all lengths follow from width and text size."""

    width: float
    size: float

    @property
    def lead(self) -> float:
        """Return the distance between baselines."""
        return self.size * 1.3

    @property
    def pad(self) -> float:
        """Return the space between a box and its text."""
        return self.size * 0.8

    @property
    def inset(self) -> float:
        """Return the space beside the boxes, where a band may show."""
        return self.size * 0.6

    @property
    def label(self) -> float:
        """Return the text size of an answer label."""
        return self.size * 0.92

    @property
    def gap(self) -> float:
        """Return the space between two questions, room for an answer label."""
        return self.size * 2.5

    @property
    def beside_text(self) -> float:
        """Return the part of a box that is not for its words."""
        return self.mark + 1.5 * self.pad

    @property
    def mark(self) -> float:
        """Return the width of the column for the round mark."""
        return self.size * 2.2


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words that has no place yet."""

    words: str
    size: float
    bold: bool


Texts = tuple[Text, ...]


def words(text: str, width: float, grid: Grid, measure: Measure, *, bold: bool) -> Texts:
    """Break a label into lines of about equal length, so that no word is left alone."""
    lines = _balanced(text, width - grid.beside_text, grid.size, measure, bold)
    return tuple(Text(line, grid.size, bold) for line in lines)


def note(text: str, width: float, grid: Grid, measure: Measure, *, bold: bool) -> Texts:
    """Break the small line under a label."""
    lines = wrap(text, width - grid.beside_text, grid.label, measure, bold=bold)
    return tuple(Text(line, grid.label, bold) for line in lines)


def height(texts: Texts, grid: Grid) -> float:
    """Return the height of a box around these lines."""
    return len(texts) * grid.lead + 2 * grid.pad


def on_label(
    lines: Sequence[str], centre: Point, size: float, measure: Measure
) -> tuple[Rect, tuple[Line, ...]]:
    """Place the words of an answer around the middle of its arrow."""
    lead = size * 1.25
    widths = [measure(line, size, True) for line in lines]
    width, tall = max(widths) + size * 1.2, size * 1.63 + lead * (len(lines) - 1)
    x, y = centre
    first = y - lead * (len(lines) - 1) / 2 + size * 0.36
    placed = tuple(
        Line(line, x - wide / 2, first + lead * row, size, bold=True)
        for row, (line, wide) in enumerate(zip(lines, widths, strict=True))
    )
    return Rect(x - width / 2, y - tall / 2, width, tall), placed


# Only published labels come here: the same few at every answer, in the same widths.
@lru_cache(maxsize=512)
def _balanced(
    text: str, width: float, size: float, measure: Measure, bold: bool
) -> tuple[str, ...]:
    best = wrap(text, width, size, measure, bold=bold)
    for share in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6):
        narrower = wrap(text, width * share, size, measure, bold=bold)
        widest = max((measure(line, size, bold) for line in narrower), default=0.0)
        if len(narrower) > len(best) or widest > width * share:
            break
        best = narrower
    return tuple(best)
