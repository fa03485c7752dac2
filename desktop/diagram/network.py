"""The people around a leerling as data: fields, lines and cards, painted by any pen.

Units are those of the surface (pixels on screen, points on paper); y grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop.diagram.drawing import Line, Point, Rect
from desktop.diagram.network_card import PersonCard

Link = tuple[Point, ...]
"""The points of a line between people who belong together."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field behind people who belong together, with its name; is_home is the household."""

    rect: Rect
    line: Line
    is_home: bool = False


class NetworkPen(Protocol):
    """What a surface must be able to do; Qt and ReportLab each bring one."""

    def link(self, points: Link) -> None:
        """Draw a line between people who belong together."""
        ...

    def field(self, field: Field) -> None:
        """Draw the outline around some people, and its name."""
        ...

    def card(self, card: PersonCard) -> None:
        """Draw a person with words and marks."""
        ...


@dataclass(frozen=True, slots=True)
class Network:
    """The people around a leerling, ready to paint."""

    width: float
    height: float
    fields: tuple[Field, ...]
    links: tuple[Link, ...]
    cards: tuple[PersonCard, ...]

    def paint(self, pen: NetworkPen) -> None:
        """Paint lines over fields and under people."""
        for field in self.fields:
            pen.field(field)
        for link in self.links:
            pen.link(link)
        for card in self.cards:
            pen.card(card)


def in_sight(
    fields: Sequence[Field], links: Sequence[Link], cards: Sequence[PersonCard]
) -> Network:
    """Return what was placed around any point, moved so that it begins at (0, 0)."""
    top = min(field.rect.y for field in fields)
    left = min([f.rect.x for f in fields] + [x for link in links for x, _ in link])
    return Network(
        max(f.rect.right for f in fields) - left,
        max(f.rect.bottom for f in fields) - top,
        tuple(_moved_field(field, -left, -top) for field in fields),
        tuple(tuple((x - left, y - top) for x, y in link) for link in links),
        tuple(_moved_card(card, -left, -top) for card in cards),
    )


def _moved(rect: Rect, dx: float, dy: float) -> Rect:
    return replace(rect, x=rect.x + dx, y=rect.y + dy)


def _moved_line(line: Line, dx: float, dy: float) -> Line:
    return replace(line, x=line.x + dx, baseline=line.baseline + dy)


def _moved_field(field: Field, dx: float, dy: float) -> Field:
    rect, line = _moved(field.rect, dx, dy), _moved_line(field.line, dx, dy)
    return replace(field, rect=rect, line=line)


def _moved_card(card: PersonCard, dx: float, dy: float) -> PersonCard:
    return replace(
        card,
        rect=_moved(card.rect, dx, dy),
        lines=tuple(_moved_line(line, dx, dy) for line in card.lines),
        marks=tuple(
            replace(m, at=(m.at[0] + dx, m.at[1] + dy), line=_moved_line(m.line, dx, dy))
            for m in card.marks
        ),
    )
