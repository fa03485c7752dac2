"""The logboek: what was seen, heard and done; corrected by adding, never by overwriting.

Sources: protocol 004:260-274 (vorm, bron, hypothese, diagnose), brochure 001:295 (wat vastleggen).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.inhoud import Inhoud
from desktop.core.known_error import RefusedError
from desktop.core.signaal import Signaal


class Soort(Enum):
    """Kind of an aantekening."""

    FEIT = "feit"
    DISCLOSURE = "disclosure"
    OVERLEG = "overleg"
    ADVIES = "advies"
    GESPREK = "gesprek"
    BESLUIT = "besluit"
    STAP = "stap"
    ACTIE = "actie"
    GEBEURTENIS = "gebeurtenis"
    DOCUMENT = "document"
    DIAGNOSE = "diagnose"


class Herkomst(Enum):
    """Where the words come from."""

    ZELF = "zelf"
    DERDE = "derde"


class AantekeningError(RefusedError):
    """An aantekening cannot be recorded like this."""


@dataclass(frozen=True, slots=True)
class Aantekening:
    """What is written down; moment is when it happened, door is who saw, heard or led it.

    citaat holds the literal words of the leerling; duiding holds interpretation, kept apart
    from the fact; met names the other side of a gesprek, overleg or advies; inhoud holds the facts
    the rules reckon with, when the entry came from a form. mening is what others make of it,
    veronderstelling a supposition to be confirmed or refuted later; ook_in names the dossiers of
    other children of the family that hold this entry too; aan_te_vullen asks for details later.
    """

    soort: Soort
    moment: datetime
    tekst: str
    door: str
    herkomst: Herkomst = Herkomst.ZELF
    bron: str = ""
    citaat: str = ""
    duiding: str = ""
    met: str = ""
    reactie: str = ""
    anoniem: bool = False
    inhoud: Inhoud | None = None
    mening: str = ""
    veronderstelling: str = ""
    signaal: Signaal = field(default_factory=Signaal)
    bijlagen: tuple[Bijlage, ...] = ()
    ook_in: tuple[DossierId, ...] = ()
    aan_te_vullen: bool = False

    def __post_init__(self) -> None:
        """Refuse what nobody could use later."""
        if self.moment.tzinfo is None:
            raise ValueError("moment without its offset: it could not be put in order")
        if not (self.tekst.strip() or self.citaat.strip()):
            raise AantekeningError("tekst", "Schrijf eerst op wat u zag of hoorde.")
        if self.soort is Soort.DISCLOSURE and not self.citaat.strip():
            raise AantekeningError("citaat", "Noteer de letterlijke woorden van de leerling.")
        if self.soort in WITH_PARTNER and not self.met.strip():
            raise AantekeningError("met", "Vul in met wie u sprak.")

    @property
    def bron_ontbreekt(self) -> bool:
        """Tell whether a third party's words lack their source (004:262)."""
        return self.herkomst is Herkomst.DERDE and not self.bron.strip()

    @property
    def is_signaal(self) -> bool:
        """Tell whether this counts as a signal of stap 1."""
        return self.soort in SIGNALEN


SIGNALEN = frozenset({Soort.FEIT, Soort.DISCLOSURE})
WITH_PARTNER = frozenset({Soort.GESPREK, Soort.OVERLEG})


@dataclass(frozen=True, slots=True)
class Vastlegging:
    """An aantekening as it stands in the logboek for good.

    nummer is its place in the whole logboek; verbetert is the nummer it corrects, with reden.
    """

    nummer: int
    dossier: DossierId
    aantekening: Aantekening
    vastgelegd_op: datetime
    schrijver: str
    verbetert: int | None = None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the timeline: the text that holds now and what it replaced, newest first."""

    geldig: Vastlegging
    eerder: tuple[Vastlegging, ...] = ()

    @property
    def aantekening(self) -> Aantekening:
        """Return what holds now."""
        return self.geldig.aantekening

    @property
    def recorded_on(self) -> datetime:
        """Return when this was first written down; a correction does not make it newer."""
        return (self.geldig, *self.eerder)[-1].vastgelegd_op


class CorrectionError(RefusedError):
    """A correction points at nothing, or at a text that was corrected already."""


def timeline(vastleggingen: Iterable[Vastlegging]) -> tuple[Regel, ...]:
    """Fold corrections into the lines that hold now, in order of when things happened.

    Nothing disappears: a correction that points astray stands as a line of its own.
    """
    by_number = {v.nummer: v for v in vastleggingen}
    replaced = {v.nummer: _replaced(v, by_number) for v in by_number.values()}
    corrected = {earlier.nummer for earlier in replaced.values() if earlier}
    lines = [
        Regel(last, tuple(_earlier(last, replaced)))
        for last in by_number.values()
        if last.nummer not in corrected
    ]
    return tuple(sorted(lines, key=_happened))


def _replaced(v: Vastlegging, by_number: Mapping[int, Vastlegging]) -> Vastlegging | None:
    earlier = None if v.verbetert is None else by_number.get(v.verbetert)
    return earlier if earlier and earlier.nummer < v.nummer else None


def _earlier(
    last: Vastlegging, replaced: Mapping[int, Vastlegging | None]
) -> Iterable[Vastlegging]:
    earlier = replaced[last.nummer]
    while earlier:
        yield earlier
        earlier = replaced[earlier.nummer]


def _happened(regel: Regel) -> tuple[datetime, int]:
    # A corrected entry keeps its place among those of the same minute.
    return regel.aantekening.moment, (regel.geldig, *regel.eerder)[-1].nummer


def check_correction(target: int, vastleggingen: Iterable[Vastlegging]) -> None:
    """Raise CorrectionError unless target is the text that holds now in this dossier."""
    if not any(regel.geldig.nummer == target for regel in timeline(vastleggingen)):
        raise CorrectionError(
            "verbetert", "Deze tekst is al verbeterd. Bekijk eerst de tekst die nu geldt."
        )


def broken_corrections(vastleggingen: Iterable[Vastlegging]) -> tuple[int, ...]:
    """Return the nummers of faulty corrections; the whole logboek is given oldest first.

    A sound correction has a reden and points, as the only one, at an earlier text of its dossier.
    """
    seen: dict[int, DossierId] = {}
    used: set[int | None] = set()
    broken = []
    for v in vastleggingen:
        if v.verbetert is not None and (
            seen.get(v.verbetert) != v.dossier or v.verbetert in used or not v.reden.strip()
        ):
            broken.append(v.nummer)
        used.add(v.verbetert)
        seen[v.nummer] = v.dossier
    return tuple(broken)
