"""Reads a PDF as a screen reader does: the structure tree, element by element, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import page as page_validation
import pikepdf
from pikepdf import Dictionary, Object, Pdf


class Spoken(NamedTuple):
    """What is read out for one element that holds content."""

    tag: str
    text: str


def opened(pdf: bytes) -> Pdf:
    return Pdf.open(BytesIO(pdf))


def spoken(pdf: bytes) -> list[Spoken]:
    """Return every element that has content of its own, with runs of white space as one space."""
    with opened(pdf) as file:
        content = {page.obj.objgen: _marked_texts(page) for page in file.pages}
        return list(_walk(file.Root.StructTreeRoot.K[0], content))


def texts(pdf: bytes, *tags: str) -> list[str]:
    return [s.text for s in spoken(pdf) if s.tag in tags or not tags]


def furniture(pdf: bytes) -> list[str]:
    """Return per page what stands outside the reading order."""
    with opened(pdf) as file:
        return [_one_line(_marked_texts(page).get(None, "")) for page in file.pages]


def figure_boxes(pdf: bytes) -> list[list[float]]:
    """Return where each figure stands: left, bottom, right and top in points."""
    with opened(pdf) as file:
        figures = [o for o in file.objects if _is_element(o) and o.S == "/Figure"]
        return [[float(side) for side in figure.A[0].BBox] for figure in figures]


def pages_of(pdf: bytes) -> list[list[str]]:
    """Return per page the texts of its marked contents, in drawing order."""
    with opened(pdf) as file:
        return [
            [_one_line(text) for number, text in _marked_texts(page).items() if number is not None]
            for page in file.pages
        ]


def faults(pdf: bytes, profile: str) -> list[str]:
    """Return the rules of a profile, ua1 or 2a, that the file breaks."""
    report = page_validation.validate_pdf_bytes(pdf, profile=profile)
    rules = [failure.rule_id for failure in report.failures]
    if _a_stream_ends_in_return(pdf):
        # The validator takes a compressed stream's own last byte 0x0D for a line end.
        rules = [rule for rule in rules if not rule.endswith("STREAM-LENGTH-001")]
    return rules


def _a_stream_ends_in_return(pdf: bytes) -> bool:
    with opened(pdf) as file:
        return any(
            isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r")
            for item in file.objects
        )


def _walk(element: Object, content: dict[Any, dict[int | None, str]]) -> Iterator[Spoken]:
    tag = str(element.S)[1:]
    own = [_own_text(element, kid, content) for kid in element.K if not _is_element(kid)]
    if "/Alt" in element:
        yield Spoken(tag, str(element.Alt))
    elif "/ActualText" in element:
        yield Spoken(tag, _one_line(str(element.ActualText)))
    elif own:
        yield Spoken(tag, _one_line("".join(own)))
    for kid in element.K:
        if _is_element(kid):
            yield from _walk(kid, content)


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _own_text(element: Object, kid: Any, content: dict[Any, dict[int | None, str]]) -> str:
    if isinstance(kid, Dictionary):
        return content[kid.Pg.objgen][int(kid.MCID)]
    return content[element.Pg.objgen][int(kid)]


def _marked_texts(page: pikepdf.Page) -> dict[int | None, str]:
    """Return the text under each marked content; under None what belongs to none."""
    maps = {name: map_of(font) for name, font in page.obj.Resources.Font.items()}
    found: dict[int | None, str] = {}
    current: int | None = None
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        match str(instruction.operator):
            case "BDC":
                properties = operands[1]
                current = int(properties.MCID) if "/MCID" in properties else None
                found.setdefault(current, "")
            case "EMC":
                current = None
            case "Tf":
                letters = maps[str(operands[0])]
            case "Tj":
                text = "".join(letters[code] for code in bytes(operands[0]))
                gap = " " if current is None else ""
                found[current] = found.get(current, "") + text + gap
    return found


def map_of(font: Object) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _one_line(text: str) -> str:
    return " ".join(text.split())
