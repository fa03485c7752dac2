"""A dossier: one leerling, the people around, and the day it was opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from desktop.core.known_error import RefusedError
from desktop.core.nederlands import full_name, initials, name_with_initial, sorting_name

DossierId = NewType("DossierId", int)
_BROER_OF_ZUS = re.compile(r"(half|stief|pleeg)?(broer|zus)(tje|je|ter)?", re.IGNORECASE)


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

    dossier is the dossier of a brother or sister at this school, when there is one (Z33).
    """

    naam: str
    relatie: str
    gezag: Gezag = Gezag.ONBEKEND
    bereikbaar: str = ""
    dossier: DossierId | None = None

    @property
    def is_broer_of_zus(self) -> bool:
        """Tell whether the relation says brother or sister, half or step included."""
        words = re.findall(r"\w+", self.relatie)
        return any(_BROER_OF_ZUS.fullmatch(word) for word in words)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The record of one leerling under the meldcode."""

    id: DossierId
    leerling: Leerling
    betrokkenen: tuple[Betrokkene, ...]
    geopend_op: date
