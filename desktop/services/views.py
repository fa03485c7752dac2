"""Frozen read models: what a screen or a report shows, already in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad
from desktop.core.dossier import Dossier, DossierId
from desktop.core.logboek import Aantekening, Regel, Soort
from desktop.core.meldcode import Stand
from desktop.core.melding import MeldingGegevens, Selectie
from desktop.core.school import School
from desktop.core.weging import Weging


class Aandacht(Enum):
    """Why a line of the caseload stands out; each has its own word, colour comes second."""

    GEEN = "geen"
    NIEUW = "nieuw"
    ACTIE = "actie"
    MELDEN = "melden"
    KLAAR = "klaar"


@dataclass(frozen=True, slots=True)
class CaseloadRegel:
    """One dossier in the list: short name, class, where it stands and what comes next."""

    dossier: DossierId
    naam: str
    initialen: str
    klas: str
    sorting_name: str
    search_text: str
    stand: Stand
    stap_naam: str
    volgende: str
    aandacht: Aandacht
    label: str
    laatste: datetime | None


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier with its timeline, weging and where it stands: all a screen needs at once."""

    dossier: Dossier
    leeftijd: int | None
    stand: Stand
    regels: tuple[Regel, ...]
    weging: Weging
    kader: Afwegingskader
    pad: Pad

    @property
    def disclosures(self) -> tuple[Regel, ...]:
        """Return the entries in which the leerling told it."""
        return tuple(r for r in self.regels if r.aantekening.soort is Soort.DISCLOSURE)


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """An answer as given on the screen, not yet recorded."""

    knoop: str
    antwoord: Antwoord
    motivering: str
    beoordelaars: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """What must hold instead of the entry nummer, and why; not yet recorded."""

    nummer: int
    reden: str
    aantekening: Aantekening


@dataclass(frozen=True, slots=True)
class MeldingView:
    """Everything the melding summary prints; made_on is the stamp on the paper."""

    school: School
    dossier: Dossier
    leeftijd: int | None
    gegevens: MeldingGegevens
    selectie: Selectie
    regels: tuple[Regel, ...]
    stand: Stand
    weging: Weging
    kader: Afwegingskader
    pad: Pad
    made_on: datetime
    open_punten: tuple[str, ...] = field(default=())

    @property
    def today(self) -> date:
        """Return the day of the stamp."""
        return self.made_on.date()
