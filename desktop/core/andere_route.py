"""Where another road holds: a professional as suspect, and acute danger (X01-X03, S11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.logboek import Regel


class DoorBeroepskracht(Enum):
    """Does it concern something a professional (probably) did? (004:135)."""

    NEE = "nee"
    JA = "ja"


class Noodhulp(Enum):
    """Who was called in acute danger (004:393)."""

    ALARMNUMMER = "112"
    VEILIG_THUIS = "veilig_thuis"
    POLITIE = "politie"
    RAAD = "raad"


NOODHULP_WORDS = {
    Noodhulp.ALARMNUMMER: "112",
    Noodhulp.VEILIG_THUIS: "Veilig Thuis",
    Noodhulp.POLITIE: "de politie",
    Noodhulp.RAAD: "de Raad voor de Kinderbescherming",
}


@dataclass(frozen=True, slots=True)
class Beroepskracht(Inhoud):
    """The first question of a dossier: with "ja" the stappenplan does not hold (004:137)."""

    antwoord: DoorBeroepskracht
    doorgegeven_aan: str = ""

    def zin(self) -> str:
        """Return the answer."""
        if self.antwoord is DoorBeroepskracht.NEE:
            return "Het gaat niet om iets dat een beroepskracht (vermoedelijk) deed."
        told = self.doorgegeven_aan.strip()
        return sentence(
            "Het gaat om iets dat een beroepskracht (vermoedelijk) deed",
            f"Doorgegeven aan {told}" if told else "",
        )


@dataclass(frozen=True, slots=True)
class Noodoproep(Inhoud):
    """A call in acute danger, with its moment (004:393)."""

    wie: Noodhulp
    wat: str

    def __post_init__(self) -> None:
        """Refuse a call that says nothing."""
        require(self.wat, "wat", "Schrijf kort op wat er aan de hand is.")

    def zin(self) -> str:
        """Return who was called and why."""
        return sentence(f"Acuut gevaar: {NOODHULP_WORDS[self.wie]} gebeld", self.wat)


def is_afgeschermd(regels: Iterable[Regel]) -> bool:
    """Tell whether the first question was last answered with "ja" (004:135-137)."""
    kinds = (regel.aantekening.inhoud for regel in regels)
    answers = [kind.antwoord for kind in kinds if isinstance(kind, Beroepskracht)]
    return answers[-1:] == [DoorBeroepskracht.JA]
