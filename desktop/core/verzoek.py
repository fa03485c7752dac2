"""Requests about a dossier: to see it, to correct it or to have it removed, and their decision.

Who may ask follows from age and parental authority (leeftijdsregels); a refusal is decided by
someone with authority and recorded in writing (domain facts 3). The school sets the day itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.logboek import Regel
from desktop.core.nederlands import short_date


class SoortVerzoek(Enum):
    """What is asked for."""

    INZAGE = "inzage"
    AFSCHRIFT = "afschrift"
    CORRECTIE = "correctie"
    VERWIJDERING = "verwijdering"


class Uitspraak(Enum):
    """What the school decided."""

    TOEGEWEZEN = "toegewezen"
    DEELS = "deels toegewezen"
    AFGEWEZEN = "afgewezen"


@dataclass(frozen=True, slots=True)
class Verzoek(Inhoud):
    """A request; hoedanigheid tells why this person may ask, uiterlijk when the school answers."""

    soort: SoortVerzoek
    van: str
    hoedanigheid: str
    wat: str = ""
    uiterlijk: date | None = None

    def __post_init__(self) -> None:
        """Refuse a request of nobody."""
        require(self.van, "van", "Vul in wie dit vraagt.")
        require(self.hoedanigheid, "hoedanigheid", "Vul in waarom deze persoon dit mag vragen.")

    def zin(self) -> str:
        """Return who asks for what, and until when."""
        return sentence(
            f"Verzoek om {self.soort.value} van {self.van} ({self.hoedanigheid})",
            self.wat,
            f"Antwoord uiterlijk {short_date(self.uiterlijk)}" if self.uiterlijk else "",
        )


@dataclass(frozen=True, slots=True)
class VerzoekBeslist(Inhoud):
    """The decision on the oldest open request of its soort; without a yes it needs its reason."""

    soort: SoortVerzoek
    uitspraak: Uitspraak
    door: str
    reden: str = ""

    def __post_init__(self) -> None:
        """Refuse a decision of nobody, or a refusal without its reason."""
        require(self.door, "door", "Vul in wie dit besloot.")
        if self.uitspraak is not Uitspraak.TOEGEWEZEN:
            require(self.reden, "reden", "Schrijf op waarom niet alles is toegewezen.")

    def zin(self) -> str:
        """Return the decision and its reason."""
        return sentence(
            f"Verzoek om {self.soort.value} {self.uitspraak.value} door {self.door}",
            f"Reden: {self.reden}" if self.reden.strip() else "",
        )


def open_verzoeken(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    """Return the requests without a decision, oldest first."""
    waiting: list[Regel] = []
    for regel in regels:
        inhoud = regel.aantekening.inhoud
        if isinstance(inhoud, Verzoek):
            waiting.append(regel)
        elif isinstance(inhoud, VerzoekBeslist):
            settled = next((one for one in waiting if _soort(one) is inhoud.soort), None)
            if settled is not None:
                waiting.remove(settled)
    return tuple(waiting)


def _soort(regel: Regel) -> SoortVerzoek | None:
    inhoud = regel.aantekening.inhoud
    return inhoud.soort if isinstance(inhoud, Verzoek) else None
