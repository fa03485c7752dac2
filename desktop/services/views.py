"""Frozen read models: what a screen or a report shows, already in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad
from desktop.core.casus import Casus
from desktop.core.dossier import Dossier, DossierId
from desktop.core.logboek import Aantekening, Regel, Soort
from desktop.core.meldcode import Stand, Stap
from desktop.core.melding import MeldingGegevens, Selectie
from desktop.core.meldnormen import Norm
from desktop.core.open_punten import Punten
from desktop.core.punt import OpenPunt
from desktop.core.school import School
from desktop.core.taken import Taak
from desktop.core.vlag import Vlag
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
    """One dossier in the list: short name, class, where it stands and what comes next.

    afgeschermd: it is about a professional, and the line tells nothing of the leerling. los: loose
    signals only, no dossier yet. uitkomst and norm are the words the weging led to. stapdagen holds
    the first day of each step that was done. taken and punten are those of the day of reading.
    """

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
    afgeschermd: bool = False
    los: bool = False
    geboortedatum: date | None = None
    mentor: str = ""
    uitkomst: str = ""
    norm: str = ""
    geopend_op: date | None = None
    gesloten_op: date | None = None
    stapdagen: tuple[tuple[Stap, date], ...] = ()
    meldingen: tuple[date, ...] = ()
    taken: tuple[Taak, ...] = ()
    punten: tuple[OpenPunt, ...] = ()
    vlaggen: tuple[Vlag, ...] = ()


class _OfCasus:
    """What a view shows of its casus."""

    __slots__ = ()
    casus: Casus

    @property
    def dossier(self) -> Dossier:
        """Return the leerling and the people around."""
        return self.casus.dossier

    @property
    def leeftijd(self) -> int | None:
        """Return the age of the leerling today."""
        return self.casus.leeftijd

    @property
    def regels(self) -> tuple[Regel, ...]:
        """Return the timeline."""
        return self.casus.regels

    @property
    def stand(self) -> Stand:
        """Return where the dossier stands."""
        return self.casus.stand

    @property
    def weging(self) -> Weging:
        """Return all answers."""
        return self.casus.weging

    @property
    def kader(self) -> Afwegingskader:
        """Return the kader the dossier is weighed with."""
        return self.casus.kader

    @property
    def pad(self) -> Pad:
        """Return the way through the kader."""
        return self.casus.pad

    @property
    def disclosures(self) -> tuple[Regel, ...]:
        """Return the entries in which the leerling told it."""
        return self.casus.van_soort(Soort.DISCLOSURE)


@dataclass(frozen=True, slots=True)
class DossierView(_OfCasus):
    """A dossier with all that follows from it: what a screen needs at once."""

    casus: Casus
    punten: Punten = field(default_factory=Punten)
    taken: tuple[Taak, ...] = ()
    normen: tuple[Norm, ...] = ()


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """An answer as given on the screen, not yet recorded.

    voor and tegen are nummers of entries; a ronde after the running one begins it.
    """

    knoop: str
    antwoord: Antwoord
    motivering: str
    beoordelaars: tuple[str, ...]
    voor: tuple[int, ...] = ()
    tegen: tuple[int, ...] = ()
    sparringpartner: str = ""
    ronde: int = 1


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """What must hold instead of the entry nummer, and why; not yet recorded."""

    nummer: int
    reden: str
    aantekening: Aantekening


@dataclass(frozen=True, slots=True)
class MeldingView(_OfCasus):
    """Everything the melding summary prints; made_on is the stamp on the paper."""

    casus: Casus
    made_on: datetime
    selectie: Selectie
    open_punten: tuple[str, ...] = ()

    @property
    def school(self) -> School:
        """Return the school on the paper."""
        return self.casus.school

    @property
    def gegevens(self) -> MeldingGegevens:
        """Return what the school filled in."""
        return self.casus.gegevens

    @property
    def today(self) -> date:
        """Return the day of the stamp."""
        return self.made_on.date()
