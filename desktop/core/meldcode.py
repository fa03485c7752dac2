"""The five stappen of the meldcode: where a dossier stands, derived from what is recorded.

The order is free (004:146); a stap is done when its own kind of record exists.
Sources: 000:15-19, 001:26-69, 002:45-53.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum

from desktop.core.afwegingskader import Pad
from desktop.core.logboek import SIGNALEN, Regel, Soort


class Stap(IntEnum):
    """One of the five stappen."""

    SIGNALEN = 1
    OVERLEG = 2
    GESPREK = 3
    WEGEN = 4
    BESLISSEN = 5


class Toestand(Enum):
    """How far a stap is."""

    OPEN = "open"
    BEZIG = "bezig"
    GEDAAN = "gedaan"


RECORDED_BY: dict[Stap, frozenset[Soort]] = {
    Stap.SIGNALEN: SIGNALEN,
    Stap.OVERLEG: frozenset({Soort.OVERLEG, Soort.ADVIES}),
    Stap.GESPREK: frozenset({Soort.GESPREK}),
    Stap.BESLISSEN: frozenset({Soort.BESLUIT}),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """The five stappen with their state, and the stap that asks for attention."""

    toestanden: dict[Stap, Toestand]

    @property
    def huidig(self) -> Stap | None:
        """Return the first stap that is not done, or None when all five are."""
        return next((s for s in Stap if self.toestanden[s] is not Toestand.GEDAAN), None)


def stand(soorten: Iterable[Soort], pad: Pad) -> Stand:
    """Derive the state of each stap from the kinds of entries that hold now and the weging."""
    present = frozenset(soorten)
    done = {stap: bool(kinds & present) for stap, kinds in RECORDED_BY.items()}
    done[Stap.WEGEN] = pad.is_besluit
    states = {s: Toestand.GEDAAN if done[s] else Toestand.OPEN for s in Stap}
    first_open = next((s for s in Stap if not done[s]), None)
    if first_open is not None and (present or pad.schreden):
        states[first_open] = Toestand.BEZIG
    if pad.schreden and not pad.is_besluit:
        states[Stap.WEGEN] = Toestand.BEZIG
    return Stand(states)


def soorten(regels: Iterable[Regel]) -> tuple[Soort, ...]:
    """Return the kinds of the entries that hold now."""
    return tuple(regel.aantekening.soort for regel in regels)
