"""Contact with Veilig Thuis: advies and melding are different acts (Z10, 003:154, domain 1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.anonimiteit import GROND_WORDS, Anonimiteit, Grond
from desktop.core.inhoud import Inhoud, InhoudError, require, sentence
from desktop.core.nederlands import enumerate_words, short_date


class Wijze(Enum):
    """How the melding was done."""

    TELEFOON = "telefoon"
    FORMULIER = "formulier"
    BEIDE = "beide"


class SoortTerugkoppeling(Enum):
    """What Veilig Thuis told the school after the melding (domain 1.4)."""

    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling"
    ONDERZOEK_AANGEKONDIGD = "onderzoek_aangekondigd"
    ONDERZOEK_AFGEROND = "onderzoek_afgerond"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Adviesgesprek(Inhoud):
    """Advice asked of Veilig Thuis, without names unless the school chose otherwise (003:152)."""

    vraag: str
    advies: str = ""
    medewerker: str = ""
    afspraak: str = ""
    melden_geadviseerd: bool = False

    def __post_init__(self) -> None:
        """Refuse advice nobody can look up later."""
        require(self.vraag, "vraag", "Schrijf op wat u aan Veilig Thuis vroeg.")

    def zin(self) -> str:
        """Return question, advice and agreement."""
        wie = f"Gesproken met {self.medewerker}" if self.medewerker.strip() else ""
        advies = f"Advies: {self.advies}" if self.advies.strip() else ""
        afspraak = f"Afspraak: {self.afspraak}" if self.afspraak.strip() else ""
        melden = "Veilig Thuis adviseert te melden" if self.melden_geadviseerd else ""
        return sentence(f"Vraag: {self.vraag}", advies, melden, wie, afspraak)


@dataclass(frozen=True, slots=True)
class MeldingGedaan(Inhoud):
    """The melding itself: how, with whom, by whom; its moment starts the terms (001:158).

    grond says in the school's own words why it is not open, gronden which of 004:310-314 hold.
    """

    wijze: Wijze
    melder: str
    medewerker: str = ""
    bekendheid: Anonimiteit = Anonimiteit.OPEN
    grond: str = ""
    afspraken: str = ""
    opnieuw: bool = False
    gronden: tuple[Grond, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a melding without its melder, or one that is not open without a reason (C10)."""
        require(self.melder, "melder", "Vul in wie de melding deed.")
        if self.bekendheid is Anonimiteit.ADVIES_ANONIEM:
            remedy = "Advies zonder namen is geen melding. Leg dat vast als advies."
            raise InhoudError("bekendheid", remedy)
        if self.bekendheid is not Anonimiteit.OPEN:
            remedy = "Schrijf op waarom deze melding niet open is, en met wie u dat besprak."
            require(self.grond, "grond", remedy)

    def zin(self) -> str:
        """Return who reported how and what was agreed."""
        hoe = {
            Wijze.TELEFOON: "telefonisch",
            Wijze.FORMULIER: "met het formulier",
            Wijze.BEIDE: "telefonisch en met het formulier",
        }[self.wijze]
        bekend = {
            Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN: (
                f"De naam van de melder blijft onbekend voor het gezin: {self.grond}"
            ),
            Anonimiteit.VOLLEDIG_ANONIEM: f"De melding is anoniem: {self.grond}",
        }.get(self.bekendheid, "")
        gronden = enumerate_words([GROND_WORDS[grond] for grond in self.gronden])
        wie = f" ({self.medewerker})" if self.medewerker.strip() else ""
        again = "Opnieuw melding" if self.opnieuw else "Melding"
        afspraken = f"Afgesproken: {self.afspraken}" if self.afspraken.strip() else ""
        done = f"{again} gedaan bij Veilig Thuis{wie}, {hoe}, door {self.melder}"
        return sentence(done, bekend, f"Grond: {gronden}" if gronden else "", afspraken)


@dataclass(frozen=True, slots=True)
class Terugkoppeling(Inhoud):
    """What Veilig Thuis told the school after a melding; never the school's own duty to meet."""

    soort: SoortTerugkoppeling
    samenvatting: str
    volgende_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse an empty message."""
        require(self.samenvatting, "samenvatting", "Schrijf op wat Veilig Thuis vertelde.")

    def zin(self) -> str:
        """Return what was told."""
        wat = {
            SoortTerugkoppeling.VEILIGHEIDSBEOORDELING: "Veilig Thuis over de beoordeling",
            SoortTerugkoppeling.ONDERZOEK_AANGEKONDIGD: "Veilig Thuis begint een onderzoek",
            SoortTerugkoppeling.ONDERZOEK_AFGEROND: "Veilig Thuis over het onderzoek",
            SoortTerugkoppeling.ANDERS: "Veilig Thuis",
        }[self.soort]
        more = f"Volgend bericht op {short_date(self.volgende_op)}" if self.volgende_op else ""
        return sentence(f"{wat}: {self.samenvatting}", more)
