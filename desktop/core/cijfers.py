"""Figures over a period, without names: for the yearly evaluation and for what gets stuck.

Source: 002:171 (E04), knelpunten for school, partners, board and municipality. Dossiers that are
sealed and loose signals are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import Protocol

from desktop.core.cijferreeks import Cijfer, Periode, Reeks, leerjaar
from desktop.core.meldcode import STAP_NAMEN, Stand, Stap
from desktop.core.taken import Aard, Taak

ONBEKEND = "Onbekend"


class Cijferregel(Protocol):
    """What the figures look at of a dossier."""

    @property
    def klas(self) -> str:
        """Return the class as it is written now."""
        ...

    @property
    def stand(self) -> Stand:
        """Return where it stands now."""
        ...

    @property
    def afgeschermd(self) -> bool:
        """Tell whether it is sealed."""
        ...

    @property
    def los(self) -> bool:
        """Tell whether there are loose signals only."""
        ...

    @property
    def uitkomst(self) -> str:
        """Return the words the weging led to, empty when it did not yet."""
        ...

    @property
    def geopend_op(self) -> date | None:
        """Return the day it was opened."""
        ...

    @property
    def gesloten_op(self) -> date | None:
        """Return the day it was closed."""
        ...

    @property
    def stapdagen(self) -> tuple[tuple[Stap, date], ...]:
        """Return the first day of each stap that was done."""
        ...

    @property
    def meldingen(self) -> tuple[date, ...]:
        """Return the days of the meldingen."""
        ...

    @property
    def taken(self) -> tuple[Taak, ...]:
        """Return what is due today."""
        ...


def cijfers(regels: Iterable[Cijferregel], periode: Periode, vandaag: date) -> tuple[Reeks, ...]:
    """Return the figures of a period, up to vandaag when it is not over."""
    counted = tuple(regel for regel in regels if not (regel.afgeschermd or regel.los))
    until = Periode(periode.van, min(periode.tot, vandaag))
    active = tuple(regel for regel in counted if _is_active(regel, until))
    return (
        _dossiers(active, until),
        _nieuw(counted, until),
        _leerjaren(active),
        _stappen(counted, until),
        _uitkomsten(active),
        _tijd(counted, until),
        _nu(counted),
        _te_laat(counted, vandaag),
    )


def _is_active(regel: Cijferregel, periode: Periode) -> bool:
    began = regel.geopend_op is None or regel.geopend_op <= periode.tot
    return began and (regel.gesloten_op is None or regel.gesloten_op >= periode.van)


def _dossiers(active: Sequence[Cijferregel], periode: Periode) -> Reeks:
    closed = sum(periode.holds(regel.gesloten_op) for regel in active)
    return Reeks(
        "dossiers",
        "Dossiers in deze periode",
        "Dossiers die in de periode open waren, ook als ze eerder begonnen.",
        (Cijfer("Nog open aan het eind", len(active) - closed), Cijfer("Gesloten", closed)),
        verdeelt=True,
    )


def _nieuw(counted: Sequence[Cijferregel], periode: Periode) -> Reeks:
    opened = sum(periode.holds(regel.geopend_op) for regel in counted)
    meldingen = sum(periode.holds(day) for regel in counted for day in regel.meldingen)
    return Reeks(
        "nieuw",
        "Nieuw in deze periode",
        "Een dossier kan meer dan één melding hebben.",
        (Cijfer("Dossiers geopend", opened), Cijfer("Meldingen bij Veilig Thuis", meldingen)),
    )


def _leerjaren(active: Sequence[Cijferregel]) -> Reeks:
    is_po = any("gr" in regel.klas.casefold() for regel in active)
    counts = Counter(leerjaar(regel.klas) for regel in active)
    word = "Groep" if is_po else "Leerjaar"
    years = sorted(counts, key=lambda year: (not year, year))
    return Reeks(
        "leerjaar",
        "Per leerjaar of groep",
        "Geteld naar de klas van nu.",
        tuple(Cijfer(f"{word} {year}" if year else ONBEKEND, counts[year]) for year in years),
        verdeelt=True,
    )


def _stappen(counted: Sequence[Cijferregel], periode: Periode) -> Reeks:
    counts = Counter(
        stap for regel in counted for stap, day in regel.stapdagen if periode.holds(day)
    )
    return Reeks(
        "stappen",
        "Stappen gezet",
        "Het aantal dossiers waarin een stap in deze periode voor het eerst is gezet.",
        tuple(Cijfer(_stap(stap), counts[stap]) for stap in Stap),
    )


def _uitkomsten(active: Sequence[Cijferregel]) -> Reeks:
    counts = Counter(regel.uitkomst or "Nog geen uitkomst" for regel in active)
    return Reeks(
        "uitkomst",
        "Uitkomst van de weging",
        "De uitkomst van nu, van de dossiers die in de periode open waren.",
        tuple(Cijfer(words, counts[words]) for words in sorted(counts)),
        verdeelt=True,
    )


def _tijd(counted: Sequence[Cijferregel], periode: Periode) -> Reeks:
    days: dict[Stap, list[int]] = {}
    for regel in counted:
        for stap, day in regel.stapdagen:
            if regel.geopend_op is not None and periode.holds(day):
                # What was seen before the dossier was opened took no time in it.
                days.setdefault(stap, []).append(max(0, (day - regel.geopend_op).days))
    return Reeks(
        "tijd",
        "Tijd van openen tot elke stap",
        "De middelste waarde (mediaan) in kalenderdagen: ook weekend en vakantie tellen mee.",
        tuple(Cijfer(_stap(s), median(days[s]), len(days[s])) for s in Stap if s in days),
        "dagen",
    )


def _nu(counted: Sequence[Cijferregel]) -> Reeks:
    """Tell where the open dossiers wait: many at one stap is a knelpunt (E04)."""
    stands = Counter(regel.stand.huidig for regel in counted if regel.gesloten_op is None)
    named = [Cijfer(_stap(stap), stands[stap]) for stap in Stap]
    return Reeks(
        "nu",
        "Waar open dossiers vandaag op wachten",
        "Staan er veel bij één stap, dan kan daar een knelpunt zijn.",
        (*named, Cijfer("Volgen", stands[None])),
        verdeelt=True,
    )


def _te_laat(counted: Sequence[Cijferregel], vandaag: date) -> Reeks:
    late = Counter(
        taak.aard for regel in counted for taak in regel.taken if taak.uiterlijk < vandaag
    )
    return Reeks(
        "te-laat",
        "Over de termijn, vandaag",
        "Wacht u vaak op bericht, dan kan dat een knelpunt zijn om met partners te bespreken.",
        (
            Cijfer("Eigen termijnen", late[Aard.EIGEN]),
            Cijfer("Verwacht bericht van Veilig Thuis", late[Aard.VERWACHT]),
        ),
    )


def _stap(stap: Stap) -> str:
    return f"Stap {int(stap)} {STAP_NAMEN[stap]}"
