"""What was given out of a dossier: to whom, on which ground, for what, and which pieces.

Sources: domain facts 3 (record every external exchange), requirement G11.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.nederlands import short_date


@dataclass(frozen=True, slots=True)
class Verstrekking(Inhoud):
    """Information that left the school; sha256 is the mark of the file, empty for what was told."""

    aan: str
    grondslag: str
    doel: str
    stukken: str
    sha256: str = ""

    def __post_init__(self) -> None:
        """Refuse a disclosure that nobody could account for later."""
        require(self.aan, "aan", "Schrijf op aan wie u dit geeft.")
        require(self.grondslag, "grondslag", "Schrijf op waarom u dit mag geven.")
        require(self.doel, "doel", "Schrijf op waarvoor de ander dit nodig heeft.")
        require(self.stukken, "stukken", "Schrijf op wat u geeft.")

    def zin(self) -> str:
        """Return to whom, what, why and on which ground."""
        return sentence(
            f"Gegeven aan {self.aan}: {self.stukken}",
            f"Doel: {self.doel}",
            f"Grond: {self.grondslag}",
            f"Kenmerk van het bestand: {self.sha256[:16]}" if self.sha256 else "",
        )


@dataclass(frozen=True, slots=True)
class OntvangstBevestigd(Inhoud):
    """That someone told to have received what was given."""

    door: str
    op: date
    wat: str

    def __post_init__(self) -> None:
        """Refuse a receipt of nobody or of nothing."""
        require(self.door, "door", "Vul in wie de ontvangst bevestigde.")
        require(self.wat, "wat", "Schrijf op wat er is ontvangen.")

    def zin(self) -> str:
        """Return who received what, and when."""
        return sentence(
            f"Ontvangst bevestigd door {self.door} op {short_date(self.op)}: {self.wat}"
        )
