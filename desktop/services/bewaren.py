"""Which dossiers may go, looked at one by one, and destroying one for good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop.core.afloop import is_gesloten
from desktop.core.afsluiting import Afsluiting
from desktop.core.bewaren import (
    Bewaarfeiten,
    Bewaarstand,
    LangerBewaren,
    Vernietigingsgrond,
    bewaarstand,
)
from desktop.core.casus import Casus
from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.known_error import RefusedError
from desktop.core.taken import Aard, taken
from desktop.services.afscherming import AFGESCHERMD, afgeschermd
from desktop.services.casus import read_casus
from desktop.services.changes import Changes
from desktop.services.ports import Clock, Kaders, Transaction, Vault

VERZWEGEN = "die staat in het dossier"
"""Stands where a reason was typed about a sealed dossier (X01)."""


class BewarenError(RefusedError):
    """A dossier cannot be destroyed now."""


@dataclass(frozen=True, slots=True)
class BewaarRegel:
    """One dossier that was closed, or whose leerling left, with what is in it, in numbers."""

    dossier: DossierId
    naam: str
    klas: str
    gesloten_op: date | None
    vertrokken_op: date | None
    stand: Bewaarstand
    aantekeningen: int
    bijlagen: int
    afgeschermd: bool = False
    los: bool = False


def list_bewaren(vault: Vault, clock: Clock, kaders: Kaders) -> tuple[BewaarRegel, ...]:
    """Return the dossiers that are closed or whose leerling left, the soonest to judge first."""
    with vault.transaction() as tx:
        left, sealed = _left(tx), afgeschermd(tx)
        found = [
            _regel(casus, left.get(one.id), is_sealed=one.id in sealed)
            for one in tx.dossiers.all()
            if is_gesloten(casus := read_casus(tx, clock, kaders, one.id)) or one.id in left
        ]
    return tuple(sorted(found, key=_order))


def read_bewaren(vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId) -> BewaarRegel:
    """Return how one dossier stands."""
    with vault.transaction() as tx:
        casus = read_casus(tx, clock, kaders, dossier)
        is_sealed = dossier in afgeschermd(tx, [dossier])
        return _regel(casus, _left(tx).get(dossier), is_sealed=is_sealed)


def destroy_dossier(
    vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId, grond: Vernietigingsgrond
) -> Changes:
    """Destroy a dossier for good; the log keeps numbers and the ground, and nothing of it.

    Raises BewarenError while something keeps it.
    """
    regel = read_bewaren(vault, clock, kaders, dossier)
    if regel.stand.redenen:
        raise BewarenError(
            "dossier",
            f"Dit dossier kan nu niet worden vernietigd: {regel.stand.redenen[0]} "
            "Er is niets gewijzigd.",
        )
    with vault.transaction() as tx:
        told = Handeling(
            SoortHandeling.DOSSIER_VERNIETIGD,
            clock.now(),
            tx.school.read().gebruiker.naam,
            None,
            f"dossier {dossier}: {regel.aantekeningen} aantekeningen, {regel.bijlagen} bijlagen; "
            f"{grond.value}",
        )
        family = {
            one.id
            for one in tx.dossiers.all()
            if any(person.dossier == dossier for person in one.betrokkenen)
        }
        tx.dossiers.destroy(dossier, told)
    return Changes(dossiers=frozenset(family), verdwenen=frozenset({dossier}), leerlingen=True)


def _left(tx: Transaction) -> dict[DossierId, date]:
    known = tx.leerlingen.all()
    return {one.dossier: one.vertrokken_op for one in known if one.dossier and one.vertrokken_op}


def _regel(casus: Casus, left: date | None, *, is_sealed: bool) -> BewaarRegel:
    leerling = casus.dossier.leerling
    ended = casus.laatste(Afsluiting) if is_gesloten(casus) else None
    langer = [feit.inhoud for feit in casus.feiten(LangerBewaren)]
    if is_sealed:
        langer = [replace(one, reden=VERZWEGEN) for one in langer]
    feiten = Bewaarfeiten(
        ended.op if ended else None,
        left,
        tuple(langer),
        any(taak.aard is Aard.VERWACHT for taak in taken(casus)),
        casus.dossier.los,
    )
    return BewaarRegel(
        dossier=casus.dossier.id,
        naam=AFGESCHERMD if is_sealed else leerling.full_name,
        klas="" if is_sealed else leerling.klas,
        gesloten_op=feiten.gesloten_op,
        vertrokken_op=left,
        stand=bewaarstand(feiten, casus.school.profiel.bewaarjaren, casus.vandaag),
        aantekeningen=len(casus.regels),
        bijlagen=sum(len(regel.aantekening.bijlagen) for regel in casus.regels),
        afgeschermd=is_sealed,
        los=casus.dossier.los,
    )


def _order(regel: BewaarRegel) -> tuple[date, str]:
    return regel.stand.beoordelen_op or date.max, regel.naam
