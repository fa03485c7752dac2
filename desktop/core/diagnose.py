"""A diagnosis: only one that a qualified professional made (004:268)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.nederlands import short_date


@dataclass(frozen=True, slots=True)
class Diagnose(Inhoud):
    """What was found, by whom with which profession, and on which day."""

    wat: str
    gesteld_door: str
    functie: str
    op: date

    def __post_init__(self) -> None:
        """Refuse a diagnosis nobody qualified stands for."""
        require(self.wat, "wat", "Schrijf op welke diagnose is gesteld.")
        require(self.gesteld_door, "gesteld_door", "Vul in welke beroepskracht dit vaststelde.")
        require(self.functie, "functie", "Vul de functie van de beroepskracht in.")

    def zin(self) -> str:
        """Return the diagnosis with who made it and when."""
        maker = f"{self.gesteld_door.strip()}, {self.functie.strip()}"
        return sentence(f"Diagnose: {self.wat}", f"Gesteld door {maker}, op {short_date(self.op)}")
