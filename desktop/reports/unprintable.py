"""The warning that the font lacks characters, which a reader would miss unawares."""

from __future__ import annotations

from desktop.reports.document import Block, Document, Para
from desktop.reports.fonts import MISSING, missing_characters


def unprintable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return how many different characters print as a box, nothing when all can be printed."""
    count = len(missing_characters(Document("", blocks)))
    if not count:
        return ()
    which = "1 teken kan" if count == 1 else f"{count} verschillende tekens kunnen"
    return (Para(f"Let op: {which} niet worden afgedrukt. Op die plaatsen staat {MISSING}."),)
