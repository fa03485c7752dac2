"""Two lanes beside each other: the meldcode and the school's route, with the talks in between.

"Bespreken met ouders/leerling" is the rung after each stap but the last (001:217, 002:154).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from desktop.core.afloop import is_gesloten
from desktop.core.casus import Casus
from desktop.core.logboek import SIGNALEN, Soort
from desktop.core.meldcode import AFGEHANDELD, RECORDED_BY, STAP_NAMEN, Stap, Toestand
from desktop.core.routes import meldcode_of, route_of
from desktop.core.verloop import Besproken, RouteStap


class Gesprekken(Enum):
    """Whether there was talk with parents or leerling between two stappen."""

    NOG_NIET = "nog_niet"
    OPEN = "open"
    GEDAAN = "gedaan"
    NIET = "niet"


@dataclass(frozen=True, slots=True)
class Halte:
    """A step on a lane: its number and name, how far it is, and why it was passed over.

    uitleg says what it asks, bron where that is written.
    """

    nummer: int
    naam: str
    toestand: Toestand
    reden: str = ""
    uitleg: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Baan:
    """A lane with its steps in published order."""

    naam: str
    haltes: tuple[Halte, ...]

    @property
    def huidig(self) -> int | None:
        """Return the number of the step that asks for attention, None when none does."""
        return next((h.nummer for h in self.haltes if h.toestand not in AFGEHANDELD), None)


@dataclass(frozen=True, slots=True)
class Sport:
    """The rung after a stap: spoken with whom and when, or why not."""

    na: Stap
    staat: Gesprekken
    met: str = ""
    op: date | None = None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Banen:
    """Where the dossier stands today, in both lanes."""

    meldcode: Baan
    route: Baan
    sporten: tuple[Sport, ...]


def banen(casus: Casus) -> Banen:
    """Return both lanes and the rungs between the stappen."""
    return Banen(_meldcode(casus), _route(casus), tuple(_sporten(casus)))


def _meldcode(casus: Casus) -> Baan:
    stand = casus.stand
    labels = meldcode_of(casus.school)
    haltes = [
        Halte(
            int(stap),
            STAP_NAMEN[stap],
            stand.toestanden[stap],
            stand.overgeslagen.get(stap, ""),
            *labels[int(stap)],
        )
        for stap in Stap
    ]
    if 6 in labels:
        done = Toestand.GEDAAN if is_gesloten(casus) else Toestand.OPEN
        if done is Toestand.OPEN and stand.huidig is None:
            done = Toestand.BEZIG
        haltes.append(Halte(6, "Volgen en afsluiten", done, "", *labels[6]))
    return Baan("Meldcode", tuple(haltes))


def _route(casus: Casus) -> Baan:
    route = route_of(casus.school)
    noted = {f.inhoud.stap: f.inhoud for f in casus.feiten(RouteStap) if f.inhoud.route == route.id}
    present = {regel.aantekening.soort for regel in casus.regels}
    implied = {1: bool(SIGNALEN & present), 2: bool({Soort.OVERLEG, Soort.ADVIES} & present)}
    haltes = []
    current = False
    for stap in route.stappen:
        note = noted.get(stap.nummer)
        if note is not None and note.reden_niet.strip():
            state = Toestand.OVERGESLAGEN
        elif note is not None or implied.get(stap.nummer):
            state = Toestand.GEDAAN
        else:
            state = Toestand.OPEN if current or not present else Toestand.BEZIG
            current = True
        reden = note.reden_niet if note is not None else ""
        haltes.append(Halte(stap.nummer, stap.naam, state, reden, stap.uitleg, stap.bron))
    return Baan(route.naam, tuple(haltes))


def _sporten(casus: Casus) -> Iterator[Sport]:
    noted = {feit.inhoud.na: feit for feit in casus.feiten(Besproken)}
    begun = {stap: begun_at(casus, stap) for stap in Stap}
    for stap in list(Stap)[:-1]:
        feit = noted.get(stap)
        if feit is not None and feit.inhoud.is_gedaan:
            yield Sport(stap, Gesprekken.GEDAAN, ", ".join(feit.inhoud.met), feit.op)
        elif (talk := _talk_between(casus, begun[stap], _next_begin(begun, stap))) is not None:
            yield Sport(stap, Gesprekken.GEDAAN, talk[0], talk[1].date())
        elif feit is not None:
            yield Sport(stap, Gesprekken.NIET, "", feit.op, feit.inhoud.reden_niet)
        else:
            is_due = casus.stand.toestanden[stap] in AFGEHANDELD
            yield Sport(stap, Gesprekken.OPEN if is_due else Gesprekken.NOG_NIET)


def begun_at(casus: Casus, stap: Stap) -> datetime | None:
    """Return when the first record of a stap happened."""
    if stap is Stap.WEGEN:
        return min((b.moment for b in casus.weging.beantwoordingen), default=None)
    moments = (r.aantekening.moment for r in casus.van_soort(*RECORDED_BY[stap]))
    return min(moments, default=None)


def _next_begin(begun: dict[Stap, datetime | None], stap: Stap) -> datetime | None:
    later = [moment for other, moment in begun.items() if other > stap and moment is not None]
    return min(later, default=None)


def _talk_between(
    casus: Casus, since: datetime | None, until: datetime | None
) -> tuple[str, datetime] | None:
    """Return the latest talk after a stap began and not after the next one was over.

    The talk of stap 3 itself counts as the rung after stap 2: it is that talk.
    """
    if since is None:
        return None
    talks = [
        (r.aantekening.met, r.aantekening.moment)
        for r in casus.van_soort(Soort.GESPREK)
        if r.aantekening.moment >= since and (until is None or r.aantekening.moment <= until)
    ]
    return talks[-1] if talks else None
