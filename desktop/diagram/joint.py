"""The questions that are walked together with Veilig Thuis after melden (001:147, 003:483)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from desktop.core.afwegingskader import Afwegingskader, Knoop, Pad
from desktop.diagram.drawing import Band, Box, Drawing, Line, Measure, Rect, Shape
from desktop.diagram.texts import Grid

HEAD = 0.7
"""Room for the name of a band over its first question, as a part of the text size."""
NAME = "Samen met Veilig Thuis"


def joint_questions(kader: Afwegingskader) -> frozenset[str]:
    """Return the questions that can come after a besluit."""
    return frozenset(
        vraag.id
        for besluit in kader.knopen.values()
        if besluit.verder
        for vraag in kader.questions_from(besluit.verder)
    )


def joint_numbers(kader: Afwegingskader, besluit: Knoop) -> str:
    """Return which questions follow a besluit, as "3–5"; empty when none does."""
    if besluit.verder is None:
        return ""
    ids = [vraag.id for vraag in kader.vragen]
    numbers = [1 + ids.index(vraag.id) for vraag in kader.questions_from(besluit.verder)]
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"


def bands(drawing: Drawing, kader: Afwegingskader, pad: Pad, measure: Measure) -> tuple[Band, ...]:
    """Return the fields behind the questions that are walked together now."""
    onward = [kader.knopen[besluit].verder for besluit in pad.besluiten]
    joint = {v.id for verder in onward if verder for v in kader.questions_from(verder)}
    questions = [box for box in drawing.boxes if box.shape is Shape.VRAAG]
    return tuple(
        _band([box.rect for box in run], drawing.width, questions[0].lines[0].size, measure)
        for run in _runs(questions, joint)
    )


def _runs(questions: list[Box], joint: set[str]) -> Iterator[list[Box]]:
    for is_joint, run in groupby(questions, lambda box: box.key in joint):
        if is_joint:
            yield list(run)


def _band(rects: list[Rect], width: float, size: float, measure: Measure) -> Band:
    grid = Grid(width, size)
    top = rects[0].y - size * 1.8
    rect = Rect(0.0, top, width, rects[-1].bottom + grid.inset - top)
    x = width - grid.inset * 1.5 - measure(NAME, grid.label, True)
    return Band(rect, Line(NAME, x, top + size * 1.25, grid.label, bold=True))
