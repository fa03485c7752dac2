"""A weging: the answers given on one kader, with the words they were given to.

Answers are added, never changed: the latest to a question counts, earlier ones stay readable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad
from desktop.core.dossier import DossierId
from desktop.core.known_error import RefusedError


class BeantwoordingError(RefusedError):
    """An answer cannot be recorded like this."""


@dataclass(frozen=True, slots=True)
class Beantwoording:
    """One answer with everything needed to judge it later.

    vraag and uitgang are the literal texts shown at that moment; beoordelaars weighed along.
    """

    kader: str
    versie: str
    knoop: str
    vraag: str
    uitgang: str
    antwoord: Antwoord
    motivering: str
    beoordelaars: tuple[str, ...]
    moment: datetime

    def __post_init__(self) -> None:
        """Refuse an answer without reasons or without people."""
        if not self.motivering.strip():
            raise BeantwoordingError(
                "motivering", "Schrijf op welke feiten bij dit antwoord wegen."
            )
        if not any(naam.strip() for naam in self.beoordelaars):
            raise BeantwoordingError("beoordelaars", "Vul in wie deze vraag heeft gewogen.")


@dataclass(frozen=True, slots=True)
class Weging:
    """All answers of a dossier, oldest first."""

    dossier: DossierId
    beantwoordingen: tuple[Beantwoording, ...] = ()

    def latest(self, kader: Afwegingskader) -> Mapping[str, Beantwoording]:
        """Return the answer that counts for each question of this kader and version."""
        return {
            b.knoop: b
            for b in self.beantwoordingen
            if (b.kader, b.versie) == (kader.id, kader.versie)
        }

    def pad(self, kader: Afwegingskader) -> Pad:
        """Return the way these answers take through the kader."""
        return kader.walk({knoop: b.antwoord for knoop, b in self.latest(kader).items()})
