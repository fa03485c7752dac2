"""The school that keeps the vault, how it works, and the person who works in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.core.bewaren import JAREN
from desktop.core.termijnen import Vakantieregio

VEILIG_THUIS_NUMMER = "0800-2000"
"""The national number of Veilig Thuis, free and day and night (004:156)."""


class Schoolsoort(Enum):
    """Kind of school; decides the words of the support route."""

    PO = "po"
    VO = "vo"


class Begrip(Enum):
    """Which definition of kindermishandeling the school works with (differences row 17)."""

    BROCHURE = "001"
    PROTOCOL_PO = "002"
    PROTOCOL = "004"


@dataclass(frozen=True, slots=True)
class Gebruiker:
    """Who writes: the zorgcoördinator (VO) or intern begeleider (PO)."""

    naam: str
    functie: str


@dataclass(frozen=True, slots=True)
class Profiel:
    """How this school works: whom it calls, who reports, its teams, its free days.

    eigen_route replaces the published support route when it is not empty. melders are the roles
    that may do a melding (O08, O09); dubbele_naam asks for at least two names at afweging 2.
    """

    veilig_thuis: str = ""
    veilig_thuis_nummer: str = VEILIG_THUIS_NUMMER
    verwijsindex: bool = False
    melders: tuple[str, ...] = ()
    bevoegd_gezag: str = ""
    eindverantwoordelijk: str = ""
    smal_team: str = ""
    breed_team: str = ""
    route: str = ""
    eigen_route: tuple[str, ...] = ()
    begrip: Begrip = Begrip.BROCHURE
    regio: Vakantieregio = Vakantieregio.MIDDEN
    vrije_dagen: tuple[date, ...] = ()
    bewaarjaren: int = JAREN


@dataclass(frozen=True, slots=True)
class School:
    """A school as printed on its reports; kader is the id of the afwegingskader it works with."""

    naam: str
    soort: Schoolsoort
    kader: str
    gebruiker: Gebruiker
    profiel: Profiel = field(default_factory=Profiel)
