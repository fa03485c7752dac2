"""Colours and type of every report; contrast on white is 7 or more for text, 3 for lines."""

from __future__ import annotations

from functools import cache
from typing import Any

import pyphen  # type: ignore[import-untyped]  # it ships no types
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from desktop.reports.fonts import BODY, BOLD

INK = "#14171C"
NAVY = "#1D3C6E"
MUTED = "#4A5462"
LINE = "#C3CAD5"
EDGE = "#8A94A3"
TINT = "#F1F4F8"
ALARM = "#9B1C1C"
ALARM_TINT = "#FDF2F2"
WHITE = "#FFFFFF"


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)


def hyphenate(word: str) -> list[tuple[str, str]]:
    """Return where a Dutch word may break; a name never does."""
    return [] if word[:1].isupper() else list(_dutch().iterate(word))


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {
        "fontName": BODY,
        "textColor": HexColor(INK),
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "spaceShrinkage": 0,
        "hyphenationLang": "",
        "hyphenationMinWordLength": 8,
    }
    return ParagraphStyle(name, None, fontSize=size, leading=leading, **(settings | more))


_FLOWING = {"hyphenationLang": hyphenate}
_NAVY = {"fontName": BOLD, "textColor": HexColor(NAVY)}

BODY_TEXT = _style("body", 11, 15, spaceAfter=7, **_FLOWING)
LEAD = _style("lead", 11, 15, spaceAfter=8, textColor=HexColor(MUTED), **_FLOWING)
QUOTE = _style("quote", 11, 15, **_FLOWING)
SOURCE = _style("source", 10, 13, spaceBefore=1, textColor=HexColor(MUTED))
ITEM = _style("item", 11, 15, leftIndent=18, spaceAfter=3, **_FLOWING)
LAST_ITEM = _style("last item", 11, 15, leftIndent=18, spaceAfter=8, **_FLOWING)
ITEM_LABEL = _style("item label", 11, 15)
CELL = _style("cell", 10, 13, **_FLOWING)
CELL_WHOLE = _style("whole cell", 10, 13)
ROW_HEADER = _style("row header", 10, 13, fontName=BOLD)
LABEL = _style("label", 10, 13, **_NAVY)
CAPTION = _style("caption", 10, 13, spaceBefore=3, spaceAfter=6, textColor=HexColor(MUTED))
CALLOUT = _style("callout", 11, 15, spaceAfter=3, **_FLOWING)
CALLOUT_TITLE = _style("callout title", 11, 15, **_NAVY)
ALARM_TITLE = _style("alarm title", 11, 15, fontName=BOLD, textColor=HexColor(ALARM))
HEADINGS = {
    1: _style("h1", 22, 27, spaceAfter=3, **_NAVY),
    2: _style("h2", 14, 18, spaceBefore=15, spaceAfter=5, **_NAVY),
    3: _style("h3", 11.5, 15, spaceBefore=9, spaceAfter=3, fontName=BOLD),
}
