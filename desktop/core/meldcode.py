"""The five stappen of the meldcode: where a dossier stands, derived from what is recorded.

The order is free (004:146); a stap is done when its own kind of record exists.
Sources: 000:15-19, 001:26-69, 002:45-53.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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


STAP_NAMEN = {
    Stap.SIGNALEN: "Signalen",
    Stap.OVERLEG: "Overleg",
    Stap.GESPREK: "Gesprek",
    Stap.WEGEN: "Wegen",
    Stap.BESLISSEN: "Beslissen",
}


class Toestand(Enum):
    """How far a stap is."""

    OPEN = "open"
    BEZIG = "bezig"
    GEDAAN = "gedaan"
    OVERGESLAGEN = "overgeslagen"


AFGEHANDELD = frozenset({Toestand.GEDAAN, Toestand.OVERGESLAGEN})


RECORDED_BY: dict[Stap, frozenset[Soort]] = {
    Stap.SIGNALEN: SIGNALEN,
    Stap.OVERLEG: frozenset({Soort.OVERLEG, Soort.ADVIES}),
    Stap.GESPREK: frozenset({Soort.GESPREK}),
    Stap.BESLISSEN: frozenset({Soort.BESLUIT}),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """The five stappen with their state, and the stap that asks for attention.

    overgeslagen gives the reason of each stap that was passed over.
    """

    toestanden: Mapping[Stap, Toestand]
    overgeslagen: Mapping[Stap, str] = field(default_factory=dict)

    @property
    def huidig(self) -> Stap | None:
        """Return the first stap that asks for something, or None when none does."""
        return next((s for s in Stap if self.toestanden[s] not in AFGEHANDELD), None)


def stand(
    soorten: Iterable[Soort], pad: Pad, overgeslagen: Mapping[Stap, str] | None = None
) -> Stand:
    """Derive the state of each stap from the kinds of entries that hold now and the weging.

    A stap that was passed over counts as done once something of it is recorded after all.
    """
    present, skipped = frozenset(soorten), overgeslagen or {}
    done = {stap: bool(kinds & present) for stap, kinds in RECORDED_BY.items()}
    done[Stap.WEGEN] = pad.is_besluit
    states = {s: Toestand.GEDAAN if done[s] else Toestand.OPEN for s in Stap}
    left = {s: reden for s, reden in skipped.items() if not done[s]}
    states |= dict.fromkeys(left, Toestand.OVERGESLAGEN)
    first_open = next((s for s in Stap if states[s] is Toestand.OPEN), None)
    if first_open is not None and (present or pad.schreden):
        states[first_open] = Toestand.BEZIG
    if pad.schreden and not pad.is_besluit:
        states[Stap.WEGEN] = Toestand.BEZIG
    return Stand(states, left)


def soorten(regels: Iterable[Regel]) -> tuple[Soort, ...]:
    """Return the kinds of the entries that hold now."""
    return tuple(regel.aantekening.soort for regel in regels)
