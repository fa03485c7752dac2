"""Cards beside and below each other: rows of one height, and the household with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.diagram.network import Link
from desktop.diagram.network_card import PersonCard, Scale, Unplaced

_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A card with its place in a block."""

    card: Unplaced
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """Cards placed from (0, 0), and the lines between them."""

    width: float
    height: float
    cards: tuple[Spot, ...]
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class Placed:
    """The cards and lines of a block where they stand."""

    cards: list[PersonCard] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def grid(cards: Sequence[Unplaced], columns: int, scale: Scale) -> Block:
    """Return cards in rows of at most this many, the last row centred."""
    if not cards:
        return Block(0, 0, ())
    columns = min(columns, len(cards))
    width = _width(columns, scale)
    spots: list[Spot] = []
    y = 0.0
    for start in range(0, len(cards), columns):
        row = cards[start : start + columns]
        spots += _row(row, (width - _width(len(row), scale)) / 2, y, scale)
        y = spots[-1].y + spots[-1].height + scale.gap
    return Block(width, y - scale.gap, tuple(spots))


def household(
    parents: Sequence[Unplaced], leerling: Unplaced, others: Sequence[Unplaced], scale: Scale
) -> Block:
    """Return parents above the leerling with lines to them; the others beside and below."""
    above = grid(parents, _COLUMNS, scale)
    beside, more = others[: _COLUMNS - 1], others[_COLUMNS - 1 :]
    below = grid(more, _COLUMNS, scale)
    middle = _around(leerling, beside, scale)
    width = max(middle.width, above.width, below.width)
    y = above.height + 2 * scale.gap if parents else 0.0
    row = _centred(middle, width, y)
    under = row[0].y + row[0].height + scale.gap
    spots = [*_centred(above, width, 0), *row, *_centred(below, width, under)]
    height = under - scale.gap + (below.height + scale.gap if more else 0)
    links = _descent(spots[: len(parents)], row[0], scale) if parents else ()
    return Block(width, height, tuple(spots), links)


def beneath(block: Block, x: float, y: float, scale: Scale) -> Placed:
    """Return a block with its upper left corner here."""
    return Placed(
        [s.card.at(x + s.x, y + s.y, s.height, scale) for s in block.cards],
        [tuple((px + x, py + y) for px, py in link) for link in block.links],
    )


def _width(columns: int, scale: Scale) -> float:
    return columns * scale.card + (columns - 1) * scale.gap


def _row(cards: Sequence[Unplaced], x: float, y: float, scale: Scale) -> list[Spot]:
    high = max(card.height(scale) for card in cards)
    step = scale.card + scale.gap
    return [Spot(card, x + n * step, y, high) for n, card in enumerate(cards)]


def _around(leerling: Unplaced, beside: Sequence[Unplaced], scale: Scale) -> Block:
    """Return the leerling, the first of the others on the right, the next on the left."""
    cards = [*beside[1:], leerling, *beside[:1]]
    spots = _row(cards, 0, 0, scale)
    # The leerling comes first: the lines of the parents lead there.
    spots.sort(key=lambda spot: spot.card is not leerling)
    return Block(_width(len(cards), scale), spots[0].height, tuple(spots))


def _centred(block: Block, width: float, y: float) -> list[Spot]:
    x = (width - block.width) / 2
    return [Spot(s.card, s.x + x, s.y + y, s.height) for s in block.cards]


def _descent(parents: Sequence[Spot], leerling: Spot, scale: Scale) -> tuple[Link, ...]:
    """Return a line under the lowest row of parents, and one from there to the leerling."""
    half = scale.card / 2
    middle, bar = leerling.x + half, leerling.y - scale.gap
    lowest = [spot for spot in parents if spot.y == parents[-1].y]
    feet = [((s.x + half, s.y + s.height), (s.x + half, bar)) for s in lowest]
    ends = [s.x + half for s in lowest]
    across = ((min(*ends, middle), bar), (max(*ends, middle), bar))
    return (*feet, across, ((middle, bar), (middle, leerling.y)))
