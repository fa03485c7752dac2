"""Handing one dossier to a colleague or another school as one encrypted file, and taking it in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Aantekening, Soort, Vastlegging
from desktop.core.overdracht import (
    Keuze,
    Nummers,
    Overdracht,
    OverdrachtError,
    chosen,
    origin,
    renumbered,
    renumbered_answer,
)
from desktop.core.verstrekking import Verstrekking
from desktop.core.vormen import aantekening_of
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Transaction, Vault


class Transfer(Protocol):
    """The file of a dossier on its way; raises OverdrachtError."""

    def pack(self, overdracht: Overdracht, passphrase: str) -> bytes:
        """Return the file, encrypted."""
        ...

    def unpack(self, data: bytes, passphrase: str) -> Overdracht:
        """Return what is in a file."""
        ...


@dataclass(frozen=True, slots=True)
class Bestemming:
    """To whom a dossier goes, on which ground and for what, and the file it becomes.

    stukken tells in words what goes along.
    """

    aan: str
    grondslag: str
    doel: str
    stukken: str
    path: Path


def collect(vault: Vault, clock: Clock, dossier: DossierId, keuze: Keuze) -> Overdracht:
    """Return what goes along of a dossier."""
    with vault.transaction() as tx:
        school = tx.school.read()
        entries = tx.logboek.of(dossier)
        whole = Overdracht(
            school=school.naam,
            door=school.gebruiker.naam,
            gemaakt_op=clock.now(),
            dossier=tx.dossiers.get(dossier),
            vastleggingen=entries,
            antwoorden=tx.wegingen.of(dossier).beantwoordingen,
            bijlagen={
                bijlage.sha256: tx.bijlagen.read(bijlage.sleutel)
                for entry in entries
                for bijlage in entry.aantekening.bijlagen
            },
        )
    return chosen(whole, keuze)


def hand_over(
    vault: Vault,
    clock: Clock,
    packed: bytes,
    dossier: DossierId,
    to: Bestemming,
    write: Callable[[Path, bytes], Path],
) -> Changes:
    """Write the file and record to whom it goes; one act, raises KnownError."""
    digest = hashlib.sha256(packed).hexdigest()
    given = Verstrekking(to.aan, to.grondslag, to.doel, to.stukken, digest)
    with vault.transaction() as tx:
        user = tx.school.read().gebruiker.naam
        entry = aantekening_of(given, clock.now(), user)
        tx.logboek.add(dossier, entry, at=clock.now(), schrijver=user)
        act = by_user(tx, clock, SoortHandeling.DOSSIER_OVERGEDRAGEN, dossier)
        tx.handelingen.add(
            replace(act, bestand=to.path.name, sha256=digest, aan=to.aan, grondslag=to.grondslag)
        )
        write(to.path, packed)
    here = frozenset({dossier})
    return Changes(dossiers=here, logboeken=here)


def take_in(vault: Vault, clock: Clock, given: Overdracht, data: bytes) -> Changes:
    """Make a dossier of what came in; every entry keeps its writer and moment.

    All or nothing. The first entry tells where it came from; data are the bytes of the file.
    """
    digest = hashlib.sha256(data).hexdigest()
    with vault.transaction() as tx:
        user, now = tx.school.read().gebruiker.naam, clock.now()
        source = given.dossier
        made = tx.dossiers.add(source.leerling, source.betrokkenen, at=now, schrijver=user)
        came = Aantekening(Soort.GEBEURTENIS, now, origin(given, digest), user)
        tx.logboek.add(made, came, at=now, schrijver=user)
        nummers: dict[int, int] = {}
        for one in given.vastleggingen:
            nummers[one.nummer] = _add(tx, made, one, given, nummers)
        for answer in given.antwoorden:
            tx.wegingen.add(made, renumbered_answer(answer, nummers))
        act = by_user(tx, clock, SoortHandeling.DOSSIER_OVERGENOMEN, made, given.school)
        tx.handelingen.add(replace(act, sha256=digest))
    here = frozenset({made})
    return Changes(dossiers=here, logboeken=here, dossier=made)


def _add(
    tx: Transaction, made: DossierId, one: Vastlegging, given: Overdracht, nummers: Nummers
) -> int:
    return tx.logboek.add(
        made,
        _here(tx, made, one.aantekening, given, nummers),
        at=one.vastgelegd_op,
        schrijver=f"{one.schrijver} ({given.school})",
        verbetert=nummers.get(one.verbetert or 0),
        reden=one.reden if (one.verbetert or 0) in nummers else "",
    )


def _here(
    tx: Transaction, made: DossierId, one: Aantekening, given: Overdracht, nummers: Nummers
) -> Aantekening:
    kept = tuple(_keep(tx, made, bijlage, given) for bijlage in one.bijlagen)
    return replace(one, inhoud=renumbered(one.inhoud, nummers), bijlagen=kept)


def _keep(tx: Transaction, made: DossierId, bijlage: Bijlage, given: Overdracht) -> Bijlage:
    inhoud = given.bijlagen.get(bijlage.sha256)
    if inhoud is None:
        raise OverdrachtError(
            "In dit bestand ontbreekt een bijlage. Er is niets overgenomen. "
            "Vraag de ander om het bestand opnieuw te maken."
        )
    return tx.bijlagen.add(made, inhoud, bijlage.naam, bijlage.soort, van=bijlage.van)
