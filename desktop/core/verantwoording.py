"""What the school must be able to account for around a melding: who knew, who was asked, and why.

Sources: bevoegd gezag (001:136, 001:367, 004:196), Verwijsindex (004:278-284), consent questions
(003:179-193, 004:363-377), the talk before a melding (004:286-302), exceptions (004:306-318).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.core.anonimiteit import GROND_WORDS, Grond
from desktop.core.inhoud import Inhoud, InhoudError, require, sentence
from desktop.core.nederlands import enumerate_words


class Verwoording(Enum):
    """Which wording of the five consent questions is used (C05, C06)."""

    BASIS = "003"
    PROTOCOL = "004"


@dataclass(frozen=True, slots=True)
class GezagGeinformeerd(Inhoud):
    """That bestuur or directie knows: who was told and how (001:367, 004:196)."""

    wie: str
    hoe: str = ""
    aanleiding: str = ""

    def __post_init__(self) -> None:
        """Refuse a line without a name."""
        require(self.wie, "wie", "Vul in wie u informeerde.")

    def zin(self) -> str:
        """Return who was told."""
        hoe = f" ({self.hoe.strip()})" if self.hoe.strip() else ""
        return sentence(f"Bevoegd gezag geïnformeerd: {self.wie}{hoe}", self.aanleiding)


@dataclass(frozen=True, slots=True)
class VerwijsindexAfweging(Inhoud):
    """Whether the school signals in the Verwijsindex, and why (004:278-284)."""

    signaleren: bool
    reden: str
    ouders_geinformeerd: bool = False

    def __post_init__(self) -> None:
        """Refuse a decision without its reason."""
        require(self.reden, "reden", "Schrijf op waarom u dat wel of niet doet.")

    def zin(self) -> str:
        """Return the decision."""
        wel = "wel" if self.signaleren else "geen"
        ouders = "Ouders zijn geïnformeerd" if self.ouders_geinformeerd else ""
        return sentence(f"Verwijsindex: {wel} signaal", self.reden, ouders)


@dataclass(frozen=True, slots=True)
class Toestemmingsweging(Inhoud):
    """The five questions about speaking without consent, answered (C05, C06, Z28)."""

    verwoording: Verwoording
    antwoorden: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a sheet on which nothing was answered."""
        if not any(antwoord.strip() for antwoord in self.antwoorden):
            raise InhoudError("antwoorden", "Beantwoord ten minste één van de vijf vragen.")

    @property
    def is_volledig(self) -> bool:
        """Tell whether all five were answered."""
        return len([a for a in self.antwoorden if a.strip()]) == 5

    def zin(self) -> str:
        """Return the answers by number."""
        given = (f"{n}. {a.strip()}" for n, a in enumerate(self.antwoorden, 1) if a.strip())
        return sentence("Vijf vragen over toestemming en medeweten beantwoord", *given)


@dataclass(frozen=True, slots=True)
class GesprekOverMelding(Inhoud):
    """The talk before a melding, in its four parts (004:292-302); met names who was spoken."""

    met: tuple[str, ...]
    met_leerling: bool = False
    met_ouders: bool = False
    uitleg: str = ""
    reactie: str = ""
    bezwaar: str = ""
    weging_bezwaar: str = ""

    def __post_init__(self) -> None:
        """Refuse a talk with nobody."""
        if not any(wie.strip() for wie in self.met):
            raise InhoudError("met", "Vul in met wie u sprak.")

    def zin(self) -> str:
        """Return the talk."""
        return sentence(
            f"Voornemen om te melden besproken met {enumerate_words(self.met)}",
            f"Uitleg en doel: {self.uitleg}" if self.uitleg.strip() else "",
            f"Reactie: {self.reactie}" if self.reactie.strip() else "",
            f"Bezwaar en hoe daaraan tegemoet te komen: {self.bezwaar}"
            if self.bezwaar.strip()
            else "",
            f"Afweging van het bezwaar: {self.weging_bezwaar}"
            if self.weging_bezwaar.strip()
            else "",
        )


@dataclass(frozen=True, slots=True)
class MeldenZonderGesprek(Inhoud):
    """Why the melding goes before the talk, and where that was discussed (004:306-318)."""

    gronden: tuple[Grond, ...]
    toelichting: str
    besproken_met: str = ""

    def __post_init__(self) -> None:
        """Refuse an exception without its ground (004:306)."""
        if not self.gronden:
            raise InhoudError("gronden", "Kies ten minste één grond.")
        require(self.toelichting, "toelichting", "Schrijf op waarom die grond hier geldt.")

    def zin(self) -> str:
        """Return the grounds and the reason."""
        gronden = enumerate_words([GROND_WORDS[grond] for grond in self.gronden])
        waar = f"Besproken met {self.besproken_met}" if self.besproken_met.strip() else ""
        return sentence(f"Melden zonder gesprek vooraf. Grond: {gronden}", self.toelichting, waar)
