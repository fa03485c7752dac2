"""What the day asks of the zorgcoördinator over all dossiers, what is late first.

Everything here is derived: a line goes when what it is about was done, and not before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Protocol

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import DAY, Kalender
from desktop.core.vlag import Vlag

STIL_SCHOOLDAGEN = 15
"""After so many school days without any entry a dossier is named; three weeks, our own choice."""
VOORUIT = timedelta(days=7)
LOGBOEK = Plaats(Scherm.LOGBOEK)


class Rubriek(Enum):
    """Under which heading a line stands; in the order of the list."""

    TE_LAAT = "te-laat"
    VANDAAG = "vandaag"
    KOMENDE_DAGEN = "komende-dagen"
    VERWACHT = "verwacht"
    LET_OP = "let-op"
    VLAGGEN = "vlaggen"
    STIL = "stil"


class Dossierzaken(Protocol):
    """What is known of one dossier in the list of all dossiers."""

    @property
    def dossier(self) -> DossierId: ...
    @property
    def naam(self) -> str: ...
    @property
    def klas(self) -> str: ...
    @property
    def sorting_name(self) -> str: ...
    @property
    def afgeschermd(self) -> bool: ...
    @property
    def laatste(self) -> datetime | None: ...
    @property
    def geopend_op(self) -> date | None: ...
    @property
    def gesloten_op(self) -> date | None: ...
    @property
    def taken(self) -> tuple[Taak, ...]: ...
    @property
    def punten(self) -> tuple[OpenPunt, ...]: ...
    @property
    def vlaggen(self) -> tuple[Vlag, ...]: ...


@dataclass(frozen=True, slots=True)
class Dag:
    """The day that is looked at; vorige is the last day before it on which the vault was open."""

    vandaag: date
    kalender: Kalender
    vorige: date | None = None


@dataclass(frozen=True, slots=True)
class Dagregel:
    """One line of the day and the place where it is dealt with.

    op is the day it is due, or the day it stands from. meer counts what else is open there.
    gemist tells that it fell due while the program was closed.
    """

    rubriek: Rubriek
    zaak: Dossierzaken
    wat: str
    plaats: Plaats
    op: date | None = None
    bron: str = ""
    gewicht: Gewicht | None = None
    meer: int = 0
    gemist: bool = False


def vandaag(zaken: Iterable[Dossierzaken], dag: Dag) -> tuple[Dagregel, ...]:
    """Return what the day asks, by heading and within it the most pressing first."""
    grens = stil_voor(dag)
    found = (regel for zaak in zaken for regel in _of(zaak, dag, grens))
    return tuple(sorted(found, key=_order))


def stil_voor(dag: Dag) -> date:
    """Return the day before which the last entry of a dossier without movement lies."""
    day = dag.vandaag + DAY
    for _ in range(STIL_SCHOOLDAGEN):
        day = dag.kalender.last_schooldag_before(day)
    return day


def _of(zaak: Dossierzaken, dag: Dag, grens: date) -> Iterator[Dagregel]:
    for taak in zaak.taken:
        if rubriek := _rubriek(taak, dag.vandaag):
            gemist = dag.vorige is not None and dag.vorige < taak.uiterlijk < dag.vandaag
            yield Dagregel(
                rubriek, zaak, taak.wat, taak.plaats, taak.uiterlijk, taak.bron, gemist=gemist
            )
    # In a closed dossier only safety still speaks.
    least = Gewicht.NODIG if zaak.gesloten_op is None else Gewicht.VEILIGHEID
    if punten := [punt for punt in zaak.punten if punt.gewicht <= least]:
        yield _let_op(zaak, min(punten, key=_gewicht), len(punten) - 1)
    for vlag in zaak.vlaggen:
        yield Dagregel(Rubriek.VLAGGEN, zaak, vlag.bericht, LOGBOEK, vlag.sinds)
    beweging = _beweging(zaak)
    # A day that was agreed on watches over the dossier by itself.
    if zaak.gesloten_op is None and not zaak.taken and beweging and beweging < grens:
        wat = f"Al {STIL_SCHOOLDAGEN} schooldagen of langer niets vastgelegd"
        yield Dagregel(Rubriek.STIL, zaak, wat, Plaats(Scherm.LOGBOEK, Soort.FEIT.value), beweging)


def _rubriek(taak: Taak, today: date) -> Rubriek | None:
    if taak.aard is Aard.VERWACHT:
        return Rubriek.VERWACHT
    if taak.uiterlijk < today:
        return Rubriek.TE_LAAT
    if taak.uiterlijk == today:
        return Rubriek.VANDAAG
    return Rubriek.KOMENDE_DAGEN if taak.uiterlijk <= today + VOORUIT else None


def _let_op(zaak: Dossierzaken, punt: OpenPunt, meer: int) -> Dagregel:
    return Dagregel(
        Rubriek.LET_OP,
        zaak,
        punt.zin,
        punt.plaats,
        bron=punt.bron,
        gewicht=punt.gewicht,
        meer=meer,
    )


def _beweging(zaak: Dossierzaken) -> date | None:
    days = [day for day in (zaak.laatste and zaak.laatste.date(), zaak.geopend_op) if day]
    return max(days, default=None)


def _gewicht(punt: OpenPunt) -> int:
    return punt.gewicht


def _order(regel: Dagregel) -> tuple[int, int, date, int, str]:
    place = list(Rubriek).index(regel.rubriek)
    day = regel.op or date.max
    return place, regel.gewicht or 0, day, -regel.meer, regel.zaak.sorting_name
