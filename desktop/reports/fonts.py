"""The two faces of a report, read from the font files once, and what they can measure and show."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.paths import resources_dir
from desktop.reports.document import Document, texts

BODY = "SourceSans3"
BOLD = "SourceSans3-SemiBold"
MISSING = "□"
"""Stands for a character that the font lacks."""

_FILES = {BODY: "SourceSans3-Regular.ttf", BOLD: "SourceSans3-SemiBold.ttf"}


@cache
def register() -> frozenset[str]:
    """Register the faces and return the characters that both of them have."""
    shown: list[set[int]] = []
    for name, file in _FILES.items():
        font = TTFont(name, str(resources_dir() / "fonts" / file))
        pdfmetrics.registerFont(font)
        shown.append(set(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=BODY, boldItalic=BOLD)
    return frozenset(map(chr, set.intersection(*shown)))


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in points."""
    register()
    return pdfmetrics.stringWidth(text, BOLD if bold else BODY, size)


def printable(text: str) -> str:
    """Return the text with a box for each character that the font lacks."""
    shown = register()
    return "".join(char if char in shown or char.isspace() else MISSING for char in text)


def missing_characters(document: Document) -> tuple[str, ...]:
    """Return the characters that will print as a box, for the user to hear before printing."""
    shown = register()
    found = dict.fromkeys(char for text in texts(document) for char in text)
    return tuple(char for char in found if not (char in shown or char.isspace()))
