"""Handing one dossier to a colleague or another school as one encrypted file, and taking it in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from desktop.core.bestandssoort import soort_of
from desktop.core.bijlage import GROOTSTE, Bijlage, zichtbare_naam
from desktop.core.bsn import BsnError, refuse_bsn
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.invoer import tidied
from desktop.core.logboek import Aantekening, Soort, Vastlegging
from desktop.core.melding import MeldingGegevens
from desktop.core.overdracht import (
    HOLDS_BSN,
    MELDING,
    NOT_OURS,
    TAKEN_BEFORE,
    Keuze,
    Nummers,
    Overdracht,
    OverdrachtError,
    chosen,
    origin,
    readable,
    renumbered,
    renumbered_answer,
)
from desktop.core.verstrekking import Verstrekking
from desktop.core.vormen import aantekening_of
from desktop.services.bewaren import read_bewaren
from desktop.services.caseload import read_regel
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Kaders, Transaction, Vault

# What the values of another may raise in rules that never saw them; the vault's own errors pass.
_UNFIT = (
    ArithmeticError,
    AttributeError,
    ExceptionGroup,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


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
            weggelaten="" if tx.meldingen.of(dossier) == MeldingGegevens() else MELDING,
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


def take_in(vault: Vault, clock: Clock, kaders: Kaders, given: Overdracht, data: bytes) -> Changes:
    """Make a dossier of what came in; every entry keeps its writer and moment.

    All or nothing: it must be read and judged like any other dossier, and raises OverdrachtError
    when it cannot. The first entry tells where it came from; data are the bytes of the file.
    """
    digest = hashlib.sha256(data).hexdigest()
    try:
        with vault.transaction() as tx:
            _refuse_again(tx, digest)
            made = _taken(tx, clock, readable(given), digest)
            _try_out(_Within(tx), clock, kaders, made)
    except BsnError:
        raise OverdrachtError(HOLDS_BSN) from None
    except _UNFIT:
        raise OverdrachtError(NOT_OURS) from None
    here = frozenset({made})
    return Changes(dossiers=here, logboeken=here, dossier=made)


@dataclass(frozen=True, slots=True)
class _Within:
    """The vault as it stands in the middle of an act."""

    tx: Transaction

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Go on in the same act."""
        return nullcontext(self.tx)


def _try_out(vault: Vault, clock: Clock, kaders: Kaders, made: DossierId) -> None:
    # What gets in stays for good: a list that stumbles over it would never open again.
    read_regel(vault, clock, kaders, made)
    read_bewaren(vault, clock, kaders, made)


def _refuse_again(tx: Transaction, digest: str) -> None:
    taken = (h for h in tx.handelingen.all() if h.soort is SoortHandeling.DOSSIER_OVERGENOMEN)
    if any(handeling.sha256 == digest for handeling in taken):
        raise OverdrachtError(TAKEN_BEFORE)


def _taken(tx: Transaction, clock: Clock, given: Overdracht, digest: str) -> DossierId:
    user, now = tx.school.read().gebruiker.naam, clock.now()
    source = given.dossier
    refuse_bsn(source.leerling, source.betrokkenen)
    made = tx.dossiers.add(source.leerling, source.betrokkenen, at=now, schrijver=user)
    came = Aantekening(Soort.GEBEURTENIS, now, origin(given, digest), user)
    tx.logboek.add(made, tidied(came), at=now, schrijver=user)
    nummers: dict[int, int] = {}
    for one in given.vastleggingen:
        nummers[one.nummer] = _add(tx, made, one, given, nummers)
    for answer in given.antwoorden:
        tx.wegingen.add(made, renumbered_answer(answer, nummers))
    act = by_user(tx, clock, SoortHandeling.DOSSIER_OVERGENOMEN, made, given.school)
    tx.handelingen.add(replace(act, sha256=digest))
    return made


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
    return tidied(replace(one, inhoud=renumbered(one.inhoud, nummers), bijlagen=kept))


def _keep(tx: Transaction, made: DossierId, bijlage: Bijlage, given: Overdracht) -> Bijlage:
    inhoud = given.bijlagen.get(bijlage.sha256)
    if inhoud is None:
        raise OverdrachtError(
            "In dit bestand ontbreekt een bijlage. Er is niets overgenomen. "
            "Vraag de ander om het bestand opnieuw te maken."
        )
    if len(inhoud) > GROOTSTE:
        raise OverdrachtError(NOT_OURS)
    naam = zichtbare_naam(bijlage.naam)
    return tx.bijlagen.add(made, inhoud, naam, soort_of(inhoud), van=bijlage.van)
