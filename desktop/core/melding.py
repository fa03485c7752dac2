"""What goes into a melding at Veilig Thuis: who knows, what is asked, which entries are used.

Sources: form sections of the melding (domain facts 1.1), own observations first (004:224),
third-party words only with their source (004:262).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.dossier import Betrokkene, Dossier, Gezag
from desktop.core.logboek import Herkomst, Regel, Soort


class Veiligheid(Enum):
    """How safe the leerling is now, as the school sees it."""

    ONBEKEND = "onbekend"
    ACUUT = "acuut"
    STRUCTUREEL = "structureel"
    GEEN_ACUUT = "geen_acuut"


class Openheid(Enum):
    """Whether the family may know that the school reports (domain facts 1.3)."""

    ONBEKEND = "onbekend"
    OPEN = "open"
    NIET_OPEN = "niet_open"


@dataclass(frozen=True, slots=True)
class Geinformeerd:
    """Whether someone knows of the melding: the day they were told, or why not."""

    wie: str
    op: date | None = None
    reden_niet: str = ""


@dataclass(frozen=True, slots=True)
class MeldingGegevens:
    """What the school adds to its logboek for this melding; empty means not filled in yet."""

    veiligheid: Veiligheid = Veiligheid.ONBEKEND
    veiligheid_toelichting: str = ""
    zorg_in_het_kort: str = ""
    vraag: str = ""
    geinformeerd: tuple[Geinformeerd, ...] = ()
    contact: str = ""
    beschermend: str = ""
    hulp: str = ""
    school_doet: str = ""
    bereikbaar: str = ""
    bevoegd_gezag: str = ""
    woont_bij: str = ""
    openheid: Openheid = Openheid.ONBEKEND
    openheid_toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Selectie:
    """The entries of a melding, grouped as its reader needs them."""

    eigen: tuple[Regel, ...] = ()
    derden: tuple[Regel, ...] = ()
    uitspraken: tuple[Regel, ...] = ()
    gesprekken: tuple[Regel, ...] = ()
    weggelaten: tuple[Regel, ...] = ()


def called(betrokkene: Betrokkene) -> str:
    """Return "Samira Haddad, moeder": the name under which a melding speaks of someone."""
    return ", ".join(part for part in (betrokkene.naam, betrokkene.relatie) if part.strip())


def to_inform(dossier: Dossier, gegevens: MeldingGegevens) -> Mapping[str, Geinformeerd | None]:
    """Return for each who should know of the melding what was filled in, the leerling first.

    Who has no gezag is named once something was filled in about telling them.
    """
    given = {told.wie: told for told in gegevens.geinformeerd}
    wanted = [dossier.leerling.full_name]
    wanted += [called(b) for b in dossier.betrokkenen if b.gezag is not Gezag.NEE]
    return {wie: given.get(wie) for wie in [*wanted, *given]}


def select(regels: Iterable[Regel]) -> Selectie:
    """Group the entries that hold now; words of a third party without source are left out."""
    groups: dict[str, list[Regel]] = {
        name: [] for name in ("eigen", "derden", "uitspraken", "gesprekken", "weggelaten")
    }
    for regel in regels:
        if name := _group(regel):
            groups[name].append(regel)
    return Selectie(**{name: tuple(lines) for name, lines in groups.items()})


def _group(regel: Regel) -> str | None:
    entry = regel.aantekening
    if entry.bron_ontbreekt:
        return "weggelaten"
    if entry.soort is Soort.GESPREK:
        return "gesprekken"
    if entry.soort is Soort.DISCLOSURE:
        return "uitspraken"
    if entry.soort is Soort.FEIT:
        return "eigen" if entry.herkomst is Herkomst.ZELF else "derden"
    return None
