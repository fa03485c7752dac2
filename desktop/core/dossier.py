"""A dossier: one leerling, the people around, and the day it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from desktop.core.known_error import RefusedError
from desktop.core.kring import Kring, kring_of
from desktop.core.nederlands import full_name, initials, name_with_initial, sorting_name

DossierId = NewType("DossierId", int)
GEHEIM = "geheim"


class LeerlingError(RefusedError):
    """A leerling cannot be recorded like this."""


class Gezag(Enum):
    """Whether someone has parental authority over the leerling."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Leerling:
    """A pupil; never with a BSN (domain facts 0.4)."""

    roepnaam: str
    achternaam: str
    tussenvoegsel: str = ""
    geboortedatum: date | None = None
    klas: str = ""
    mentor: str = ""

    def __post_init__(self) -> None:
        """Refuse a leerling nobody can find again."""
        if not self.roepnaam.strip():
            raise LeerlingError("roepnaam", "Vul de roepnaam van de leerling in.")
        if not self.achternaam.strip():
            raise LeerlingError("achternaam", "Vul de achternaam van de leerling in.")

    @property
    def full_name(self) -> str:
        """Return "Amira el Haddad"."""
        return full_name(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def short_name(self) -> str:
        """Return "Amira el H."."""
        return name_with_initial(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def sorting_name(self) -> str:
        """Return the key for a list by last name."""
        return sorting_name(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def initials(self) -> str:
        """Return "AH"."""
        return initials(self.roepnaam, self.achternaam)


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Someone around the leerling: parent, carer, guardian, sibling, professional.

    soort is empty when the relation tells it; woont_bij_leerling is None when nobody knows. dossier
    is the dossier of a brother or sister at this school, when there is one (Z33). geheim: address
    and numbers are shown and printed only when someone asks for them. tolk is a language.
    """

    naam: str
    relatie: str
    gezag: Gezag = Gezag.ONBEKEND
    bereikbaar: str = ""
    dossier: DossierId | None = None
    soort: Kring | None = None
    organisatie: str = ""
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    geheim: bool = False
    tolk: str = ""
    woont_bij_leerling: bool | None = None
    overleden: bool = False
    opmerking: str = ""

    @property
    def kring(self) -> Kring:
        """Return the circle this person belongs to."""
        return self.soort or kring_of(self.relatie)

    @property
    def is_broer_of_zus(self) -> bool:
        """Tell whether this is a brother or sister, half or step included."""
        return self.kring is Kring.BROER_OF_ZUS

    @property
    def contact(self) -> tuple[str, ...]:
        """Return what must not be seen of someone with a secret address: how and where to reach."""
        parts = (self.telefoon, self.email, self.adres, self.bereikbaar)
        return tuple(part for part in parts if part.strip())

    def bereikbaar_op_papier(self, *, met_geheim: bool = False) -> str:
        """Return how to reach someone, for paper; a secret one only when it was asked for."""
        if self.geheim and not met_geheim:
            return GEHEIM
        return "; ".join(self.contact)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The record of one leerling under the meldcode; los holds loose signals only, as yet."""

    id: DossierId
    leerling: Leerling
    betrokkenen: tuple[Betrokkene, ...]
    geopend_op: date
    los: bool = False
