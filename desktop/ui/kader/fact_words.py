"""The entries of the logboek as facts for or against an answer, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.core.logboek import SIGNALEN, Herkomst, Regel, Soort
from desktop.core.nederlands import short_date
from desktop.ui.logboek.kinds import kinds

WEIGHED = SIGNALEN | {
    Soort.GESPREK,
    Soort.OVERLEG,
    Soort.ADVIES,
    Soort.GEBEURTENIS,
    Soort.DOCUMENT,
    Soort.DIAGNOSE,
}
_LONGEST = 140


class Fact(NamedTuple):
    """An entry to be weighed: its nummer now, the nummers it had, its day, kind and words."""

    nummer: int
    known_as: frozenset[int]
    day: str
    kind: str
    words: str

    @property
    def short(self) -> str:
        """Return "14-11-2026, gesprek"."""
        return f"{self.day}, {self.kind.lower()}"


def facts_of(regels: Iterable[Regel]) -> tuple[Fact, ...]:
    """Return what can be weighed: own observations first, then by kind, newest first."""
    newest_first = sorted(regels, key=_happened, reverse=True)
    kept = (r for r in newest_first if r.aantekening.soort in WEIGHED)
    return tuple(fact_of(regel) for regel in sorted(kept, key=_rank))


def fact_of(regel: Regel) -> Fact:
    """Return one entry as a fact."""
    a = regel.aantekening
    words = " ".join((a.tekst.strip() or f"“{a.citaat.strip()}”").split())
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    numbers = frozenset(v.nummer for v in (regel.geldig, *regel.eerder))
    day = short_date(a.moment.date())
    return Fact(regel.geldig.nummer, numbers, day, kinds()[a.soort].caption, short)


def as_numbered_now(nummers: Iterable[int], facts: Sequence[Fact]) -> tuple[int, ...]:
    """Return these nummers, each replaced by that of the text that holds now."""
    now = {known: fact.nummer for fact in facts for known in fact.known_as}
    return tuple(dict.fromkeys(now.get(nummer, nummer) for nummer in nummers))


def _happened(regel: Regel) -> float:
    return regel.aantekening.moment.timestamp()


def _rank(regel: Regel) -> int:
    a = regel.aantekening
    if a.soort in SIGNALEN:
        return 0 if a.herkomst is Herkomst.ZELF else 1
    return 2 if a.soort is Soort.GESPREK else 3
