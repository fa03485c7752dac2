"""Help that was agreed, judged and followed (afweging 4 and 5: 001:170, 001:185, 003:527-542)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.inhoud import Inhoud, InhoudError, require, sentence
from desktop.core.nederlands import enumerate_words, short_date


class Resultaat(Enum):
    """Whether help did what was agreed (003:527-534)."""

    BEREIKT = "bereikt"
    DEELS = "deels"
    NIET = "niet"
    ERNSTIGER = "ernstiger"
    VASTGELOPEN = "vastgelopen"
    STAGNEERT = "stagneert"


RESULTAAT_WORDS = {
    Resultaat.BEREIKT: "De hulp gaf het afgesproken resultaat",
    Resultaat.DEELS: "De hulp gaf een deel van het afgesproken resultaat",
    Resultaat.NIET: "De hulp gaf niet het afgesproken resultaat",
    Resultaat.ERNSTIGER: "De problemen blijken ernstiger of groter dan verwacht",
    Resultaat.VASTGELOPEN: "De uitvoering van het plan is vastgelopen",
    Resultaat.STAGNEERT: "De hulp stagneert",
}
TEKORT = frozenset(set(Resultaat) - {Resultaat.BEREIKT, Resultaat.DEELS})


@dataclass(frozen=True, slots=True)
class Hulpafspraken(Inhoud):
    """What was agreed with the family and helpers at afweging 4 (001:170).

    termijn is the day by which effect must be measurable or noticeable; on it question 5 opens.
    """

    termijn: date
    effect: str = ""
    doelen: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    casemanager: str = ""
    taken_casemanager: str = ""
    verwachtingen: str = ""
    afgesproken_met: tuple[str, ...] = ()

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """Return in words which parts of 001:170 are not filled in yet."""
        parts = {
            "het effect dat meetbaar of merkbaar moet zijn": self.effect,
            "de doelen": "".join(self.doelen),
            "wie welke rol heeft": "".join(self.rollen),
            "de casemanager": self.casemanager,
            "de taken van de casemanager": self.taken_casemanager,
            "met wie dit is afgesproken": "".join(self.afgesproken_met),
        }
        return tuple(name for name, text in parts.items() if not text.strip())

    def zin(self) -> str:
        """Return the agreements in full: they must be readable without this program."""
        return sentence(
            f"Hulp afgesproken, effect merkbaar op {short_date(self.termijn)}",
            _labelled("Effect", self.effect),
            _labelled("Doelen", "; ".join(self.doelen)),
            _labelled("Rollen", "; ".join(self.rollen)),
            _labelled("Casemanager", self.casemanager),
            _labelled("Taken van de casemanager", self.taken_casemanager),
            _labelled("Verwachtingen", self.verwachtingen),
            _labelled("Afgesproken met", enumerate_words(self.afgesproken_met)),
        )


@dataclass(frozen=True, slots=True)
class HulpBeoordeeld(Inhoud):
    """How the agreed help is judged, and by whom (E01, 003:539)."""

    resultaat: Resultaat
    toelichting: str
    door: tuple[str, ...] = ()
    nieuwe_termijn: date | None = None

    def __post_init__(self) -> None:
        """Refuse a judgement without facts or names."""
        require(self.toelichting, "toelichting", "Schrijf op welke feiten u daarvoor ziet.")
        if not any(naam.strip() for naam in self.door):
            raise InhoudError("door", "Vul in wie dit beoordeelde.")

    def zin(self) -> str:
        """Return the judgement."""
        again = self.nieuwe_termijn
        return sentence(
            RESULTAAT_WORDS[self.resultaat],
            self.toelichting,
            f"Beoordeeld door {enumerate_words(self.door)}",
            f"Opnieuw beoordelen op {short_date(again)}" if again else "",
        )


@dataclass(frozen=True, slots=True)
class Monitoring(Inhoud):
    """How safety is followed: what, by whom, how, until when (001:185, 003:539)."""

    afspraak: str
    door: str
    tot: date
    hoe: str = ""

    def __post_init__(self) -> None:
        """Refuse an agreement nobody can keep."""
        require(self.afspraak, "afspraak", "Schrijf op wat u volgt.")
        require(self.door, "door", "Vul in wie de veiligheid volgt.")

    def zin(self) -> str:
        """Return the agreement."""
        return sentence(
            f"De veiligheid wordt gevolgd tot {short_date(self.tot)} door {self.door}",
            self.afspraak,
            _labelled("Hoe", self.hoe),
        )


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text.strip()}" if text.strip() else ""
