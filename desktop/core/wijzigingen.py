"""What changed in the details of a leerling: worked out of the versions that were kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import pairwise

from desktop.core.dossier import Betrokkene, Dossier, Leerling
from desktop.core.nederlands import short_date

BETROKKENE = "betrokkene"


@dataclass(frozen=True, slots=True)
class Versie:
    """The details of a dossier as they stood from a moment on, and who wrote them.

    nummer is their place in the logboek.
    """

    dossier: Dossier
    vanaf: datetime
    schrijver: str
    nummer: int


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One detail that became another; onderdeel is a field of Leerling, or BETROKKENE.

    Was is empty for what was added, werd for what was taken away.
    """

    moment: datetime
    schrijver: str
    onderdeel: str
    was: str
    werd: str
    nummer: int


def wijzigingen(versies: Sequence[Versie]) -> tuple[Wijziging, ...]:
    """Return what changed from each version to the next; versions are given oldest first."""
    return tuple(
        Wijziging(new.vanaf, new.schrijver, *change, new.nummer)
        for old, new in pairwise(versies)
        for change in _changes(old.dossier, new.dossier)
    )


def _changes(old: Dossier, new: Dossier) -> Iterator[tuple[str, str, str]]:
    for field in fields(Leerling):
        was, werd = (_words(getattr(d.leerling, field.name)) for d in (old, new))
        if was != werd:
            yield field.name, was, werd
    yield from _people(old.betrokkenen, new.betrokkenen)


def _people(old: Iterable[Betrokkene], new: Iterable[Betrokkene]) -> Iterator[tuple[str, str, str]]:
    """Pair people by name: two of the same name are paired in order."""
    left = list(old)
    for person in new:
        same = next((p for p in left if p.naam == person.naam), None)
        if same is not None:
            left.remove(same)
        if same != person:
            yield BETROKKENE, _person(same), _person(person)
    for gone in left:
        yield BETROKKENE, _person(gone), ""


def _person(person: Betrokkene | None) -> str:
    if person is None:
        return ""
    linked = "" if person.dossier is None else f"gekoppeld aan dossier {person.dossier}"
    parts = (person.relatie, f"gezag {person.gezag.value}", person.bereikbaar, linked)
    return f"{person.naam} ({', '.join(part for part in parts if part)})"


def _words(value: object) -> str:
    return short_date(value) if isinstance(value, date) else str(value or "")
