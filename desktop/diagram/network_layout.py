"""The leerling in the middle of the people around, placed once for screen and paper.

The household stands inside one outline, parents above the leerling, brothers and sisters beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.dossier import Dossier
from desktop.core.netwerk import Netwerk, Persoon, netwerk_of
from desktop.diagram.drawing import Line, Measure, Rect
from desktop.diagram.network import Field, Link, Network, in_sight
from desktop.diagram.network_block import Block, Placed, beneath, grid, household
from desktop.diagram.network_card import Scale, Unplaced, card_of, cut, leerling_card

OUDERS = "Ouders en verzorgers"
GEZIN = "Broers, zussen en gezin"
NETWERK = "Netwerk en familie"
PROFESSIONALS = "Professionals en organisaties"
_FEW, _FOUR, _SOME = 3, 4, 10


def network(dossier: Dossier, size: float, measure: Measure, *, narrow: bool = False) -> Network:
    """Return the drawing of a dossier with words of this size; narrow puts all below the home."""
    return _Drawer(dossier, Scale(size), measure).draw(narrow=narrow)


@dataclass(frozen=True, slots=True)
class _Area:
    """A field with what is in it, around (0, 0) as the middle of the household."""

    field: Field
    placed: Placed


class _Drawer:
    """Places the household around (0, 0), the other fields around it, then moves all in sight."""

    def __init__(self, dossier: Dossier, scale: Scale, measure: Measure) -> None:
        self._dossier = dossier
        self._scale = scale
        self._measure = measure

    def draw(self, *, narrow: bool) -> Network:
        found = netwerk_of(self._dossier)
        home = self._home(found)
        above = self._above(found.ouders, home.field.rect)
        rect = home.field.rect
        others, links = self._below(found, rect) if narrow else self._around(found, rect, above)
        areas = (home, *above, *others)
        links += [_between(rect, area.field.rect) for area in above]
        return in_sight(
            [area.field for area in areas],
            [*(link for area in areas for link in area.placed.links), *links],
            [card for area in areas for card in area.placed.cards],
        )

    def _home(self, found: Netwerk) -> _Area:
        leerling = self._dossier.leerling
        about = ", ".join(part for part in ("leerling", leerling.klas) if part.strip())
        middle = leerling_card(leerling.full_name, about, self._scale, self._measure)
        parents, others = self._cards(found.ouders_thuis), self._cards(found.anderen_thuis)
        block = household(parents, middle, others, self._scale)
        scale = self._scale
        home = f"Thuis bij {leerling.roepnaam}"
        title = cut(home, block.width, scale.size, self._measure, bold=True)
        wide, high = self._size(block, title)
        return self._area(block, title, Rect(-wide / 2, -high / 2, wide, high), is_home=True)

    def _above(self, ouders: Sequence[Persoon], home: Rect) -> list[_Area]:
        found = self._sized(ouders, _beside(ouders), OUDERS)
        y = home.y - self._gap
        return [self._area(b, t, Rect(-w / 2, y - h, w, h)) for b, t, (w, h) in found]

    def _around(
        self, found: Netwerk, home: Rect, above: Sequence[_Area]
    ) -> tuple[list[_Area], list[Link]]:
        """Put professionals below the household, the others on both sides."""
        y, people = home.bottom + self._gap, found.professionals
        below = [
            self._area(b, t, Rect(-w / 2, y, w, h))
            for b, t, (w, h) in self._sized(people, _beside(people), PROFESSIONALS)
        ]
        wide = [home.width, *(area.field.rect.width for area in (*above, *below))]
        half = max(wide) / 2 + self._gap
        left = self._sized(found.netwerk, _columns(found.netwerk), NETWERK)
        right = self._sized(found.gezin, _columns(found.gezin), GEZIN)
        sides = [self._area(b, t, Rect(-half - w, -h / 2, w, h)) for b, t, (w, h) in left]
        sides += [self._area(b, t, Rect(half, -h / 2, w, h)) for b, t, (w, h) in right]
        areas = [*sides, *below]
        return areas, [_between(home, area.field.rect) for area in areas]

    def _below(self, found: Netwerk, home: Rect) -> tuple[list[_Area], list[Link]]:
        """Put everyone else below the household, along one line on the left."""
        parts = (
            (found.gezin, GEZIN),
            (found.netwerk, NETWERK),
            (found.professionals, PROFESSIONALS),
        )
        areas: list[_Area] = []
        y = home.bottom + self._gap
        for people, title in parts:
            for block, _, (wide, high) in self._sized(people, 2, title):
                areas.append(self._area(block, title, Rect(-wide / 2, y, wide, high)))
                y += high + self._gap
        trunk = min([home.x, *(area.field.rect.x for area in areas)]) - self._gap
        return areas, [_along(home, area.field.rect, trunk) for area in areas]

    @property
    def _gap(self) -> float:
        """Return the space between two fields, room for a line."""
        return self._scale.gap * 1.6

    def _sized(
        self, people: Sequence[Persoon], columns: int, title: str
    ) -> list[tuple[Block, str, tuple[float, float]]]:
        """Return the block of these people with its title and size; nothing without people."""
        if not people:
            return []
        block = grid(self._cards(people), columns, self._scale)
        return [(block, title, self._size(block, title))]

    def _cards(self, people: Sequence[Persoon]) -> list[Unplaced]:
        return [card_of(person, self._scale, self._measure) for person in people]

    def _size(self, block: Block, title: str) -> tuple[float, float]:
        """Return how large the field around a block is."""
        scale = self._scale
        wide = max(block.width, self._measure(title, scale.size, True))
        return wide + 2 * scale.pad, block.height + _head(scale) + scale.pad

    def _area(self, block: Block, title: str, rect: Rect, *, is_home: bool = False) -> _Area:
        scale = self._scale
        line = Line(title, rect.x + scale.pad, rect.y + _head(scale) * 0.72, scale.size, bold=True)
        x = rect.x + (rect.width - block.width) / 2
        placed = beneath(block, x, rect.y + _head(scale), scale)
        return _Area(Field(rect, line, is_home), placed)


def _beside(people: Sequence[Persoon]) -> int:
    return 2 if len(people) <= _FOUR else 3


def _columns(people: Sequence[Persoon]) -> int:
    return 1 if len(people) <= _FEW else 2 if len(people) <= _SOME else 3


def _head(scale: Scale) -> float:
    return scale.size * 2.1


def _between(home: Rect, other: Rect) -> Link:
    """Return the straight line from the household to a field above, below or beside it."""
    if other.bottom <= home.y:
        return (0, other.bottom), (0, home.y)
    if other.y >= home.bottom:
        return (0, home.bottom), (0, other.y)
    if other.right <= home.x:
        return (other.right, 0), (home.x, 0)
    return (home.right, 0), (other.x, 0)


def _along(home: Rect, other: Rect, trunk: float) -> Link:
    """Return the line from the household to a field below it, around what stands between."""
    middle = other.y + other.height / 2
    return (home.x, 0), (trunk, 0), (trunk, middle), (other.x, middle)
