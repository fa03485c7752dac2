"""How long a dossier stays: when to look at it again, and what asks to keep it.

No term in law was found for the record of a meldcode, so the school sets its own; what others keep
for pupils in general is two years after leaving (domain facts 3). Nothing is ever destroyed by
itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import Enum

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.nederlands import short_date

JAREN = 2
TE_KIEZEN = (1, 2, 3, 5, 7, 10, 15, 20)
"""The terms in years a school can choose from."""


class Vernietigingsgrond(Enum):
    """Why a dossier may be destroyed; fixed words, so that the log tells nothing of a leerling."""

    TERMIJN = "de bewaartermijn van de school is voorbij"
    VERZOEK = "op verzoek van wie dat mag vragen"
    VERGISSING = "het dossier is bij vergissing geopend"


@dataclass(frozen=True, slots=True)
class LangerBewaren(Inhoud):
    """That a dossier must stay, such as during a complaint; without a day until that is undone."""

    reden: str
    tot: date | None = None
    opgeheven: bool = False

    def __post_init__(self) -> None:
        """Refuse to keep, or to stop keeping, without a reason."""
        require(self.reden, "reden", "Schrijf op waarom.")

    def zin(self) -> str:
        """Return until when, and why."""
        if self.opgeheven:
            return sentence("Langer bewaren is niet meer nodig", f"Reden: {self.reden}")
        until = f" tot {short_date(self.tot)}" if self.tot else ""
        return sentence(f"Langer bewaren{until}", f"Reden: {self.reden}")

    def holds_on(self, day: date) -> bool:
        """Tell whether it asks to keep the dossier on this day."""
        return not self.opgeheven and (self.tot is None or day <= self.tot)


@dataclass(frozen=True, slots=True)
class Bewaarfeiten:
    """What the term of a dossier hangs on.

    langer is every wish to keep it, in order; los tells that it is loose signals, no dossier yet.
    """

    gesloten_op: date | None = None
    vertrokken_op: date | None = None
    langer: tuple[LangerBewaren, ...] = ()
    wacht_op_bericht: bool = False
    los: bool = False


@dataclass(frozen=True, slots=True)
class Bewaarstand:
    """When to judge whether a dossier can go, None when nobody knows, and what keeps it now."""

    beoordelen_op: date | None
    redenen: tuple[str, ...]

    def is_due(self, vandaag: date) -> bool:
        """Tell whether the day has come and nothing keeps the dossier."""
        due = self.beoordelen_op is not None and self.beoordelen_op <= vandaag
        return due and not self.redenen


def bewaarstand(feiten: Bewaarfeiten, jaren: int, vandaag: date) -> Bewaarstand:
    """Return how the term of a dossier stands; it runs from the day the leerling left."""
    redenen = []
    if feiten.gesloten_op is None and not feiten.los:
        redenen.append("Het dossier is nog niet afgesloten.")
    if feiten.wacht_op_bericht:
        redenen.append("U wacht nog op bericht van Veilig Thuis.")
    redenen += (one.zin() for one in _holding(feiten.langer, vandaag))
    left = feiten.vertrokken_op
    return Bewaarstand(_years_after(left, jaren) if left else None, tuple(redenen))


def _holding(langer: Iterable[LangerBewaren], day: date) -> list[LangerBewaren]:
    """Return what asks to keep it on this day: each for itself, until all is undone."""
    found: list[LangerBewaren] = []
    for one in langer:
        if one.opgeheven:
            found.clear()
        elif one.holds_on(day):
            found.append(one)
    return found


def _years_after(day: date, jaren: int) -> date | None:
    """Return that day, None after the last year there is: 31-12-9999 stands for no day."""
    year = day.year + jaren
    if year > MAXYEAR:
        return None
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)
