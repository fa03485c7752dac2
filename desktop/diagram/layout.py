"""Where every box and arrow of an afwegingskader stands: one answer for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.afwegingskader import Afwegingskader, Knoop, Pad
from desktop.diagram.drawing import Arrow, Box, Drawing, Line, Measure, Point, Rect, Shape, Tone
from desktop.diagram.joint import HEAD, joint_numbers, joint_questions
from desktop.diagram.rows import Row, Way, label_of, rows_of
from desktop.diagram.texts import Grid, Texts, height, note, on_label, words
from desktop.diagram.tones import light

NO_NOTES: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edge and width of the questions, and of the besluiten beside them."""

    left: float
    wide: float
    right: float
    beside: float


def layout(
    kader: Afwegingskader,
    pad: Pad,
    measure: Measure,
    grid: Grid,
    notes: Mapping[str, str] = NO_NOTES,
) -> Drawing:
    """Lay the kader out with the path in its tones; notes add a line under a question."""
    return light(place(kader, measure, grid, notes), kader, pad, measure)


def place(
    kader: Afwegingskader, measure: Measure, grid: Grid, notes: Mapping[str, str] = NO_NOTES
) -> Drawing:
    """Lay the kader out before any answer; answers move nothing, so this can be kept."""
    return _Chart(kader, measure, grid).draw(notes)


class _Chart:
    """Places row under row, and knows afterwards where each arrow leaves and ends."""

    def __init__(self, kader: Afwegingskader, measure: Measure, grid: Grid) -> None:
        self._kader, self._measure, self._grid = kader, measure, grid
        self._rows = rows_of(kader)
        self._columns = _columns(self._rows, grid, measure)
        self._boxes: dict[str, Box] = {}
        self._leaves: dict[tuple[str, str], float] = {}

    def draw(self, notes: Mapping[str, str]) -> Drawing:
        """Return the drawing; notes stand under their question."""
        joint, was_joint, y = joint_questions(self._kader), False, 0.0
        for number, row in enumerate(self._rows, start=1):
            is_joint = row.vraag.id in joint
            # A band with a name begins here: its line and its words stand over the row.
            y += self._grid.size * HEAD if is_joint and not was_joint else 0.0
            was_joint = is_joint
            y += self._row(row, number, y, notes.get(row.vraag.id, "")) + self._grid.gap
        if (last := self._rows[-1].down) is not None:
            texts = self._words(last.target.kort, self._columns.wide, bold=True)
            tall = max(height(texts, self._grid), self._grid.size * 3.0)
            self._box(last.target, Rect(self._columns.left, y, self._columns.wide, tall), "", texts)
        arrows = tuple(arrow for row in self._rows for arrow in self._arrows(row))
        bottom = max(box.rect.bottom for box in self._boxes.values()) + self._grid.inset
        return Drawing(self._grid.width, bottom, tuple(self._boxes.values()), arrows)

    def _row(self, row: Row, number: int, y: float, noted: str) -> float:
        """Place a question and what stands beside it; return the height they take."""
        grid, columns = self._grid, self._columns
        texts = self._words(row.vraag.kort, columns.wide, bold=False)
        texts += note(noted, columns.wide, grid, self._measure, bold=True)
        beside = [self._beside(way) for way in row.sides]
        slots = [
            max(height(found, grid), grid.size * 3.6) if way.is_own else grid.size * 2
            for way, found in zip(row.sides, beside, strict=True)
        ]
        between = grid.size * 0.8
        needed = sum(slots) + between * (len(slots) - 1)
        tall = max(height(texts, grid), needed, grid.size * 3.6)
        self._box(row.vraag, Rect(columns.left, y, columns.wide, tall), str(number), texts)
        more, top = (tall - needed) / max(len(slots), 1), y
        for way, found, slot in zip(row.sides, beside, slots, strict=True):
            self._leaves[way.vraag, way.target.id] = top + (slot + more) / 2
            if way.is_own:
                self._box(
                    way.target, Rect(columns.right, top, columns.beside, slot + more), "", found
                )
            top += slot + more + between
        return tall

    def _beside(self, way: Way) -> Texts:
        wide = self._columns.beside
        found = self._words(way.target.kort, wide, bold=True)
        numbers = joint_numbers(self._kader, way.target)
        more = f"{numbers} samen met VT" if numbers else ""
        return found + note(more, wide, self._grid, self._measure, bold=False)

    def _words(self, text: str, width: float, *, bold: bool) -> Texts:
        return words(text, width, self._grid, self._measure, bold=bold)

    def _box(self, knoop: Knoop, rect: Rect, mark: str, texts: Texts) -> None:
        grid = self._grid
        x = rect.x + grid.pad + grid.mark
        top = rect.y + (rect.height - len(texts) * grid.lead) / 2
        lines = tuple(
            Line(text.words, x, top + grid.lead * row + grid.size, text.size, text.bold)
            for row, text in enumerate(texts)
        )
        mark_at = (rect.x + grid.pad + grid.mark * 0.4, rect.y + rect.height / 2)
        shape, word = Shape.VRAAG, mark
        if knoop.uitkomst is not None:
            shape, word = Shape.BESLUIT, knoop.uitkomst.value
        self._boxes[knoop.id] = Box(knoop.id, shape, rect, Tone.IDLE, word, mark_at, lines)

    def _arrows(self, row: Row) -> Iterator[Arrow]:
        here, grid, columns = self._boxes[row.vraag.id].rect, self._grid, self._columns
        for way in row.sides:
            y = self._leaves[way.vraag, way.target.id]
            middle = (here.right + columns.right) / 2 - grid.size * 0.3
            yield self._arrow(way, self._aside(way, here.right, y), (middle, y), _stacked(way))
        if row.down is not None:
            x, top = here.x + here.width * 0.42, self._boxes[row.down.target.id].rect.y
            middle = (here.bottom + top) / 2 - grid.size * 0.2
            straight = ((x, here.bottom), (x, top))
            yield self._arrow(row.down, straight, (x, middle), (row.down.label,))

    def _aside(self, way: Way, x: float, y: float) -> tuple[Point, ...]:
        """Return a straight line to a box of its own, else one around the other boxes."""
        target = self._boxes[way.target.id].rect
        if way.is_own:
            return ((x, y), (target.x, y))
        aisle = self._columns.right - self._grid.size * 0.5
        beside = target.x >= self._columns.right
        end = target.y + target.height * (0.5 if beside else 0.25)
        return ((x, y), (aisle, y), (aisle, end), (target.x if beside else target.right, end))

    def _arrow(
        self, way: Way, points: tuple[Point, ...], centre: Point, lines: Sequence[str]
    ) -> Arrow:
        rect, placed = on_label(lines, centre, self._grid.label, self._measure)
        return Arrow(points, Tone.IDLE, way.label, rect, placed, (way.vraag, way.target.id))


def _columns(rows: Sequence[Row], grid: Grid, measure: Measure) -> _Columns:
    """Give the longest answer label its room, and share the rest."""
    ways = [way for row in rows for way in row.sides]
    lines = [line for way in ways for line in _stacked(way)]
    lines += [label_of((antwoord,)) for way in ways for antwoord in way.antwoorden]
    longest = max((measure(line, grid.label, True) for line in lines), default=0.0)
    between = longest + grid.size * 2.4
    room = grid.width - 2 * grid.inset - between
    wide = room * 0.57
    return _Columns(grid.inset, wide, grid.inset + wide + between, room - wide)


def _stacked(way: Way) -> list[str]:
    """Return the answers of a label one under the other: room beside a question is scarce."""
    first, *rest = way.label.split(" / ")
    return [first, *rest] if not rest else [f"{line} /" for line in (first, *rest[:-1])] + rest[-1:]
