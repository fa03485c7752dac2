"""How high blocks will stand on the sheet, before anything is printed."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak

from desktop.reports.document import Block, Document
from desktop.reports.errors import EngineFaults
from desktop.reports.sheet import FRAME_WIDTH
from desktop.reports.story import compose
from desktop.reports.structure import Element

# What is kept together asks for the gaps around a heading twice: 8 points above it, 5 below.
_KEPT_TOGETHER = 16.0


def height(*blocks: Block) -> float:
    """Return the height of blocks under each other, in points, never too little."""
    story = compose(Document("", blocks), Element("Document"), EngineFaults())
    parts = [part for part in story if not isinstance(part, CondPageBreak)]
    total, last = _KEPT_TOGETHER, 0.0
    for place, part in enumerate(parts):
        # As in a frame: nothing above the first, and the larger of two gaps counts.
        gap = max(0.0, part.getSpaceBefore() - last) if place else 0.0
        last = part.getSpaceAfter()
        total += gap + part.wrap(FRAME_WIDTH, 1e6)[1] + last
    return total
