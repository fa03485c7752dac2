"""Searching all dossiers: names and classes first, then the newest entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.core.dossier import DossierId, Leerling
from desktop.core.logboek import Soort
from desktop.core.zoeken import (
    Gevonden,
    Stuk,
    Zoekterm,
    Zoekvraag,
    fragment,
    holds,
    teksten,
    zoektermen,
)
from desktop.services.afscherming import AFGESCHERMD, afgeschermd
from desktop.services.ports import Transaction, Vault

LIMIT = 50
MOST_NAMED = 50
NAMES_FIRST = 8

Named = tuple[DossierId, tuple[Zoekterm, ...]]


@dataclass(frozen=True, slots=True)
class Treffer:
    """A found entry; or a found dossier, which has nummer 0 and neither moment nor soort.

    is_verbeterd tells that another text holds by now.
    """

    dossier: DossierId
    naam: str
    klas: str
    nummer: int
    moment: datetime | None
    soort: Soort | None
    fragment: tuple[Stuk, ...]
    is_verbeterd: bool = False


@dataclass(frozen=True, slots=True)
class Zoekresultaat:
    """What was found; more tells that there is more than this."""

    treffers: tuple[Treffer, ...] = ()
    more: bool = False


def search(
    vault: Vault, text: str, limit: int = LIMIT, *, ook_verbeterd: bool = False
) -> Zoekresultaat:
    """Find dossiers by name or class and entries by their texts; every term must stand there.

    Terms that stand in a name need not stand in the text: "amira jas" finds the jas of Amira.
    """
    termen = zoektermen(text)
    if not termen:
        return Zoekresultaat()
    with vault.transaction() as tx:
        named = tx.zoeken.namen(termen, MOST_NAMED)
        dossiers = [dossier for dossier, there in named if len(there) == len(termen)]
        first = dossiers[: min(limit, NAMES_FIRST)]
        room = limit - len(first)
        vragen = (Zoekvraag(termen), *_within(named, termen))
        entries = tx.zoeken.aantekeningen(vragen, room + 1, ook_verbeterd=ook_verbeterd)
        of = {*first, *(one.vastlegging.dossier for one in entries)}
        sealed = afgeschermd(tx, of)
        leerlingen = tx.zoeken.leerlingen(of - sealed)
        asked = _asked_sealed(tx, termen)
    found = [_of_sealed(dossier, termen) for dossier in asked]
    found += [_of_name(one, leerlingen[one], termen) for one in first if one in leerlingen]
    shown = (one for one in entries[:room] if one.vastlegging.dossier in leerlingen)
    found += [_of_entry(one, leerlingen, termen) for one in shown]
    return Zoekresultaat(tuple(found), len(dossiers) > len(first) or len(entries) > room)


def _asked_sealed(tx: Transaction, termen: tuple[Zoekterm, ...]) -> list[DossierId]:
    """Return the sealed dossiers when they are asked for: nothing else finds them (X01)."""
    return sorted(afgeschermd(tx)) if holds(AFGESCHERMD.casefold(), termen) else []


def _of_sealed(dossier: DossierId, termen: tuple[Zoekterm, ...]) -> Treffer:
    return Treffer(dossier, AFGESCHERMD, "", 0, None, None, fragment([AFGESCHERMD], termen))


def _within(named: Sequence[Named], termen: tuple[Zoekterm, ...]) -> Iterator[Zoekvraag]:
    """Yield what must stand in the texts of the dossiers whose names hold most of the terms."""
    most = max((len(there) for _, there in named), default=0)
    best = [one for one in named if len(one[1]) == most][:MOST_NAMED]
    for there in dict.fromkeys(there for _, there in best):
        if rest := tuple(term for term in termen if term not in there):
            yield Zoekvraag(rest, tuple(dossier for dossier, terms in best if terms == there))


def _of_name(dossier: DossierId, leerling: Leerling, termen: tuple[Zoekterm, ...]) -> Treffer:
    shown = fragment([" · ".join(filter(None, (leerling.full_name, leerling.klas)))], termen)
    return Treffer(dossier, leerling.short_name, leerling.klas, 0, None, None, shown)


def _of_entry(
    found: Gevonden, leerlingen: Mapping[DossierId, Leerling], termen: tuple[Zoekterm, ...]
) -> Treffer:
    one = found.vastlegging
    leerling = leerlingen[one.dossier]
    return Treffer(
        one.dossier,
        leerling.short_name,
        leerling.klas,
        one.nummer,
        one.aantekening.moment,
        one.aantekening.soort,
        fragment(teksten(one.aantekening), termen),
        found.is_verbeterd,
    )
