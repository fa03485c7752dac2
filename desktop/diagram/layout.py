"""Where every box and arrow of an afwegingskader stands: one answer for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Knoop, Pad, Uitkomst
from desktop.diagram.drawing import (
    Arrow,
    Box,
    Drawing,
    Line,
    Measure,
    Rect,
    Shape,
    Tone,
    wrap,
)

NO_NOTES: dict[str, str] = {}


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
class _Columns:
    """Width of the questions, x where the besluiten begin, and the width they have."""

    left: float
    right: float
    beside: float


@dataclass(frozen=True, slots=True)
class _Row:
    vraag: Knoop
    side: Knoop
    down: Knoop
    side_label: str
    down_label: str


def layout(
    kader: Afwegingskader,
    pad: Pad,
    measure: Measure,
    grid: Grid,
    notes: Mapping[str, str] = NO_NOTES,
) -> Drawing:
    """Lay the kader out with the path in its tones; notes add a line under a question."""
    tones = _tones(kader, pad)
    rows = [_row(kader, vraag) for vraag in kader.vragen]
    columns = _columns(rows, grid, measure)
    boxes: list[Box] = []
    y = 0.0
    for number, row in enumerate(rows, start=1):
        note = notes.get(row.vraag.id, "")
        texts = _words(row.vraag.kort, columns.left, grid, measure, bold=False)
        texts += _note(note, columns.left, grid, measure, bold=True)
        beside = _words(row.side.kort, columns.beside, grid, measure, bold=True)
        beside += _note(_with_whom(row.side), columns.beside, grid, measure, bold=False)
        height = max(_height(texts, grid), _height(beside, grid), grid.size * 3.6)
        left = Rect(0.0, y, columns.left, height)
        right = Rect(columns.right, y, columns.beside, height)
        boxes.append(_box(row.vraag, left, tones[row.vraag.id], str(number), texts, grid))
        boxes.append(_box(row.side, right, tones[row.side.id], _mark(row.side), beside, grid))
        y += height + grid.gap
    last = rows[-1].down
    texts = _words(last.kort, columns.left, grid, measure, bold=True)
    bottom = Rect(0.0, y, columns.left, max(_height(texts, grid), grid.size * 3.0))
    boxes.append(_box(last, bottom, tones[last.id], _mark(last), texts, grid))
    placed = {box.key: box for box in boxes}
    arrows = tuple(a for row in rows for a in _arrows(row, placed, pad, grid, measure))
    return Drawing(grid.width, bottom.bottom, tuple(boxes), arrows)


def _columns(rows: Sequence[_Row], grid: Grid, measure: Measure) -> _Columns:
    """Give the longest answer label its room, and share the rest."""
    longest = max(measure(row.side_label, grid.label, True) for row in rows)
    between = longest + grid.size * 2.4
    left = (grid.width - between) * 0.58
    return _Columns(left, left + between, grid.width - left - between)


def _row(kader: Afwegingskader, vraag: Knoop) -> _Row:
    """Split the exits of a question: one goes on down, the other aside to a besluit."""
    targets: dict[str, list[str]] = {}
    for antwoord in Antwoord:
        if uitgang := vraag.uitgangen.get(antwoord):
            targets.setdefault(uitgang.naar, []).append(antwoord.value)
    down = min(targets, key=lambda naar: _sidewards(kader.knopen[naar]))
    side = next(naar for naar in targets if naar != down)
    return _Row(
        vraag,
        kader.knopen[side],
        kader.knopen[down],
        "/".join(targets[side]).capitalize(),
        "/".join(targets[down]).capitalize(),
    )


def _sidewards(knoop: Knoop) -> int:
    if knoop.uitkomst is None:
        return 0
    return 1 if knoop.uitkomst is Uitkomst.HULP else 2


def _tones(kader: Afwegingskader, pad: Pad) -> dict[str, Tone]:
    tones = dict.fromkeys(kader.knopen, Tone.IDLE)
    if pad.is_besluit and pad.huidig is not None:
        for vraag in _from(kader, pad.huidig):
            tones[vraag] = Tone.SAMEN
    elif pad.huidig is not None:
        tones[pad.huidig] = Tone.CURRENT
    tones |= {schrede.knoop: Tone.TAKEN for schrede in pad.schreden}
    for besluit in pad.besluiten:
        melden = kader.knopen[besluit].uitkomst is Uitkomst.MELDEN
        tones[besluit] = Tone.MELDEN if melden else Tone.DONE
    return tones


def _from(kader: Afwegingskader, first: str) -> Iterator[str]:
    ids = [vraag.id for vraag in kader.vragen]
    yield from ids[ids.index(first) :]


def _with_whom(besluit: Knoop) -> str:
    return "3–5 samen met VT" if besluit.verder else ""


def _mark(besluit: Knoop) -> str:
    return besluit.uitkomst.value if besluit.uitkomst else ""


@dataclass(frozen=True, slots=True)
class _Text:
    words: str
    size: float
    bold: bool


_Texts = tuple[_Text, ...]


def _words(text: str, width: float, grid: Grid, measure: Measure, *, bold: bool) -> _Texts:
    """Break a label into lines of about equal length, so that no word is left alone."""
    room = width - grid.beside_text
    lines = _balanced(text, room, grid.size, measure, bold)
    return tuple(_Text(line, grid.size, bold) for line in lines)


def _note(text: str, width: float, grid: Grid, measure: Measure, *, bold: bool) -> _Texts:
    room = width - grid.beside_text
    lines = wrap(text, room, grid.label, measure, bold=bold)
    return tuple(_Text(line, grid.label, bold) for line in lines)


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


def _height(texts: _Texts, grid: Grid) -> float:
    return len(texts) * grid.lead + 2 * grid.pad


def _box(knoop: Knoop, rect: Rect, tone: Tone, mark: str, texts: _Texts, grid: Grid) -> Box:
    x = rect.x + grid.pad + grid.mark
    top = rect.y + (rect.height - len(texts) * grid.lead) / 2
    lines = tuple(
        Line(text.words, x, top + grid.lead * row + grid.size, text.size, text.bold)
        for row, text in enumerate(texts)
    )
    mark_at = (rect.x + grid.pad + grid.mark * 0.4, rect.y + rect.height / 2)
    shape = Shape.VRAAG if knoop.uitkomst is None else Shape.BESLUIT
    return Box(knoop.id, shape, rect, tone, mark, mark_at, lines)


def _arrows(
    row: _Row, placed: Mapping[str, Box], pad: Pad, grid: Grid, measure: Measure
) -> Iterator[Arrow]:
    here = placed[row.vraag.id].rect
    side, down = placed[row.side.id], placed[row.down.id]
    middle = here.y + here.height / 2
    x = here.x + here.width * 0.42
    yield _arrow(
        ((here.right, middle), (side.rect.x, middle)),
        _tone(row.vraag.id, side, pad),
        _given(row, row.side, row.side_label, pad),
        grid,
        measure,
    )
    yield _arrow(
        ((x, here.bottom), (x, down.rect.y)),
        _tone(row.vraag.id, down, pad),
        _given(row, row.down, row.down_label, pad),
        grid,
        measure,
    )


def _given(row: _Row, target: Knoop, label: str, pad: Pad) -> str:
    """Return the answer that was given on a taken arrow, else all answers that lead there."""
    for schrede in pad.schreden:
        if (schrede.knoop, schrede.naar) == (row.vraag.id, target.id):
            return schrede.antwoord.value.capitalize()
    return label


def _tone(source: str, target: Box, pad: Pad) -> Tone:
    if (source, target.key) not in pad.edges:
        return Tone.IDLE
    return target.tone if target.shape is Shape.BESLUIT else Tone.TAKEN


def _arrow(
    points: tuple[tuple[float, float], tuple[float, float]],
    tone: Tone,
    label: str,
    grid: Grid,
    measure: Measure,
) -> Arrow:
    size = grid.label
    text_width = measure(label, size, True)
    width, height = text_width + grid.size * 1.1, grid.size * 1.5
    (x1, y1), (x2, y2) = points
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    if x1 != x2:
        middle_x -= grid.size * 0.3
    else:
        middle_y -= grid.size * 0.2
    rect = Rect(middle_x - width / 2, middle_y - height / 2, width, height)
    line = Line(label, middle_x - text_width / 2, middle_y + size * 0.36, size, bold=True)
    return Arrow(points, tone, label, rect, line)
