"""The sheet for a talk with parents or leerling (T01-T13); its outcome becomes an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.nederlands import short_date


@dataclass(frozen=True, slots=True)
class Gespreksvoorbereiding(Inhoud):
    """What one means to say and ask; feiten are nummers of entries to name (003:217-238)."""

    met: str
    doel: str
    op: date | None = None
    feiten: tuple[int, ...] = ()
    niet_zeggen: str = ""
    erbij: str = ""
    vragen: tuple[str, ...] = ()
    geheimhouding: str = ""
    tolk: str = ""

    def __post_init__(self) -> None:
        """Refuse a sheet without partner or goal (003:217)."""
        require(self.met, "met", "Vul in met wie u gaat praten.")
        require(self.doel, "doel", "Schrijf op wat het doel van het gesprek is.")

    def zin(self) -> str:
        """Return the plan in one line; the sheet itself is printed."""
        op = f" op {short_date(self.op)}" if self.op else ""
        return sentence(f"Gesprek met {self.met}{op} voorbereid", f"Doel: {self.doel}")
