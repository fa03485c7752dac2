"""What changed in the details of a leerling: worked out of the versions that were kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import pairwise

from desktop.core.dossier import GEHEIM, Betrokkene, Dossier, Leerling
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
    """Return what changed from each version to the next; versions are given oldest first.

    What is or was secret of someone is never told, not from the time before it was secret either.
    """
    secret = _secret([p for versie in versies for p in versie.dossier.betrokkenen])
    return tuple(
        Wijziging(new.vanaf, new.schrijver, *change, new.nummer)
        for old, new in pairwise(versies)
        for change in _changes(old.dossier, new.dossier, secret)
    )


def _secret(people: Sequence[Betrokkene]) -> frozenset[str]:
    """Return the names of whom something was ever secret, and what must not be told of them."""
    names = {person.naam for person in people if person.geheim}
    parts = {part for person in people if person.naam in names for part in person.contact}
    return frozenset(names | parts)


def _changes(old: Dossier, new: Dossier, secret: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    for field in fields(Leerling):
        was, werd = (_words(getattr(d.leerling, field.name)) for d in (old, new))
        if was != werd:
            yield field.name, was, werd
    for one, other in _pairs(old.betrokkenen, new.betrokkenen):
        was, werd = _person(one, secret), _person(other, secret)
        yield BETROKKENE, was, f"{werd}; {GEHEIM} gewijzigd" if was == werd else werd


def _pairs(
    old: Iterable[Betrokkene], new: Iterable[Betrokkene]
) -> Iterator[tuple[Betrokkene | None, Betrokkene | None]]:
    """Pair people who differ by name: two of the same name are paired in order."""
    left = list(old)
    for person in new:
        same = next((p for p in left if p.naam == person.naam), None)
        if same is not None:
            left.remove(same)
        if same != person:
            yield same, person
    for gone in left:
        yield gone, None


def _person(person: Betrokkene | None, secret: frozenset[str]) -> str:
    if person is None:
        return ""
    hidden = person.naam in secret or not secret.isdisjoint(person.contact)
    contact = (GEHEIM,) if hidden else person.contact
    linked = "" if person.dossier is None else f"gekoppeld aan dossier {person.dossier}"
    parts = (person.relatie, f"gezag {person.gezag.value}", *_more(person), *contact, linked)
    return f"{person.naam} ({', '.join(part for part in parts if part)})"


def _more(person: Betrokkene) -> Iterator[str]:
    if person.soort is not None:
        yield person.soort.value
    yield from (person.functie, person.organisatie)
    if person.tolk:
        yield f"tolk {person.tolk}"
    if person.woont_bij_leerling is not None:
        yield "woont bij de leerling" if person.woont_bij_leerling else "woont elders"
    if person.overleden:
        yield "overleden"
    yield person.opmerking


def _words(value: object) -> str:
    return short_date(value) if isinstance(value, date) else str(value or "")
