"""Which column of a list of pupils holds what: proposed by its header, decided by the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType


class Kolom(Enum):
    """What a column of a list of pupils can hold; the value is its name on the screen."""

    SLEUTEL = "leerlingnummer"
    ROEPNAAM = "roepnaam"
    VOORNAMEN = "voornamen"
    TUSSENVOEGSEL = "tussenvoegsel"
    ACHTERNAAM = "achternaam"
    GEBOORTEDATUM = "geboortedatum"
    KLAS = "klas of groep"
    LEERJAAR = "leerjaar"
    MENTOR = "mentor of leerkracht"
    VERTROKKEN_OP = "uitgeschreven op"


@dataclass(frozen=True, slots=True)
class Kolomkoppeling:
    """The header text of the column for each Kolom that was found; kept per school."""

    koppen: Mapping[Kolom, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Tabelvoorbeeld:
    """The head of a table for the mapping wizard.

    rijen are the first rows, as text. gevoelig are headers of columns that are never taken over.
    voorstel is the mapping found by the headers; ontbreekt are needed columns that were not found.
    """

    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    gevoelig: frozenset[str]
    voorstel: Kolomkoppeling
    ontbreekt: tuple[Kolom, ...]
