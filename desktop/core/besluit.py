"""The two decisions of stap 5, in this order: melden, and then help (003:333, 001:48, 001:249)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.core.inhoud import Inhoud, InhoudError, require, sentence
from desktop.core.nederlands import enumerate_words


class Melden(Enum):
    """Is melden noodzakelijk? (001:249)."""

    JA = "ja"
    NEE = "nee"


class HulpMogelijk(Enum):
    """Is hulp verlenen of organiseren (ook) mogelijk? (001:250)."""

    JA = "ja"
    NEE = "nee"
    SAMEN = "samen"
    NOG_NIET = "nog_niet"


MELDEN_WORDS = {Melden.JA: "Melden is noodzakelijk", Melden.NEE: "Melden is niet noodzakelijk"}
HULP_WORDS = {
    HulpMogelijk.JA: "Hulp verlenen of organiseren is (ook) mogelijk",
    HulpMogelijk.NEE: "Hulp verlenen of organiseren is niet mogelijk",
    HulpMogelijk.SAMEN: "Over hulp beslist de school samen met Veilig Thuis",
    HulpMogelijk.NOG_NIET: "Over hulp is nog niet beslist",
}


@dataclass(frozen=True, slots=True)
class Besluit(Inhoud):
    """Both decisions, by whom and why.

    afwijking says why this differs from the outcome of the weighing, afwijking_door who answers
    for that; both are printed.
    """

    melden: Melden
    hulp: HulpMogelijk = HulpMogelijk.NOG_NIET
    motivering: str = ""
    door: tuple[str, ...] = ()
    afwijking: str = ""
    afwijking_door: str = ""

    def __post_init__(self) -> None:
        """Refuse a decision nobody can account for."""
        require(self.motivering, "motivering", "Schrijf op waarom u dit besluit.")
        if not any(naam.strip() for naam in self.door):
            raise InhoudError("door", "Vul in wie dit besluit nam.")
        if self.afwijking.strip():
            remedy = "Vul in wie besloot om af te wijken van de uitkomst."
            require(self.afwijking_door, "afwijking_door", remedy)

    def zin(self) -> str:
        """Return both decisions in their order."""
        wie = enumerate_words([naam.strip() for naam in self.door if naam.strip()])
        anders = ""
        if self.afwijking.strip():
            wie_wijkt_af = self.afwijking_door.strip()
            anders = f"Wijkt af van de uitkomst van de weging, besloten door {wie_wijkt_af}: "
            anders += self.afwijking.strip()
        return sentence(
            MELDEN_WORDS[self.melden],
            HULP_WORDS[self.hulp],
            f"Besloten door {wie}",
            self.motivering,
            anders,
        )
