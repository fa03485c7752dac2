"""The published texts by line number, as the kaders must quote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from desktop.core.afwegingskader import Citaat

FOLDER = Path(__file__).parent / "bronnen"
# A list number, a letter or a bullet with its indent is layout, not a word of the text.
INDENT = re.compile(r"^\s*(?:\d\.|[AB]\.|[\u2022\uf0a7])?\s*")
BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=[a-z])")


@cache
def lines(document: str) -> dict[int, str]:
    """Return the lines of a document without their indent, by line number."""
    found: dict[int, str] = {}
    for path in sorted(FOLDER.glob(f"*_{document}_*.txt")):
        first = int(path.stem.split("_")[-1].split("-")[0])
        # Not splitlines: a U+2028 inside a line would shift every number after it.
        text = path.read_text(encoding="utf-8").removesuffix("\n")
        for number, line in enumerate(text.split("\n"), first):
            found[number] = INDENT.sub("", line)
    return found


def normal(text: str) -> str:
    """Return the words alone: one space between them, no soft hyphen, no word in two pieces."""
    return " ".join(BROKEN_WORD.sub("", text.replace("\u00ad", "")).split())


def quoted_at(bron: str, tekst: str) -> bool:
    """Tell whether these words stand in the source and begin on the line that is named."""
    document, _, number = bron.partition(":")
    numbered = lines(document)
    rest = [numbered[n] for n in sorted(numbered) if n >= int(number)]
    begins = normal("\n".join(rest)).find(normal(tekst))
    return 0 <= begins < len(normal(rest[0]))


def citaten_in(found: object) -> Iterator[Citaat]:
    """Yield every Citaat in a value, however deep it stands."""
    match found:
        case Citaat():
            yield found
        case Mapping():
            for value in found.values():
                yield from citaten_in(value)
        case tuple():
            for value in found:
                yield from citaten_in(value)
        case _ if is_dataclass(found):
            for part in fields(found):
                yield from citaten_in(getattr(found, part.name))
        case _:
            return
