"""An open punt: a rule that is not met yet. It warns and asks; it never blocks a melding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from desktop.core.inhoud import Inhoud, require, sentence


class Gewicht(IntEnum):
    """How much hangs on it; the lower, the sooner."""

    VEILIGHEID = 1
    NODIG = 2
    ZORGVULDIG = 3


class Scherm(Enum):
    """Where an open punt is solved."""

    LOGBOEK = "logboek"
    KADER = "kader"
    VORM = "vorm"
    MELDING = "melding"
    LEERLING = "leerling"
    SCHOOL = "school"


AAN_TE_VULLEN = "aan_te_vullen"
"""The quick notes that wait for their details, as a place in the logboek."""


@dataclass(frozen=True, slots=True)
class Plaats:
    """The place to go to; wat is a knoop or the name of a vorm (see vormen).

    In the logboek wat is a Soort value to begin, the nummer of an entry, or AAN_TE_VULLEN.
    """

    scherm: Scherm
    wat: str = ""


@dataclass(frozen=True, slots=True)
class OpenPunt:
    """One thing to do or to decide.

    id is the requirement row with a detail, stable over versions. waarom is our own words with
    bron as document:line. sinds is the nummer of the entry that raised it, 0 when it stands from
    the start: a dismissal holds only for what was known then.
    """

    id: str
    gewicht: Gewicht
    zin: str
    waarom: str
    bron: str
    doen: str
    plaats: Plaats
    sinds: int = 0


@dataclass(frozen=True, slots=True)
class PuntAfgedaan(Inhoud):
    """That an open punt is left open on purpose, and why; both stay on record."""

    punt: str
    wat: str
    reden: str

    def __post_init__(self) -> None:
        """Refuse a dismissal without a reason."""
        require(self.reden, "reden", "Schrijf op waarom u dit zo laat.")

    def zin(self) -> str:
        """Return what was left open and why."""
        return sentence(f"Open punt zo gelaten: {self.wat}", f"Reden: {self.reden}")
