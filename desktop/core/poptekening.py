"""The poptekening: what was seen on the body, spot by spot, and never what caused it.

Each cross has its aard, kleur, vorm and plaats; brothers and sisters are always thought of too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.core.inhoud import Inhoud, InhoudError, sentence
from desktop.core.lichaam import Zijde


class SoortPlek(Enum):
    """What a spot looks like, in our own words: no diagnosis."""

    BLAUWE_PLEK = "blauwe plek"
    SCHAAFWOND = "schaafwond"
    SNEE = "snee"
    BRANDWOND = "brandwond"
    BIJTWOND = "bijtwond"
    ZWELLING = "zwelling"
    LITTEKEN = "litteken"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Markering:
    """One cross on the figure; x and y are in 0..1 of the figure, from its upper left corner.

    omschrijving says in the observer's words what it is when none of the words of aard fits.
    """

    x: float
    y: float
    zijde: Zijde
    aard: SoortPlek
    plaats: str
    kleur: str = ""
    vorm: str = ""
    grootte: str = ""
    omschrijving: str = ""

    def __post_init__(self) -> None:
        """Refuse a spot that cannot be found again."""
        if not (0 <= self.x <= 1 and 0 <= self.y <= 1):
            raise InhoudError("markeringen", "Zet de plek op de tekening.")
        if not self.plaats.strip():
            raise InhoudError("markeringen", "Schrijf bij elke plek op waar die zit.")
        if self.aard is SoortPlek.ANDERS and not self.omschrijving.strip():
            raise InhoudError("markeringen", "Schrijf bij “anders” op wat u zag.")

    @property
    def wat(self) -> str:
        """Return what was seen: "blauwe plek", or the observer's own words."""
        own = self.omschrijving.strip()
        if self.aard is SoortPlek.ANDERS:
            return own
        return f"{self.aard.value} ({own})" if own else self.aard.value

    @property
    def woorden(self) -> str:
        """Return "linkeronderarm, voorkant: blauwe plek, blauw-geel, rond, ongeveer 2 cm"."""
        seen = (self.wat, self.kleur, self.vorm, self.grootte)
        return f"{self.plaats.strip()}: {', '.join(part.strip() for part in seen if part.strip())}"


@dataclass(frozen=True, slots=True)
class Poptekening(Inhoud):
    """Everything that was seen at one moment; the first markering is number 1 on the figure."""

    markeringen: tuple[Markering, ...]
    toelichting: str = ""
    andere_kinderen: str = ""

    def __post_init__(self) -> None:
        """Refuse a figure without a cross."""
        if not self.markeringen:
            raise InhoudError("markeringen", "Zet eerst een kruisje op de tekening.")

    @property
    def regels(self) -> tuple[str, ...]:
        """Return every spot in words, with its number."""
        return tuple(f"{n}. {mark.woorden}" for n, mark in enumerate(self.markeringen, start=1))

    def zin(self) -> str:
        """Return every spot in words: it can be read without the figure."""
        others = self.andere_kinderen.strip()
        return sentence(
            "Poptekening",
            *self.regels,
            self.toelichting,
            f"Broertjes en zusjes: {others}" if others else "",
        )
