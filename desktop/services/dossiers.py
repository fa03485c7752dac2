"""Opening a dossier, changing the details of a leerling, reading it all for the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.bsn import refuse_bsn
from desktop.core.dossier import Betrokkene, Dossier, DossierId, Leerling
from desktop.core.inhoud import Inhoud
from desktop.core.vormen import aantekening_of
from desktop.services.afscherming import AFGESCHERMD, afgeschermd
from desktop.services.casus import read_casus, view_of
from desktop.services.changes import Changes
from desktop.services.ports import Clock, Kaders, Transaction, Vault
from desktop.services.views import DossierView


@dataclass(frozen=True, slots=True)
class Koppeling:
    """A dossier of this vault to link to, or a pupil to write about; naam is its words.

    sleutel is the key in the register of a pupil without a dossier; dossier is 0 then.
    """

    dossier: DossierId
    naam: str
    sleutel: str = ""


def open_dossier(
    vault: Vault,
    clock: Clock,
    leerling: Leerling,
    betrokkenen: tuple[Betrokkene, ...] = (),
    *,
    draft: str = "",
    inhoud: Inhoud | None = None,
) -> Changes:
    """Open a dossier for a leerling today; draft is the key of the text it came from.

    Inhoud is what is known from the start, as its first entry. Raise BsnError for a BSN.
    """
    refuse_bsn(leerling, betrokkenen)
    with vault.transaction() as tx:
        schrijver, now = tx.school.read().gebruiker.naam, clock.now()
        made = tx.dossiers.add(leerling, _linked(tx, betrokkenen), at=now, schrijver=schrijver)
        if inhoud is not None:
            entry = aantekening_of(inhoud, now, schrijver)
            tx.logboek.add(made, entry, at=now, schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    found = frozenset({made})
    return Changes(
        dossiers=found, logboeken=found if inhoud is not None else frozenset(), dossier=made
    )


def change_details(vault: Vault, clock: Clock, dossier: Dossier, *, draft: str = "") -> Changes:
    """Keep new details of the leerling and the people around; the old ones stay on record.

    Draft is the key of the text they came from. Raise BsnError for a BSN.
    """
    refuse_bsn(dossier.leerling, dossier.betrokkenen)
    with vault.transaction() as tx:
        schrijver = tx.school.read().gebruiker.naam
        people = _linked(tx, dossier.betrokkenen)
        new = replace(dossier, betrokkenen=people)
        tx.dossiers.save(new, at=clock.now(), schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    return Changes(dossiers=frozenset({dossier.id}))


def find_dossier(vault: Vault, dossier: DossierId) -> Dossier | None:
    """Return the details of a dossier, None when there is no such dossier."""
    with vault.transaction() as tx:
        return next((one for one in tx.dossiers.all() if one.id == dossier), None)


def read_dossier(vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId) -> DossierView:
    """Return everything a screen shows of one dossier."""
    with vault.transaction() as tx:
        casus = read_casus(tx, clock, kaders, dossier)
    return view_of(casus)


def list_koppelingen(vault: Vault) -> tuple[Koppeling, ...]:
    """Return every dossier by the name of its leerling; a sealed one has no name."""
    with vault.transaction() as tx:
        sealed = afgeschermd(tx)
        found = tuple(tx.dossiers.all())
    named = sorted((one for one in found if one.id not in sealed), key=_sorting_name)
    return (
        *(Koppeling(one.id, _words(one.leerling)) for one in named),
        *(Koppeling(one, f"{AFGESCHERMD} {one}") for one in sorted(sealed)),
    )


def _linked(tx: Transaction, people: tuple[Betrokkene, ...]) -> tuple[Betrokkene, ...]:
    """Return the people without a link to a dossier that is no more, as a kept draft may hold."""
    if all(person.dossier is None for person in people):
        return people
    known = {one.id for one in tx.dossiers.all()}
    return tuple(
        person
        if person.dossier is None or person.dossier in known
        else replace(person, dossier=None)
        for person in people
    )


def _sorting_name(dossier: Dossier) -> str:
    return dossier.leerling.sorting_name


def _words(leerling: Leerling) -> str:
    return ", ".join(part for part in (leerling.full_name, leerling.klas) if part)
