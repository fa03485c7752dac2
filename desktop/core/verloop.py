"""How a dossier went through its stappen: what was passed over, talked about, or done in school.

Sources: order is free (004:146, 001:287), talking at every stap (004:125, 001:217, 002:154).
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.inhoud import Inhoud, InhoudError, require, sentence
from desktop.core.meldcode import STAP_NAMEN, Stap
from desktop.core.nederlands import enumerate_words


@dataclass(frozen=True, slots=True)
class StapOvergeslagen(Inhoud):
    """A stap of the meldcode that is not taken, and why (004:146)."""

    stap: Stap
    reden: str = ""

    def __post_init__(self) -> None:
        """Refuse a stap passed over without a reason."""
        require(self.reden, "reden", "Schrijf op waarom u deze stap overslaat.")

    def zin(self) -> str:
        """Return "Meldcode 2 Overleg overgeslagen. Reden: …"."""
        return sentence(f"{stap_naam(self.stap)} overgeslagen", f"Reden: {self.reden}")


@dataclass(frozen=True, slots=True)
class Besproken(Inhoud):
    """Talking with parents and leerling after a stap: with whom, or why not (S13, 004:125)."""

    na: Stap
    met: tuple[str, ...] = ()
    reden_niet: str = ""
    plannen_verteld: bool = False

    def __post_init__(self) -> None:
        """Refuse what says neither."""
        if not any(wie.strip() for wie in self.met) and not self.reden_niet.strip():
            remedy = "Vul in met wie u sprak, of waarom dat nog niet kon."
            raise InhoudError("met", remedy)

    @property
    def is_gedaan(self) -> bool:
        """Tell whether there was a talk."""
        return any(wie.strip() for wie in self.met)

    def zin(self) -> str:
        """Return "Na meldcode 1 Signalen gesproken met …"."""
        wie = enumerate_words([wie.strip() for wie in self.met if wie.strip()])
        na = f"Na {stap_naam(self.na).lower()}"
        if not wie:
            return sentence(f"{na} niet gesproken met ouders of leerling", self.reden_niet)
        told = "Verteld wat de school van plan is" if self.plannen_verteld else ""
        return sentence(f"{na} gesproken met {wie}", told, self.reden_niet)


@dataclass(frozen=True, slots=True)
class RouteStap(Inhoud):
    """A step of the school's own support route that was taken or passed over (R-VO, R-PO)."""

    route: str
    stap: int
    naam: str
    reden_niet: str = ""

    def zin(self) -> str:
        """Return "Route 3 Multidisciplinair overleg gedaan"."""
        done = "overgeslagen" if self.reden_niet.strip() else "gedaan"
        return sentence(f"Route {self.stap} {self.naam} {done}", self.reden_niet)


def stap_naam(stap: Stap) -> str:
    """Return "Meldcode 3 Gesprek": always lane name with number (differences row 14)."""
    return f"Meldcode {int(stap)} {STAP_NAMEN[stap]}"
