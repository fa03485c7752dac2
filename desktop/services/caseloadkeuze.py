"""Which dossiers are in a view and in what order: the same for the screen, counts and paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.dossier import DossierId
from desktop.core.leeftijd import age_on
from desktop.core.weergave import (
    Aandachtsgroep,
    Kolom,
    Openheid,
    Sortering,
    Stapkeuze,
    Voorwaarden,
    Weergave,
    leerjaren_of,
)
from desktop.services.caseload import sort_key
from desktop.services.views import Aandacht, CaseloadRegel

Regels = Iterable[CaseloadRegel]
Test = Callable[[CaseloadRegel], bool]
Key = Callable[[CaseloadRegel], tuple[object, ...]]

GROEPEN = {
    Aandachtsgroep.DRINGEND: frozenset({Aandacht.MELDEN, Aandacht.ACTIE}),
    Aandachtsgroep.NIEUW: frozenset({Aandacht.NIEUW}),
    Aandachtsgroep.LOOPT: frozenset({Aandacht.GEEN}),
    Aandachtsgroep.KLAAR: frozenset({Aandacht.KLAAR}),
}


@dataclass(frozen=True, slots=True)
class Kijk:
    """With what a view is looked at: the day, and the dossiers with a word the school watches."""

    today: date
    treffers: Collection[DossierId] = frozenset()
    woorden: tuple[str, ...] = ()


def passing(regels: Regels, weergave: Weergave, kijk: Kijk) -> list[CaseloadRegel]:
    """Return the lines of a view in the order they came."""
    found = list(regels)
    # One after the other: ten thousand lines are narrowed at every letter that is typed.
    for test in _tests(weergave, kijk):
        found = [regel for regel in found if test(regel)]
    return found


def in_order(
    regels: Iterable[CaseloadRegel], sortering: Sortering, today: date
) -> list[CaseloadRegel]:
    """Return the lines by a column, then by name; what has nothing in the column comes last."""
    if sortering.kolom is Kolom.AANDACHT and not sortering.aflopend:
        return sorted(regels, key=sort_key)
    key = _key(sortering.kolom, today)
    filled: list[CaseloadRegel] = []
    empty: list[CaseloadRegel] = []
    for regel in sorted(regels, key=_name):
        (filled if key(regel) else empty).append(regel)
    return [*sorted(filled, key=key, reverse=sortering.aflopend), *empty]


def leeftijd(regel: CaseloadRegel, today: date) -> int | None:
    """Return the age today, None when the birth date is not known."""
    return age_on(regel.geboortedatum, today) if regel.geboortedatum else None


def _tests(weergave: Weergave, kijk: Kijk) -> Iterator[Test]:
    wanted = weergave.voorwaarden
    for word in weergave.tekst.casefold().split():
        yield _has_word(word)
    if wanted.aandacht is not None:
        group = GROEPEN[wanted.aandacht]
        yield lambda regel: regel.aandacht in group
    if wanted.openheid is not None:
        is_open = wanted.openheid is Openheid.OPEN
        yield lambda regel: (regel.gesloten_op is None) is is_open
    yield from _of_course(wanted, kijk)
    yield from _of_person(wanted, kijk)


def _has_word(word: str) -> Test:
    return lambda regel: word in regel.search_text


def _of_course(wanted: Voorwaarden, kijk: Kijk) -> Iterator[Test]:
    if wanted.stap is not None:
        stap = wanted.stap
        yield lambda regel: _is_at(regel, stap)
    if wanted.uitkomst:
        yield lambda regel: regel.uitkomst == wanted.uitkomst
    if wanted.te_doen_binnen is not None:
        room = wanted.te_doen_binnen
        yield lambda regel: any((t.uiterlijk - kijk.today).days <= room for t in regel.taken)
    if wanted.stil_sinds is not None:
        days = wanted.stil_sinds
        yield lambda regel: _still_for(regel, kijk.today) >= days
    if wanted.vlag:
        yield lambda regel: bool(regel.vlaggen)
    if wanted.risicowoord:
        yield lambda regel: regel.dossier in kijk.treffers


def _of_person(wanted: Voorwaarden, kijk: Kijk) -> Iterator[Test]:
    if wanted.klas:
        klas = _plain(wanted.klas)
        yield lambda regel: _plain(regel.klas) == klas
    if wanted.leerjaar:
        yield lambda regel: wanted.leerjaar in leerjaren_of(regel.klas)
    if wanted.mentor:
        mentor = _plain(wanted.mentor)
        yield lambda regel: _plain(regel.mentor) == mentor
    if wanted.leeftijd_van is not None or wanted.leeftijd_tot is not None:
        low, high = wanted.leeftijd_van, wanted.leeftijd_tot
        yield lambda regel: _between(leeftijd(regel, kijk.today), low, high)


def _is_at(regel: CaseloadRegel, stap: Stapkeuze) -> bool:
    # The stappen do not hold for what is about a professional (X01).
    goes_on = regel.gesloten_op is None and not regel.afgeschermd
    return goes_on and regel.stand.huidig is stap.stap


def _still_for(regel: CaseloadRegel, today: date) -> int:
    """Return how many days nothing was recorded; without any day: for ever."""
    last = regel.laatste.date() if regel.laatste is not None else regel.geopend_op
    return (today - (last or date.min)).days


def _between(age: int | None, low: int | None, high: int | None) -> bool:
    return age is not None and (low is None or low <= age) and (high is None or age <= high)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _name(regel: CaseloadRegel) -> str:
    return regel.sorting_name


def _key(kolom: Kolom, today: date) -> Key:
    """Return the key of a column; it is empty when the line has nothing there."""
    if kolom is Kolom.LEEFTIJD:
        return lambda regel: _filled(leeftijd(regel, today))
    return _KEYS[kolom]


def _filled(value: object) -> tuple[object, ...]:
    return () if value in (None, "") else (value,)


def _klas_key(regel: CaseloadRegel) -> tuple[object, ...]:
    jaren = leerjaren_of(regel.klas)
    return (int(jaren[0]) if jaren else 0, _plain(regel.klas)) if regel.klas else ()


def _stap_key(regel: CaseloadRegel) -> tuple[object, ...]:
    huidig = regel.stand.huidig
    return (regel.gesloten_op is not None, huidig is None, huidig or 0)


_KEYS: dict[Kolom, Key] = {
    Kolom.NAAM: lambda regel: (regel.sorting_name,),
    Kolom.AANDACHT: lambda regel: sort_key(regel)[:1],
    Kolom.KLAS: _klas_key,
    Kolom.STAP: _stap_key,
    Kolom.VOLGENDE: lambda regel: _filled(regel.volgende),
    Kolom.UITKOMST: lambda regel: _filled(regel.uitkomst),
    Kolom.NORM: lambda regel: _filled(regel.norm),
    Kolom.MENTOR: lambda regel: _filled(_plain(regel.mentor)),
    Kolom.TE_DOEN: lambda regel: _filled(min((t.uiterlijk for t in regel.taken), default=None)),
    Kolom.LAATSTE: lambda regel: _filled(regel.laatste),
    Kolom.GEOPEND: lambda regel: _filled(regel.geopend_op),
    Kolom.VLAG: lambda regel: _filled("; ".join(v.bericht.casefold() for v in regel.vlaggen)),
}
