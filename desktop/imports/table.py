"""A list of pupils as rows of text under a head, whatever file it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.leerlingimport import LeesfoutError
from desktop.imports.columns import recognised
from desktop.imports.values import clean

MOST_COLUMNS = 500
MOST_ROWS = 100_000
_TITLE_ROWS = 10

LEEG = "In dit bestand staat geen lijst met een kop en daaronder leerlingen."
TE_VEEL = "In dit bestand staan te veel rijen of kolommen voor een lijst van leerlingen."

Row = tuple[int, tuple[str, ...]]
"""The line a row stands on, and its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """The head and the rows; each column has a name of its own."""

    bestand: str
    koppen: tuple[str, ...]
    rijen: tuple[Row, ...]

    def column(self, place: int) -> list[str]:
        """Return the cells of a column that hold something."""
        cells = (cells[place] for _, cells in self.rijen if place < len(cells))
        return [text for text in map(clean, cells) if text]


def make_table(bestand: str, rows: Sequence[Row]) -> Table:
    """Return the table; its head is the row of the first ten that holds most known headers."""
    filled = [row for row in rows if any(cell.strip() for cell in row[1])]
    if len(filled) < 2:
        raise LeesfoutError(bestand, LEEG)
    if len(filled) > MOST_ROWS or max(len(cells) for _, cells in filled) > MOST_COLUMNS:
        raise LeesfoutError(bestand, TE_VEEL)
    known = [sum(map(recognised, cells)) for _, cells in filled[: len(filled) - 1][:_TITLE_ROWS]]
    head = known.index(max(known))
    return Table(bestand, _heads(filled[head][1]), tuple(filled[head + 1 :]))


def _heads(cells: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column: one that has none or that of another gets its place."""
    named = [clean(cell) or f"kolom {place}" for place, cell in enumerate(cells, 1)]
    often = Counter(named)
    return tuple(
        name if often[name] == 1 else f"{name} (kolom {place})"
        for place, name in enumerate(named, 1)
    )
