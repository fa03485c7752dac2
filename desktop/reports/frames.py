"""Blocks that stand in a grid or a frame: tables, rows of facts, callouts, quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from desktop.reports import structure, tokens
from desktop.reports.document import (
    Aside,
    Callout,
    Column,
    KeyValues,
    Quote,
    Table,
    Voice,
    Weight,
    Words,
)
from desktop.reports.flowables import FlowTable, TaggedParagraph
from desktop.reports.fonts import BODY
from desktop.reports.paragraphs import paragraph, whole
from desktop.reports.plain_text import quoted
from desktop.reports.room import Room
from desktop.reports.sheet import FRAME_HEIGHT, FRAME_WIDTH
from desktop.reports.structure import Element

SHORT_TABLE = 6
"""A table of at most this many rows is not broken if a page can hold it."""

_Style = list[tuple[Any, ...]]
_BUTT = 0
"""A bar as long as what it stands beside."""


def key_values(block: KeyValues, parent: Element) -> list[Flowable]:
    table = parent.add("Table")
    rows = []
    for label, words in block.rows:
        row = table.add("TR")
        name = row.add("TH", structure.ROW_HEADER).add("P")
        value = row.add("TD").add("P")
        told = list(whole(words, tokens.CELL, value))
        rows.append((paragraph(label, tokens.LABEL, name), told))
    style: _Style = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, HexColor(tokens.LINE)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(tokens.LINE)),
        *_padding(0, 6, 4, 5),
    ]
    left = FRAME_WIDTH * block.label_width
    return _kept(_grid(rows, [left, FRAME_WIDTH - left], style), len(rows)) if rows else []


def table(block: Table, parent: Element) -> list[Flowable]:
    if not block.rows:
        return []
    element = parent.add("Table")
    above = _caption(block.caption, element)
    rows: list[Sequence[object]] = [_titles(block.columns, element.add("THead").add("TR"))]
    body = element.add("TBody")
    rows += [_row(row, block.columns, body.add("TR")) for row in block.rows]
    total = sum(column.width for column in block.columns)
    widths = [FRAME_WIDTH * column.width / total for column in block.columns]
    style: _Style = [
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(tokens.TINT)),
        ("LINEBELOW", (0, 0), (-1, 0), 1, HexColor(tokens.NAVY)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, HexColor(tokens.LINE)),
        *_padding(6, 6, 4, 5),
    ]
    return _kept(_grid(rows, widths, style, titles=1), len(block.rows), above)


def _caption(caption: str, table: Element) -> list[Flowable]:
    return [paragraph(caption, tokens.CAPTION, table.add("Caption"))] if caption else []


def _titles(columns: tuple[Column, ...], row: Element) -> Sequence[Flowable]:
    return [
        paragraph(
            column.title,
            tokens.LABEL,
            row.add("TH", structure.COLUMN_HEADER).add("P", once=True),
        )
        for column in columns
    ]


def _row(words: tuple[Words, ...], columns: tuple[Column, ...], row: Element) -> Sequence[object]:
    cells = []
    for cell, column in zip(words, columns, strict=True):
        header = structure.ROW_HEADER if column.is_header else None
        element = row.add("TH" if header else "TD", header).add("P")
        cells.append(list(whole(cell, _cell_style(column), element)))
    return cells


def _cell_style(column: Column) -> ParagraphStyle:
    if column.is_header:
        return tokens.ROW_HEADER
    return tokens.CELL if column.hyphenate else tokens.CELL_WHOLE


def callout(block: Callout, parent: Element) -> list[Flowable]:
    frame = parent.add("Div")
    is_alarm = block.weight is Weight.ALARM
    title = tokens.ALARM_TITLE if is_alarm else tokens.CALLOUT_TITLE
    inside = [
        paragraph(block.title, title, frame.add("P")),
        paragraph(block.words, tokens.CALLOUT, frame.add("P")),
    ]
    bar, fill = (tokens.ALARM, tokens.ALARM_TINT) if is_alarm else (tokens.NAVY, tokens.TINT)
    style: _Style = [
        ("BACKGROUND", (0, 0), (-1, -1), HexColor(fill)),
        ("LINEBEFORE", (0, 0), (0, -1), 4, HexColor(bar), _BUTT),
        *_padding(14, 12, 7, 6),
    ]
    if is_alarm:
        style.append(("BOX", (0, 0), (-1, -1), 0.6, HexColor(bar)))
    return _framed(inside, style)


def quote(block: Quote, parent: Element) -> list[Flowable]:
    frame = parent.add("BlockQuote")
    inside = [[part] for part in whole(quoted(block.text), tokens.QUOTE, frame.add("P"))]
    if block.source:
        inside[-1].append(paragraph(block.source, tokens.SOURCE, frame.add("P")))
    style: _Style = [
        ("LINEBEFORE", (0, 0), (0, -1), 2, HexColor(tokens.EDGE), _BUTT),
        *_padding(12, 12, 2, 3),
    ]
    return [made for parts in inside for made in _framed(parts, style)]


def aside(block: Aside, parent: Element) -> list[Flowable]:
    style = [*_ASIDES[block.voice], *_padding(12, 12, 3, 5)]
    parts = whole(block.words, tokens.QUOTE, parent.add("P"))
    return [frame for part in parts for frame in _framed([part], style)]


_DASH = (3.0, 2.0)
# Told apart on a grey copy too: a tinted ground, a double bar, a dashed frame.
_ASIDES: dict[Voice, _Style] = {
    Voice.DUIDING: [("BACKGROUND", (0, 0), (-1, -1), HexColor(tokens.TINT))],
    Voice.MENING: [("LINEBEFORE", (0, 0), (0, -1), 1, HexColor(tokens.EDGE), _BUTT, None, 0, 2, 2)],
    Voice.VERONDERSTELLING: [
        ("BOX", (0, 0), (-1, -1), 0.8, HexColor(tokens.EDGE), _BUTT, _DASH),
    ],
}


def _framed(inside: list[TaggedParagraph], style: _Style) -> list[Flowable]:
    made = _grid([(inside,)], [FRAME_WIDTH], style)
    made.spaceBefore = 6
    return [made]


def _grid(
    rows: Sequence[Sequence[object]], widths: list[float], style: _Style, titles: int = 0
) -> FlowTable:
    # Without a face of its own every empty cell would drag in a font that is not embedded.
    everywhere: _Style = [("FONTNAME", (0, 0), (-1, -1), BODY), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    made = FlowTable(
        [list(row) for row in rows],
        colWidths=widths,
        repeatRows=titles,
        hAlign="LEFT",
        style=everywhere + style,
        spaceAfter=10,
    )
    made.page_height = FRAME_HEIGHT
    return made


def _padding(left: float, right: float, top: float, bottom: float) -> _Style:
    sides = {"LEFT": left, "RIGHT": right, "TOP": top, "BOTTOM": bottom}
    return [(f"{side}PADDING", (0, 0), (-1, -1), points) for side, points in sides.items()]


def _kept(made: FlowTable, rows: int, above: Sequence[Flowable] = ()) -> list[Flowable]:
    """Keep a short table whole, and a caption with the start of its table."""
    if rows <= SHORT_TABLE:
        return [Room([*above, made], FRAME_HEIGHT), *above, made]
    return [Room(list(above), FRAME_HEIGHT, then=made), *above, made] if above else [made]
