"""The school that keeps the vault, and the person who works in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Schoolsoort(Enum):
    """Kind of school; decides the words of the support route."""

    PO = "po"
    VO = "vo"


@dataclass(frozen=True, slots=True)
class Gebruiker:
    """Who writes: the zorgcoördinator (VO) or intern begeleider (PO)."""

    naam: str
    functie: str


@dataclass(frozen=True, slots=True)
class School:
    """A school as printed on its reports; kader is the id of the afwegingskader it works with."""

    naam: str
    soort: Schoolsoort
    kader: str
    gebruiker: Gebruiker
