"""How high blocks will stand on the sheet, before anything is printed."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak

from desktop.reports.document import Block, Document
from desktop.reports.errors import EngineFaults
from desktop.reports.sheet import FRAME_WIDTH
from desktop.reports.story import compose
from desktop.reports.structure import Element


def height(*blocks: Block) -> float:
    """Return the height of blocks under each other, in points, never too little."""
    story = compose(Document("", blocks), Element("Document"), EngineFaults())
    parts = [part for part in story if not isinstance(part, CondPageBreak)]
    return sum(
        part.wrap(FRAME_WIDTH, 1e6)[1] + part.getSpaceBefore() + part.getSpaceAfter()
        for part in parts
    )
