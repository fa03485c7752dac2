"""A document as the engine's story and the tree that a screen reader walks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from reportlab import platypus
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop.reports import document, frames, paragraphs, pen, poptekening, tokens
from desktop.reports.document import (
    Block,
    BodyFigure,
    Document,
    Figure,
    Keep,
    PageBreak,
    QrCode,
    SignalStrip,
)
from desktop.reports.errors import EngineFaults
from desktop.reports.flowables import TaggedFigure
from desktop.reports.qr import QrPainter
from desktop.reports.room import Room, headings_with_next
from desktop.reports.sheet import FRAME_HEIGHT, FRAME_WIDTH
from desktop.reports.strip import StripPainter, in_words
from desktop.reports.structure import Element

_ROOM_AROUND_A_FIGURE = 90.0


def compose(report: Document, root: Element, faults: EngineFaults) -> list[Flowable]:
    """Return all blocks as flowables and hang their elements under the root, in order."""
    story: list[Flowable] = []
    for faults.block, block in enumerate(report.blocks):
        for part in _flow(block, root):
            cast("Any", part).block = faults.block
            story.append(part)
    return headings_with_next(story, FRAME_HEIGHT)


def _flow(block: Block, parent: Element) -> list[Flowable]:
    return _FLOWS[type(block)](block, parent)


def _figure(block: Figure, parent: Element) -> list[Flowable]:
    size = (block.drawing.width, block.drawing.height)
    return _captioned(size, partial(pen.paint, block.drawing), block.alt, block.caption, parent)


def _body_figure(block: BodyFigure, parent: Element) -> list[Flowable]:
    size = (block.body.width, block.body.height)
    painted = partial(poptekening.paint, block.body)
    return _captioned(size, painted, block.alt, block.caption, parent)


def _qr_code(block: QrCode, parent: Element) -> list[Flowable]:
    painter = QrPainter(block.text, block.side)
    return _captioned((block.side, block.side), painter.paint, block.alt, "", parent)


def _signal_strip(block: SignalStrip, parent: Element) -> list[Flowable]:
    if not block.signals:
        return []
    painter = StripPainter(block, FRAME_WIDTH)
    size = (FRAME_WIDTH, painter.height)
    return _captioned(size, painter.paint, in_words(block), block.caption, parent)


def _captioned(
    size: tuple[float, float],
    paint: Callable[[Canvas], None],
    alt: str,
    caption: str,
    parent: Element,
) -> list[Flowable]:
    figure = TaggedFigure(
        size, paint, parent.add("Figure", alt=alt.strip() or caption.strip() or "Figuur")
    )
    figure.fit(FRAME_WIDTH, FRAME_HEIGHT - _ROOM_AROUND_A_FIGURE)
    figure.spaceBefore = figure.spaceAfter = 4
    if not caption:
        return [figure]
    below = paragraphs.paragraph(caption, tokens.CAPTION, parent.add("P"))
    return [Room([figure, below], FRAME_HEIGHT), figure, below]


def _page_break(block: PageBreak, parent: Element) -> list[Flowable]:  # noqa: ARG001
    return [platypus.PageBreak()]


def _keep(block: Keep, parent: Element) -> list[Flowable]:
    kept = [part for inside in block.blocks for part in _flow(inside, parent)]
    return [Room(kept, FRAME_HEIGHT), *kept]


_FLOWS: dict[type, Callable[[Any, Element], list[Flowable]]] = {
    document.Heading: paragraphs.heading,
    document.Para: paragraphs.para,
    document.Lead: paragraphs.lead,
    document.Quote: frames.quote,
    document.Aside: frames.aside,
    document.Bullets: paragraphs.bullets,
    document.KeyValues: frames.key_values,
    document.Table: frames.table,
    document.Callout: frames.callout,
    document.Figure: _figure,
    document.BodyFigure: _body_figure,
    document.QrCode: _qr_code,
    document.SignalStrip: _signal_strip,
    document.PageBreak: _page_break,
    document.Keep: _keep,
}
