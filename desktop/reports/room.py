"""What must not be parted by the foot of a page."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable

from desktop.reports.flowables import FlowTable, TaggedParagraph


class Room(CondPageBreak):
    """Starts a new page unless all that is kept fits here, and the start of what comes after.

    The engine's own keepWithNext leaves a heading alone before something kept together.
    """

    _SPACETRANSFER = True  # the space between its neighbours is as if it were not there

    def __init__(
        self, kept: list[Flowable], page_height: float, *, then: Flowable | None = None
    ) -> None:
        super().__init__(0)
        self._kept = kept
        self._then = then
        self._page_height = page_height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self.height = min(self.needed(self.canv, aW), self._page_height - 0.01)
        return super().wrap(aW, aH)

    def needed(self, canvas: Canvas, width: float) -> float:
        """Return the height, in points, that has to be free."""
        height = sum(_height(part, canvas, width) for part in self._kept)
        return height + (_least(self._then, canvas, width) if self._then else 0.0)


def headings_with_next(story: list[Flowable], page_height: float) -> list[Flowable]:
    """Put room before every heading, for it and for the start of what it stands above."""
    done: list[Flowable] = []
    for part in reversed(story):
        then = done[-1] if done else None
        done.append(part)
        if isinstance(part, TaggedParagraph) and part.outline_level is not None and then:
            done.append(Room([part], page_height, then=then))
    return done[::-1]


def _height(part: Flowable, canvas: Canvas, width: float) -> float:
    _, height = part.wrapOn(canvas, width, 1e6)
    return height + part.getSpaceBefore() + part.getSpaceAfter()


def _least(part: Flowable, canvas: Canvas, width: float) -> float:
    """Return the height of the smallest piece that may stand at the foot of a page."""
    if isinstance(part, Room):
        return part.needed(canvas, width)
    height = _height(part, canvas, width)
    if isinstance(part, FlowTable):
        return part.first_part() + part.getSpaceBefore()
    if isinstance(part, TaggedParagraph):
        return min(height, part.getSpaceBefore() + 2 * part.style.leading)
    return height
