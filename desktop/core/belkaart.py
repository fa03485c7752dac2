"""What may stand on the card for a call to Veilig Thuis; for advice without any name (003:152).

Order and questions of the card: domain facts 1.2.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.core.casus import Casus
from desktop.core.dossier import Betrokkene, Dossier
from desktop.core.melding import MeldingGegevens

NAAM = "[naam]"
_ROL = re.compile(
    r"(?:pleeg|stief|groot|schoon)?(?:moeder|vader|ouders?|broer|zus)(?:tje|je)?"
    r"|oma|opa|oom|tante|neef|nicht|voogd(?:es)?|verzorgers?|mentor|leerkracht|docent|huisarts"
    r"|jeugdarts|jeugdverpleegkundige|wijkagent|(?:school)?maatschappelijk werker"
)
# Words that stand in a field for a name without being one.
_NO_NAME = re.compile(
    r"de|het|een|van|den|der|ten|ter|te|la|le|el|al|en|met|op|in|is|mevrouw|mevr|mw|meneer|dhr"
    r"|heer|familie|fam|junior|senior|jr|sr|moeder|vader|ouders?|oma|opa|broer|zus|leerling"
)
_WORD = re.compile(r"\w{2,}")
_GENITIVE = "(?:['’]?s)?"


class VrijeTekst(Enum):
    """A text of the school that the card can carry; the value is its field in MeldingGegevens."""

    ZORG = "zorg_in_het_kort"
    VEILIGHEID = "veiligheid_toelichting"
    BESCHERMEND = "beschermend"
    SCHOOL_DOET = "school_doet"
    HULP = "hulp"
    VRAAG = "vraag"


@dataclass(frozen=True, slots=True)
class Belkaartkeuze:
    """How the card is made; vrij are the texts that the user read and let onto an anonymous card.

    Without anoniem every text is on it.
    """

    anoniem: bool = True
    vrij: frozenset[VrijeTekst] = frozenset()


def vrije_teksten(gegevens: MeldingGegevens) -> Mapping[VrijeTekst, str]:
    """Return the texts that say something."""
    found = {tekst: getattr(gegevens, tekst.value).strip() for tekst in VrijeTekst}
    return {tekst: said for tekst, said in found.items() if said}


def names_of(casus: Casus) -> frozenset[str]:
    """Return every word by which someone of this dossier could be known, the class among them."""
    parts = (casus.school.gebruiker.naam, casus.school.naam, *casus.eerdere_mentoren)
    own = (word for part in parts for word in _WORD.findall(part))
    known = (word for one in (casus.dossier, *casus.gezin) for word in _names(one))
    found = {unicodedata.normalize("NFC", word) for word in (*own, *known)}
    return frozenset(word for word in found if not _NO_NAME.fullmatch(word.casefold()))


def without_names(text: str, names: Iterable[str]) -> str:
    """Return the text with "[naam]" where one of the names stands, in any case or genitive."""
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return text
    anyone = "|".join(map(re.escape, longest_first))
    pattern = rf"(?<!\w)(?:{anyone}){_GENITIVE}(?!\w)"
    return re.sub(pattern, NAAM, unicodedata.normalize("NFC", text), flags=re.IGNORECASE)


def role_of(betrokkene: Betrokkene) -> str:
    """Return "moeder": the role alone, "een betrokkene" when the field says anything else."""
    found = _ROL.search(betrokkene.relatie.casefold())
    return found.group() if found else "een betrokkene"


def _names(dossier: Dossier) -> Iterator[str]:
    leerling = dossier.leerling
    parts = (leerling.roepnaam, leerling.achternaam, leerling.mentor)
    people = (betrokkene.naam for betrokkene in dossier.betrokkenen)
    for part in (*parts, *people):
        yield from _WORD.findall(part)
    if klas := leerling.klas.strip():
        yield klas
