"""One person of the network as a card: words that fit, and marks of word and shape together.

Units are those of the surface (pixels on screen, points on paper); y grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.core.dossier import Gezag
from desktop.core.netwerk import Persoon
from desktop.diagram.drawing import Line, Measure, Point, Rect, wrap

LEERLING = -1
"""The nummer of the card of the leerling."""

_DOTS = "…"


@dataclass(frozen=True, slots=True)
class Scale:
    """Proportions of the drawing; all lengths follow from the text size."""

    size: float

    @property
    def card(self) -> float:
        """Return the width of a card."""
        return self.size * 13.5

    @property
    def pad(self) -> float:
        """Return the space between an edge and what is inside."""
        return self.size * 0.8

    @property
    def gap(self) -> float:
        """Return the space between two cards, room for a line."""
        return self.size * 1.4

    @property
    def lead(self) -> float:
        """Return the distance between baselines."""
        return self.size * 1.35

    @property
    def small(self) -> float:
        """Return the text size of a mark."""
        return self.size * 0.86

    @property
    def inner(self) -> float:
        """Return the width of the words on a card."""
        return self.card - 2 * self.pad


class Sign(Enum):
    """The shape before the word of a mark: a filled or open diamond, a cross, or a square."""

    GEZAG = "gezag"
    GEEN_GEZAG = "geen-gezag"
    GEZAG_ONBEKEND = "gezag-onbekend"
    OVERLEDEN = "overleden"
    ANDERS = "anders"


_GEZAG = {
    Gezag.JA: Sign.GEZAG,
    Gezag.NEE: Sign.GEEN_GEZAG,
    Gezag.ONBEKEND: Sign.GEZAG_ONBEKEND,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on a card with its shape around the point at."""

    sign: Sign
    at: Point
    arm: float
    line: Line


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A card in its place; told says all of it in one sentence, also what did not fit."""

    nummer: int
    rect: Rect
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What stands on a card, before it has a place."""

    nummer: int
    name: tuple[str, ...]
    role: tuple[str, ...]
    marks: tuple[tuple[Sign, str], ...]
    told: str

    def height(self, scale: Scale) -> float:
        """Return the room it needs."""
        lines = len(self.name) + len(self.role) + len(self.marks)
        return lines * scale.lead + 2 * scale.pad

    def at(self, x: float, y: float, height: float, scale: Scale) -> PersonCard:
        """Return the card with its upper left corner here, this high."""
        left, down = x + scale.pad, y + scale.pad + scale.size
        texts = [(t, True) for t in self.name] + [(t, False) for t in self.role]
        lines = tuple(
            Line(text, left, down + n * scale.lead, scale.size, bold)
            for n, (text, bold) in enumerate(texts)
        )
        down += len(lines) * scale.lead
        marks = tuple(
            _mark(sign, word, (left, down + n * scale.lead), scale)
            for n, (sign, word) in enumerate(self.marks)
        )
        return PersonCard(self.nummer, Rect(x, y, scale.card, height), lines, marks, self.told)


def card_of(person: Persoon, scale: Scale, measure: Measure) -> Unplaced:
    """Return what stands on the card of someone around the leerling."""
    name = person.betrokkene.naam
    room = scale.inner - _beside(scale)
    marks = tuple(
        (_sign(person, words), cut(words, room, scale.small, measure))
        for words in person.bijzonderheden
    )
    told = f"{', '.join(filter(None, (name, person.rol, *person.bijzonderheden)))}."
    return Unplaced(
        person.nummer,
        fit(name, scale, measure, bold=True),
        fit(person.rol, scale, measure, bold=False),
        marks,
        told,
    )


def leerling_card(name: str, about: str, scale: Scale, measure: Measure) -> Unplaced:
    """Return what stands on the card in the middle."""
    return Unplaced(
        LEERLING,
        fit(name, scale, measure, bold=True),
        fit(about, scale, measure, bold=False),
        (),
        f"{name}, {about}.",
    )


def fit(text: str, scale: Scale, measure: Measure, *, bold: bool) -> tuple[str, ...]:
    """Break a text into at most two lines that fit on a card; dots stand for what is left out."""
    lines = wrap(text, scale.inner, scale.size, measure, bold=bold)
    if len(lines) > 2:
        lines = [lines[0], f"{' '.join(lines[1:])}"]
    return tuple(cut(line, scale.inner, scale.size, measure, bold=bold) for line in lines)


def cut(text: str, width: float, size: float, measure: Measure, *, bold: bool = False) -> str:
    """Return as much of a text as fits, with dots for the rest."""
    if measure(text, size, bold) <= width:
        return text
    while text and measure(f"{text}{_DOTS}", size, bold) > width:
        text = text[:-1]
    return f"{text.rstrip()}{_DOTS}"


def _sign(person: Persoon, words: str) -> Sign:
    if words == person.gezag:
        return _GEZAG[person.betrokkene.gezag]
    return Sign.OVERLEDEN if words == "overleden" else Sign.ANDERS


def _beside(scale: Scale) -> float:
    return scale.small * 1.3


def _mark(sign: Sign, word: str, at: Point, scale: Scale) -> Mark:
    left, baseline = at
    arm = scale.small * 0.38
    centre = (left + arm, baseline - scale.small * 0.36)
    line = Line(word, left + _beside(scale), baseline, scale.small)
    return Mark(sign, centre, arm, line)
