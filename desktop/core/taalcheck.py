"""Words that judge, guess or diagnose, looked for in the text of a fact; they warn and never block.

Facts are written as what was seen and heard (004:162, 001:515); reading them is kept apart, and
diagnoses are left to who may make them (001:527, 004:268). The list is our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from desktop.core.zoeken import fold


class Woordsoort(Enum):
    """Why a word does not belong in a fact."""

    INDRUK = "indruk"
    OORDEEL = "oordeel"
    DIAGNOSE = "diagnose"


@dataclass(frozen=True, slots=True)
class Taaltip:
    """A word as it was written, and why it is better put elsewhere."""

    woord: str
    soort: Woordsoort


WOORDEN: dict[Woordsoort, tuple[str, ...]] = {
    Woordsoort.INDRUK: (
        *("blijkbaar", "ik denk", "ik vermoed", "kennelijk", "leek", "leken", "lijken", "lijkt"),
        *("misschien", "ongetwijfeld", "vermoedelijk", "volgens mij", "waarschijnlijk", "wellicht"),
    ),
    Woordsoort.OORDEEL: (
        *("agressief", "agressieve", "asociaal", "asociale", "brutaal", "brutale", "hysterisch"),
        *("hysterische", "lui", "luie", "manipulatief", "manipulatieve", "onhandelbaar"),
        *("overbezorgd", "overbezorgde", "raar", "rare", "slechte moeder", "slechte vader"),
        *("slechte ouders", "verwend", "verwende", "vreemd", "vreemde", "zielig", "zielige"),
    ),
    Woordsoort.DIAGNOSE: (
        *("add", "adhd", "alcoholist", "autisme", "autistisch", "autistische", "borderline"),
        *("burn-out", "depressie", "depressief", "depressieve", "eetstoornis", "getraumatiseerd"),
        *("getraumatiseerde", "hechtingsstoornis", "narcist", "narcistisch", "narcistische"),
        *("psychose", "psychotisch", "psychotische", "ptss", "schizofreen", "trauma", "verslaafd"),
        *("verslaafde",),
    ),
}
LONGEST_READ = 20_000
_SORT = {word: soort for soort, words in WOORDEN.items() for word in words}
_ANY = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_SORT, key=len)[::-1])
_FOUND = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w-])")
# Literal words may say anything: they are somebody's own.
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»]*[”\"»]")


def taaltips(text: str) -> tuple[Taaltip, ...]:
    """Return each such word once, in the order of the text; not those between quotation marks."""
    return tuple(dict.fromkeys(_tips(text)))


def _tips(text: str) -> Iterator[Taaltip]:
    read = fold(_QUOTED.sub(" ", text[:LONGEST_READ]))
    for found in _FOUND.finditer(read):
        word = " ".join(found.group().split())
        yield Taaltip(word, _SORT[word])
