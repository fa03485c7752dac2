"""A kader as rows: each question with the way on below it and the ways aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Knoop, Uitkomst


@dataclass(frozen=True, slots=True)
class Way:
    """One arrow: every answer to a question that leads to the same knoop.

    is_own tells that the target has its box at the end of this arrow.
    """

    vraag: str
    target: Knoop
    antwoorden: tuple[Antwoord, ...]
    is_own: bool

    @property
    def label(self) -> str:
        """Return the answers, as "Nee / wel zorg"."""
        return label_of(self.antwoorden)


@dataclass(frozen=True, slots=True)
class Row:
    """A question, the way down from it if there is one, and the ways aside, in order."""

    vraag: Knoop
    down: Way | None
    sides: tuple[Way, ...]


def label_of(antwoorden: Sequence[Antwoord]) -> str:
    """Return answers as the words of a label."""
    words = " / ".join(antwoord.kort for antwoord in antwoorden)
    return words[:1].upper() + words[1:]


def rows_of(kader: Afwegingskader) -> tuple[Row, ...]:
    """Split the ways from every question; a shared besluit stands where it is first needed."""
    vragen = kader.vragen
    downs = [_down(kader, vraag, after.id) for vraag, after in pairwise(vragen)]
    downs.append(_end(kader, vragen[-1]))
    seen = {down for down in downs if down}
    rows: list[Row] = []
    for vraag, down in zip(vragen, downs, strict=True):
        sides: list[Way] = []
        for target in _targets(kader, vraag):
            if target.id == down:
                continue
            is_own = target.uitkomst is not None and target.id not in seen
            seen.add(target.id)
            sides.append(Way(vraag.id, target, _answers(vraag, target.id), is_own))
        below = Way(vraag.id, kader.knopen[down], _answers(vraag, down), True) if down else None
        rows.append(Row(vraag, below, tuple(sides)))
    return tuple(rows)


def _targets(kader: Afwegingskader, vraag: Knoop) -> list[Knoop]:
    led = [vraag.uitgangen[a].naar for a in Antwoord if a in vraag.uitgangen]
    return [kader.knopen[naar] for naar in dict.fromkeys(led)]


def _answers(vraag: Knoop, target: str) -> tuple[Antwoord, ...]:
    return tuple(a for a in Antwoord if a in vraag.uitgangen and vraag.uitgangen[a].naar == target)


def _down(kader: Afwegingskader, vraag: Knoop, following: str) -> str:
    return following if following in {t.id for t in _targets(kader, vraag)} else ""


def _end(kader: Afwegingskader, vraag: Knoop) -> str:
    """Return the besluit below the last question: help when it leads there."""
    ends = [target for target in _targets(kader, vraag) if target.uitkomst is not None]
    ends.sort(key=_sidewards)
    return ends[0].id if ends else ""


def _sidewards(besluit: Knoop) -> bool:
    return besluit.uitkomst is not Uitkomst.HULP
