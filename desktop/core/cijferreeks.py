"""Figures that belong together, which of them may be told outside, and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.core.termijnen import DAY

KLEIN = 3
"""Under this number a figure could tell about whom it is."""
MINDER = f"minder dan {KLEIN}"
NIET_GETOOND = "niet getoond"

FIRST_MONTH = 8  # a school year begins on 1 August
_JAAR = re.compile(r"\D*?(\d+)(?:\s*[/-]\s*(\d+))?")


@dataclass(frozen=True, slots=True)
class Periode:
    """A stretch of days, the first and the last included."""

    van: date
    tot: date

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies in it; no day does not."""
        return day is not None and self.van <= day <= self.tot


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure; uit is the number of dossiers behind it when the figure itself is no count."""

    naam: str
    waarde: float
    uit: int | None = None

    @property
    def is_klein(self) -> bool:
        """Tell whether so few stand behind it that it could tell about whom it is."""
        return (self.waarde if self.uit is None else self.uit) < KLEIN


@dataclass(frozen=True, slots=True)
class Reeks:
    """Figures that belong together; verdeelt: they share out one whole, so one tells of another."""

    id: str
    titel: str
    uitleg: str
    cijfers: tuple[Cijfer, ...]
    eenheid: str = ""
    verdeelt: bool = False


def schooljaar(day: date) -> Periode:
    """Return the school year of a day: 1 August up to and including 31 July."""
    year = day.year if day.month >= FIRST_MONTH else day.year - 1
    return Periode(date(year, FIRST_MONTH, 1), date(year + 1, FIRST_MONTH, 1) - DAY)


def getoond(reeks: Reeks, *, klein_verborgen: bool) -> tuple[str, ...]:
    """Return the text of each figure; hidden ones cannot be worked out from the same reeks.

    Where only one part of a whole is hidden, the smallest of the others is hidden as well.
    """
    hidden = [cijfer.is_klein for cijfer in reeks.cijfers] if klein_verborgen else []
    texts = [in_words(cijfer.waarde) for cijfer in reeks.cijfers]
    if reeks.verdeelt and hidden.count(True) == 1 and len(hidden) > 1:
        others = (n for n, is_hidden in enumerate(hidden) if not is_hidden)
        texts[min(others, key=lambda n: reeks.cijfers[n].waarde)] = NIET_GETOOND
    return tuple(MINDER if hidden and hidden[n] else text for n, text in enumerate(texts))


def in_words(waarde: float) -> str:
    """Return "12" or "12,5"."""
    return f"{waarde:g}".replace(".", ",")


def leerjaar(klas: str) -> str:
    """Return the year of a class: "2" of "2B" and "H2b", "5/6" of "groep 5/6"; "" when unclear."""
    found = _JAAR.match(klas)
    years = [int(year) for year in found.groups() if year] if found else []
    if not years or not all(1 <= year <= 8 for year in years):
        return ""
    return "/".join(map(str, years))
