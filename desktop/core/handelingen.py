"""What was done with the vault and its dossiers: who looked, printed, gave out, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.core.dossier import DossierId


class SoortHandeling(Enum):
    """Kind of a handeling; the value stands in the logboek for good."""

    KLUIS_GEOPEND = "kluis-geopend"
    KLUIS_VERGRENDELD = "kluis-vergrendeld"
    KLUIS_GESLOTEN = "kluis-gesloten"
    DOSSIER_INGEZIEN = "dossier-ingezien"
    MELDING_BEKEKEN = "melding-bekeken"
    MELDING_BEWAARD = "melding-bewaard"
    MELDING_AFGEDRUKT = "melding-afgedrukt"
    DOSSIER_OVERGEDRAGEN = "dossier-overgedragen"
    DOSSIER_OVERGENOMEN = "dossier-overgenomen"
    DOSSIER_VERNIETIGD = "dossier-vernietigd"
    GEHEIM_GETOOND = "geheim-getoond"
    BIJLAGE_BEKEKEN = "bijlage-bekeken"
    BIJLAGE_BEWAARD = "bijlage-bewaard"
    DOCUMENT_BEWAARD = "document-bewaard"
    DOCUMENT_AFGEDRUKT = "document-afgedrukt"
    BACKUP_GEMAAKT = "back-up-gemaakt"
    BACKUP_TERUGGEZET = "back-up-teruggezet"
    SLEUTEL_GEWIJZIGD = "sleutel-gewijzigd"
    KLUIS_NIEUWE_SLEUTEL = "sleutelwissel"
    SCHOOL_GEWIJZIGD = "school-gewijzigd"
    INSTELLING_GEWIJZIGD = "instelling-gewijzigd"
    LEERLINGEN_INGELEZEN = "leerlingen-ingelezen"
    ANDERE = "andere"


@dataclass(frozen=True, slots=True)
class Handeling:
    """One act, as recorded; without dossier it is about the whole vault.

    bestand is the name of a file without its folder, sha256 what was in it; aan and grondslag tell
    to whom it was given and on which ground, empty when that is not known. nummer is its place in
    the logboek, 0 before it is recorded: it gives the order, whatever the clock did.
    """

    soort: SoortHandeling
    moment: datetime
    door: str
    dossier: DossierId | None = None
    bijzonderheden: str = ""
    bestand: str = ""
    sha256: str = ""
    aan: str = ""
    grondslag: str = ""
    nummer: int = 0

    def __post_init__(self) -> None:
        """Refuse a moment that cannot be compared with others."""
        if self.moment.tzinfo is None:
            raise ValueError("moment without its offset: it could not be put in order")
