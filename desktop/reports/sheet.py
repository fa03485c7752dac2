"""The sheet: A4 with room for punch holes, a marking above, the page number below."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from desktop.reports.document import Document
from desktop.reports.errors import EngineFaults
from desktop.reports.fonts import BODY, BOLD, measure, printable
from desktop.reports.structure import Element
from desktop.reports.tagged import TaggedCanvas
from desktop.reports.tokens import ALARM, LINE, MUTED

MARGIN = 56.0
WIDTH, HEIGHT = A4
FRAME_WIDTH = WIDTH - 2 * MARGIN
FRAME_HEIGHT = HEIGHT - 2 * MARGIN
_SIZE = 9.0
_HEAD_Y = HEIGHT - 34
_FOOT_Y = 30.0


class Sheet(BaseDocTemplate):
    """Lays flowables out on sheets and notes which block it is at."""

    def __init__(self, target: BytesIO, lang: str, faults: EngineFaults) -> None:
        super().__init__(target, pagesize=A4, lang=lang, invariant=1, initialFontName=BODY)
        frame = Frame(MARGIN, MARGIN, FRAME_WIDTH, FRAME_HEIGHT, 0, 0, 0, 0, id="text")
        self.addPageTemplates(PageTemplate("sheet", [frame]))
        self._faults = faults

    def handle_flowable(self, flowables: list[Flowable]) -> None:
        self._faults.block = getattr(flowables[0], "block", self._faults.block)
        super().handle_flowable(flowables)


def canvas_maker(document: Document, marking: Element) -> Callable[..., TaggedCanvas]:
    """Return what makes the canvas: it furnishes each page; the marking is read out once."""

    def furnish(canvas: TaggedCanvas, number: int, total: int) -> None:
        if number == 1:
            with canvas.tag(marking):
                _marking(canvas, document)
        with canvas.artifact("Pagination"):
            if number > 1:
                _marking(canvas, document)
            _reference(canvas, document)
            _foot(canvas, document, f"Pagina {number} van {total}")

    def make(*args: Any, **more: Any) -> TaggedCanvas:
        return TaggedCanvas(*args, furniture=furnish, **(more | {"initialFontName": BODY}))

    return make


def _marking(canvas: TaggedCanvas, document: Document) -> None:
    canvas.setFont(BOLD, _SIZE)
    canvas.setFillColor(ALARM)
    canvas.drawString(MARGIN, _HEAD_Y, fitted(document.marking, FRAME_WIDTH * 0.6, bold=True))


def _reference(canvas: TaggedCanvas, document: Document) -> None:
    canvas.setFont(BODY, _SIZE)
    canvas.setFillColor(MUTED)
    canvas.drawRightString(WIDTH - MARGIN, _HEAD_Y, fitted(document.reference, FRAME_WIDTH * 0.38))


def _foot(canvas: TaggedCanvas, document: Document, page: str) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, _FOOT_Y + 13, WIDTH - MARGIN, _FOOT_Y + 13)
    canvas.drawString(MARGIN, _FOOT_Y, fitted(document.footer, FRAME_WIDTH * 0.8))
    canvas.drawRightString(WIDTH - MARGIN, _FOOT_Y, page)


def fitted(text: str, width: float, *, bold: bool = False) -> str:
    """Return the text on one line, cut with an ellipsis where it would pass width points."""
    line = " ".join(printable(text).split())[:300]
    if measure(line, _SIZE, bold) <= width:
        return line
    while line and measure(f"{line}…", _SIZE, bold) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
