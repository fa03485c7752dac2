"""Closing a dossier, and opening it again: nothing is closed without a word (A1n, E03, E04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.nederlands import short_date


@dataclass(frozen=True, slots=True)
class Afsluiting(Inhoud):
    """The conclusion with after-care and evaluation (002:338, 003:469).

    knelpunten are for the school's policy and name nobody (002:171); ongegrond says that the
    suspicion proved unfounded (domain facts 3).
    """

    conclusie: str
    ongegrond: bool = False
    nazorg: str = ""
    nazorg_op: date | None = None
    evaluatie: str = ""
    knelpunten: str = ""
    zonder_weging: str = ""

    def __post_init__(self) -> None:
        """Refuse a closing without conclusion (L10)."""
        require(self.conclusie, "conclusie", "Schrijf de conclusie op.")

    def zin(self) -> str:
        """Return the conclusion; the bottlenecks stay out of the text of the dossier."""
        op = f" op {short_date(self.nazorg_op)}" if self.nazorg_op else ""
        return sentence(
            f"Dossier afgesloten. {self.conclusie}",
            "Het vermoeden bleek ongegrond" if self.ongegrond else "",
            f"Nazorg{op}: {self.nazorg}" if self.nazorg.strip() else "",
            f"Evaluatie: {self.evaluatie}" if self.evaluatie.strip() else "",
            f"Afgesloten zonder weging: {self.zonder_weging}" if self.zonder_weging.strip() else "",
        )


@dataclass(frozen=True, slots=True)
class Heropening(Inhoud):
    """Opening a closed dossier again."""

    reden: str

    def __post_init__(self) -> None:
        """Refuse one without a reason."""
        require(self.reden, "reden", "Schrijf op waarom u het dossier heropent.")

    def zin(self) -> str:
        """Return the reason."""
        return sentence("Dossier heropend", self.reden)
