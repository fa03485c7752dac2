"""Blocks of running text as flowables."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from desktop.reports import structure, tokens
from desktop.reports.document import Bullets, Heading, Lead, Para, Words, plain
from desktop.reports.flowables import TaggedParagraph
from desktop.reports.pieces import pieces
from desktop.reports.structure import Element
from desktop.reports.text import markup


def paragraph(words: Words, style: ParagraphStyle, element: Element) -> TaggedParagraph:
    """Return words in a style, as the content of an element."""
    made = TaggedParagraph(markup(words), style)
    made.element, made.plain = element, plain(words)
    return made


def whole(words: Words, style: ParagraphStyle, element: Element) -> Iterator[TaggedParagraph]:
    """Yield words as the content of one element, in more than one paragraph if they are long."""
    said = plain(words)
    for piece in pieces(words):
        made = paragraph(piece, style, element)
        made.plain = said
        yield made


def heading(block: Heading, parent: Element) -> list[Flowable]:
    made = paragraph(block.text, tokens.HEADINGS[block.level], parent.add(f"H{block.level}"))
    made.outline_level = block.level - 1
    return [made]


def para(block: Para, parent: Element) -> list[Flowable]:
    return list(whole(block.words, tokens.BODY_TEXT, parent.add("P")))


def lead(block: Lead, parent: Element) -> list[Flowable]:
    return [paragraph(block.words, tokens.LEAD, parent.add("P"))]


def bullets(block: Bullets, parent: Element) -> list[Flowable]:
    items = parent.add("L", structure.DECIMAL if block.numbered else structure.DISC)
    styles = [tokens.ITEM] * (len(block.items) - 1) + [tokens.LAST_ITEM]
    return [
        _item(words, f"{number}." if block.numbered else "•", style, items.add("LI"))
        for number, (words, style) in enumerate(zip(block.items, styles, strict=False), start=1)
    ]


def _item(words: Words, label: str, style: ParagraphStyle, item: Element) -> TaggedParagraph:
    mark = paragraph(label, tokens.ITEM_LABEL, item.add("Lbl"))
    made = paragraph(words, style, item.add("LBody"))
    made.label = mark
    return made
