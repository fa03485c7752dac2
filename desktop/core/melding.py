"""What goes into a melding at Veilig Thuis: who knows, what is asked, which entries are used.

Sources: form sections of the melding (domain facts 1.1), own observations first (004:224),
third-party words only with their source (004:262), diagnoses only of a professional (004:268).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum

from desktop.core.diagnose import Diagnose
from desktop.core.dossier import Betrokkene, Dossier, Gezag
from desktop.core.logboek import Aantekening, Herkomst, Regel, Soort


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
    """What the school adds to its logboek for this melding; empty means not filled in yet.

    meegegeven are the documents and diagnoses that go into it, each by its key().
    """

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
    meegegeven: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Selectie:
    """The entries of a melding, grouped as its reader needs them.

    weggelaten cannot be told: without source, or a diagnosis without its professional. The user
    did not choose niet_gekozen.
    """

    eigen: tuple[Regel, ...] = ()
    derden: tuple[Regel, ...] = ()
    uitspraken: tuple[Regel, ...] = ()
    gesprekken: tuple[Regel, ...] = ()
    documenten: tuple[Regel, ...] = ()
    diagnosen: tuple[Regel, ...] = ()
    weggelaten: tuple[Regel, ...] = ()
    niet_gekozen: tuple[Regel, ...] = ()

    @property
    def verteld(self) -> tuple[Regel, ...]:
        """Return the entries whose words the melding prints."""
        told = (self.eigen, self.derden, self.uitspraken, self.gesprekken)
        return tuple(r for group in (*told, self.documenten, self.diagnosen) for r in group)


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


def select(regels: Iterable[Regel], meegegeven: Collection[int] = ()) -> Selectie:
    """Group the entries that hold now; words of a third party without source are left out.

    Documents and diagnoses go in only when their key is among meegegeven.
    """
    groups: dict[str, list[Regel]] = {group.name: [] for group in fields(Selectie)}
    for regel in regels:
        if name := _group(regel, meegegeven):
            groups[name].append(regel)
    return Selectie(**{name: tuple(lines) for name, lines in groups.items()})


def key(regel: Regel) -> int:
    """Return the nummer an entry began with: it stays the same when the entry is corrected."""
    return (regel.geldig, *regel.eerder)[-1].nummer


def te_kiezen(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    """Return the documents and diagnoses that may go into a melding if the user wants it."""
    return select(regels).niet_gekozen


_CHOSEN = {Soort.DOCUMENT: "documenten", Soort.DIAGNOSE: "diagnosen"}
_TOLD = {Soort.GESPREK: "gesprekken", Soort.DISCLOSURE: "uitspraken"}


def _group(regel: Regel, meegegeven: Collection[int]) -> str | None:
    entry = regel.aantekening
    if entry.bron_ontbreekt or _is_unfounded(entry):
        return "weggelaten"
    if entry.soort is Soort.FEIT:
        return "eigen" if entry.herkomst is Herkomst.ZELF else "derden"
    if chosen := _CHOSEN.get(entry.soort):
        return chosen if key(regel) in meegegeven else "niet_gekozen"
    return _TOLD.get(entry.soort)


def _is_unfounded(entry: Aantekening) -> bool:
    return entry.soort is Soort.DIAGNOSE and not isinstance(entry.inhoud, Diagnose)
