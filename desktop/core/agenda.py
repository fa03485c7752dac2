"""What is still to come over all dossiers, by day; what happened stands in the timeline.

Sources: terms and talks from taken, ages from leeftijdsregels, days off from termijnen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from desktop.core.dossier import DossierId
from desktop.core.leeftijdsregels import next_turning
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import DAY, Kalender, Vakantie, is_weekdag

# What a thing is called where nobody may learn about whom it is: no name, nothing that was typed.
KORT = {
    "A3n": "bericht verwacht",
    "bericht": "bericht verwacht",
    "onderzoek": "bericht verwacht",
    "A5": "hulp nakijken",
    "E07": "afspraken nalopen",
    "E03": "nazorg",
    "gesprek": "gesprek",
    "verzoek": "besluit op verzoek",
}
_KORT_PER_AARD = {Aard.EIGEN: "iets te doen", Aard.VERWACHT: "bericht verwacht"}


class Agendasoort(Enum):
    """What kind of coming thing it is, in the order of a day."""

    EIGEN = "eigen"
    VERWACHT = "verwacht"
    LEEFTIJD = "leeftijd"
    VAKANTIE = "vakantie"


_SOORTEN = tuple(Agendasoort)


class Vrijedag(Enum):
    """Why there is no school on a Monday to Friday."""

    VAKANTIE = "vakantie"
    FEESTDAG = "feestdag"
    VRIJ = "vrij"


class Agendaregel(Protocol):
    """What the agenda looks at of a dossier."""

    @property
    def dossier(self) -> DossierId:
        """Return which dossier it is."""
        ...

    @property
    def naam(self) -> str:
        """Return the name that may be shown, that of nobody when it is sealed."""
        ...

    @property
    def klas(self) -> str:
        """Return the class, empty when it is sealed."""
        ...

    @property
    def afgeschermd(self) -> bool:
        """Tell whether nothing may be shown of whom it is about."""
        ...

    @property
    def los(self) -> bool:
        """Tell whether there are loose signals only."""
        ...

    @property
    def geboortedatum(self) -> date | None:
        """Return the birth date."""
        ...

    @property
    def gesloten_op(self) -> date | None:
        """Return the day it was closed, None as long as it is open."""
        ...

    @property
    def taken(self) -> tuple[Taak, ...]:
        """Return what is due."""
        ...


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """One coming thing on the day it stands on; what is late stands on today.

    id is the same as long as it is about the same thing. kort tells what it is without a name or
    anything that was typed. Without dossier it is about all open ones; plaats is where it is dealt
    with. uiterlijk is the day it was due.
    """

    id: str
    soort: Agendasoort
    op: date
    uiterlijk: date
    wat: str
    kort: str
    dossier: DossierId | None = None
    naam: str = ""
    klas: str = ""
    plaats: Plaats | None = None

    @property
    def is_te_laat(self) -> bool:
        """Tell whether it is a term of the school and that has passed."""
        return self.is_voorbij and self.soort is not Agendasoort.VERWACHT

    @property
    def is_voorbij(self) -> bool:
        """Tell whether it was due, or expected of others, before the day it stands on."""
        return self.uiterlijk < self.op


@dataclass(frozen=True, slots=True)
class Agendadag:
    """One day with what comes on it; vrij is why there is no school, vakantie the whole stretch."""

    dag: date
    punten: tuple[Agendapunt, ...] = ()
    vrij: Vrijedag | None = None
    vakantie: Vakantie | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that is to come, worked out once and read by day; open_dossiers is how many are open."""

    vandaag: date
    open_dossiers: int
    punten: Mapping[date, tuple[Agendapunt, ...]]

    def dagen(self, kalender: Kalender, van: date, tot: date) -> tuple[Agendadag, ...]:
        """Return the days from van up to and including tot; nothing comes on days that passed."""
        vakanties = tuple(_vakanties(kalender, van, tot + DAY))
        days = (van + DAY * n for n in range((tot - van).days + 1))
        return tuple(self._dag(day, kalender, vakanties) for day in days)

    def _dag(self, day: date, kalender: Kalender, vakanties: tuple[Vakantie, ...]) -> Agendadag:
        coming = list(self.punten.get(day, ()))
        begins = next((v for v in vakanties if v.van - DAY == day), None)
        if begins and self.open_dossiers and day >= self.vandaag:
            coming.append(_uit_beeld(begins, self.open_dossiers))
        vakantie = next((v for v in vakanties if v.van <= day <= v.tot), None)
        vrij = _vrij(day, kalender, vakantie)
        return Agendadag(day, tuple(sorted(coming, key=_volgorde)), vrij, vakantie)


def agenda(regels: Iterable[Agendaregel], vandaag: date) -> Agenda:
    """Work out what is to come over all dossiers."""
    known = tuple(regels)
    by_day: dict[date, list[Agendapunt]] = {}
    for punt in termijnen(known, vandaag):
        by_day.setdefault(punt.op, []).append(punt)
    for regel in known:
        for punt in _verjaardagen(regel, vandaag):
            by_day.setdefault(punt.op, []).append(punt)
    open_now = sum(regel.gesloten_op is None and not regel.los for regel in known)
    return Agenda(vandaag, open_now, {day: tuple(punten) for day, punten in by_day.items()})


def termijnen(regels: Iterable[Agendaregel], vandaag: date) -> tuple[Agendapunt, ...]:
    """Return the terms and talks of all dossiers, each on its day, or on vandaag when late."""
    found = (
        _term(regel, taak, vandaag) for regel in regels if not regel.los for taak in regel.taken
    )
    return tuple(sorted(found, key=_volgorde))


def _term(regel: Agendaregel, taak: Taak, vandaag: date) -> Agendapunt:
    kort = KORT.get(taak.id, _KORT_PER_AARD[taak.aard])
    return Agendapunt(
        f"{regel.dossier}/{taak.id}/{taak.sinds}",
        Agendasoort(taak.aard.value),
        max(taak.uiterlijk, vandaag),
        taak.uiterlijk,
        # The words of a taak can hold the name of who is spoken to.
        kort.capitalize() if regel.afgeschermd else taak.wat,
        kort,
        regel.dossier,
        regel.naam,
        regel.klas,
        taak.plaats,
    )


def _verjaardagen(regel: Agendaregel, vandaag: date) -> Iterator[Agendapunt]:
    """Yield the birthdays that change who is spoken to and asked, of an open dossier."""
    if regel.los or regel.afgeschermd or regel.gesloten_op is not None:
        return
    turning = next_turning(regel.geboortedatum, vandaag - DAY)
    while turning:
        age, day = turning
        yield Agendapunt(
            f"{regel.dossier}/leeftijd/{age}",
            Agendasoort.LEEFTIJD,
            day,
            day,
            f"Wordt {age} jaar: kijk opnieuw wie u spreekt, informeert en om toestemming vraagt",
            f"wordt {age}",
            regel.dossier,
            regel.naam,
            regel.klas,
            Plaats(Scherm.LEERLING),
        )
        turning = next_turning(regel.geboortedatum, day)


def _uit_beeld(vakantie: Vakantie, count: int) -> Agendapunt:
    """Tell on the last school day before it who is out of sight (domain facts 6)."""
    weken = "1 week" if vakantie.weken == 1 else f"{vakantie.weken} weken"
    who = "1 leerling met een open dossier is"
    if count > 1:
        who = f"{count} leerlingen met een open dossier zijn"
    day = vakantie.van - DAY
    wat = f"Laatste schooldag. {who} {weken} uit beeld. Spreek af wie er zicht houdt."
    soort = Agendasoort.VAKANTIE
    return Agendapunt(f"vakantie/{vakantie.van}", soort, day, day, wat, "uit beeld")


def _vrij(day: date, kalender: Kalender, vakantie: Vakantie | None) -> Vrijedag | None:
    if day in kalender.feestdagen:
        return Vrijedag.FEESTDAG
    if vakantie:
        return Vrijedag.VAKANTIE
    return Vrijedag.VRIJ if is_weekdag(day) and day in kalender.vrij else None


def _vakanties(kalender: Kalender, van: date, tot: date) -> Iterator[Vakantie]:
    found = kalender.next_vakantie(van)
    while found and found.van <= tot:
        yield found
        found = kalender.next_vakantie(found.tot + DAY)


def _volgorde(punt: Agendapunt) -> tuple[date, date, int, str, str]:
    """Return the place of a thing: by day, what is late longest first, and then by name."""
    return punt.op, punt.uiterlijk, _SOORTEN.index(punt.soort), punt.naam, punt.id
