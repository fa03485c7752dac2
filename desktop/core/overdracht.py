"""Handing one dossier over: what goes along, and how it fits into the logboek that takes it in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from desktop.core.dossier import Betrokkene, Dossier
from desktop.core.hypothese import HypotheseBeoordeeld
from desktop.core.inhoud import Inhoud, sentence
from desktop.core.invoer import leesbaar
from desktop.core.known_error import KnownError
from desktop.core.logboek import Vastlegging
from desktop.core.nederlands import short_date
from desktop.core.vlag import VlagWeg
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.weging import Beantwoording

Nummers = Mapping[int, int]
"""The nummer in this logboek of what had another one where it came from."""

NUMMERS: Mapping[type[Inhoud], tuple[str, ...]] = {
    Gespreksvoorbereiding: ("feiten",),
    HypotheseBeoordeeld: ("hypothese", "door_feiten"),
    VlagWeg: ("vlag",),
}
"""The fields that name other entries by their nummer."""


class Deel(Enum):
    """A part of a dossier that can go along or stay."""

    MENSEN = "mensen"
    LOGBOEK = "logboek"
    WEGING = "weging"
    BIJLAGEN = "bijlagen"


ALLES = frozenset(Deel)
DEEL_WOORDEN: Mapping[Deel, str] = {
    Deel.MENSEN: "de mensen rond de leerling",
    Deel.LOGBOEK: "het logboek",
    Deel.WEGING: "de antwoorden in de weging",
    Deel.BIJLAGEN: "de bijlagen",
}

NOT_OURS = (
    "Dit is geen bestand met een overgedragen dossier, of het is beschadigd. Er is niets "
    "overgenomen. Vraag de ander om het opnieuw te maken."
)
HOLDS_BSN = (
    "In dit bestand staat bij de leerling of de mensen eromheen een nummer dat een BSN kan zijn. "
    "Er is niets overgenomen. Vraag de ander om het weg te halen en het bestand opnieuw te maken."
)
TAKEN_BEFORE = "Dit bestand is al eerder overgenomen: het dossier staat al in uw kluis."
MELDING = "wat bij een melding was ingevuld"


class OverdrachtError(KnownError):
    """A file with a dossier cannot be read or made; remedy tells which of its reasons it was."""

    def __init__(self, remedy: str) -> None:
        super().__init__(remedy)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Keuze:
    """What goes along."""

    delen: frozenset[Deel] = ALLES


@dataclass(frozen=True, slots=True)
class Overdracht:
    """One dossier on its way; bijlagen holds the bytes of documents by their SHA-256."""

    school: str
    door: str
    gemaakt_op: datetime
    dossier: Dossier
    vastleggingen: tuple[Vastlegging, ...] = ()
    antwoorden: tuple[Beantwoording, ...] = ()
    weggelaten: str = ""
    bijlagen: Mapping[str, bytes] = field(default_factory=dict)


def chosen(whole: Overdracht, keuze: Keuze) -> Overdracht:
    """Return what goes along; links to dossiers that stay behind and secret addresses are cut."""
    entries = whole.vastleggingen if Deel.LOGBOEK in keuze.delen else ()
    kept = tuple(_alone(one, keuze) for one in entries)
    named = {bijlage.sha256 for one in kept for bijlage in one.aantekening.bijlagen}
    answers = whole.antwoorden if Deel.WEGING in keuze.delen else ()
    people = whole.dossier.betrokkenen if Deel.MENSEN in keuze.delen else ()
    loose = tuple(_unlinked(person) for person in people)
    return replace(
        whole,
        dossier=replace(whole.dossier, betrokkenen=loose),
        vastleggingen=kept,
        antwoorden=answers,
        weggelaten=", ".join(filter(None, (left_out(keuze), whole.weggelaten, *_secrets(people)))),
        bijlagen={digest: data for digest, data in whole.bijlagen.items() if digest in named},
    )


def left_out(keuze: Keuze) -> str:
    """Return what does not go along, in words; empty when all does."""
    return ", ".join(DEEL_WOORDEN[deel] for deel in Deel if deel not in keuze.delen)


def origin(given: Overdracht, sha256: str) -> str:
    """Return the sentence that tells where a dossier came from, and how much there was."""
    return sentence(
        f"Dossier overgenomen van {given.school}, gemaakt op {short_date(given.gemaakt_op.date())} "
        f"door {given.door}",
        f"Het dossier was daar geopend op {short_date(given.dossier.geopend_op)}",
        f"Aantekeningen: {len(given.vastleggingen)}, antwoorden in de weging: "
        f"{len(given.antwoorden)}, bijlagen: {len(given.bijlagen)}",
        f"Niet meegegeven: {given.weggelaten}" if given.weggelaten else "",
        f"Kenmerk van het bestand: {sha256[:16]}",
    )


def readable(given: Overdracht) -> Overdracht:
    """Return it without characters in any text that nobody sees but that change what is shown."""
    made: Overdracht = _readable(given)
    return made


def renumbered(inhoud: Inhoud | None, nummers: Nummers) -> Inhoud | None:
    """Return an inhoud that names entries as this logboek numbers them.

    What stayed behind is named no more: 0 for one entry, nothing in a list.
    """
    if inhoud is None:
        return None
    changes = {
        name: _places(getattr(inhoud, name), nummers) for name in NUMMERS.get(type(inhoud), ())
    }
    return replace(inhoud, **changes) if changes else inhoud


def renumbered_answer(answer: Beantwoording, nummers: Nummers) -> Beantwoording:
    """Return an answer that rests on entries as this logboek numbers them."""
    return replace(answer, voor=_known(answer.voor, nummers), tegen=_known(answer.tegen, nummers))


def _places(value: int | Iterable[int], nummers: Nummers) -> int | tuple[int, ...]:
    return nummers.get(value, 0) if isinstance(value, int) else _known(value, nummers)


def _known(values: Iterable[int], nummers: Nummers) -> tuple[int, ...]:
    return tuple(nummers[value] for value in values if value in nummers)


def _readable(value: Any) -> Any:
    if isinstance(value, str):
        return leesbaar(value)
    if isinstance(value, tuple):
        return tuple(map(_readable, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{f.name: _readable(getattr(value, f.name)) for f in fields(value)})


def _unlinked(person: Betrokkene) -> Betrokkene:
    loose = replace(person, dossier=None)
    if not person.geheim:
        return loose
    return replace(loose, telefoon="", email="", adres="", bereikbaar="", opmerking="")


def _secrets(people: Iterable[Betrokkene]) -> Iterable[str]:
    secret = [person for person in people if person.geheim]
    if any(person.contact for person in secret):
        yield "geheime adressen en nummers"
    if any(person.opmerking.strip() for person in secret):
        yield "opmerkingen bij mensen met een geheim adres"


def _alone(one: Vastlegging, keuze: Keuze) -> Vastlegging:
    aantekening = replace(one.aantekening, ook_in=())
    if Deel.BIJLAGEN not in keuze.delen:
        aantekening = replace(aantekening, bijlagen=())
    return replace(one, aantekening=aantekening)
