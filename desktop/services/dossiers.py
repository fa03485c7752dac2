"""Opening a dossier, changing the details of a leerling, reading it all for the screen."""

from __future__ import annotations

from desktop.core.dossier import Betrokkene, Dossier, DossierId, Leerling
from desktop.core.leeftijd import age_on
from desktop.core.logboek import timeline
from desktop.core.meldcode import soorten, stand
from desktop.services.changes import Changes
from desktop.services.kader import kader_of
from desktop.services.ports import Clock, Kaders, Vault
from desktop.services.views import DossierView


def open_dossier(
    vault: Vault,
    clock: Clock,
    leerling: Leerling,
    betrokkenen: tuple[Betrokkene, ...] = (),
    *,
    draft: str = "",
) -> Changes:
    """Open a dossier for a leerling today; draft is the key of the text it came from."""
    with vault.transaction() as tx:
        schrijver = tx.school.read().gebruiker.naam
        made = tx.dossiers.add(leerling, betrokkenen, at=clock.now(), schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    return Changes(dossiers=frozenset({made}), dossier=made)


def change_details(vault: Vault, clock: Clock, dossier: Dossier, *, draft: str = "") -> Changes:
    """Keep new details of the leerling and the people around; the old ones stay on record.

    Draft is the key of the text they came from.
    """
    with vault.transaction() as tx:
        schrijver = tx.school.read().gebruiker.naam
        tx.dossiers.save(dossier, at=clock.now(), schrijver=schrijver)
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
        found = tx.dossiers.get(dossier)
        regels = timeline(tx.logboek.of(dossier))
        weging = tx.wegingen.of(dossier)
        kader = kader_of(weging, kaders, kaders[tx.school.read().kader])
    pad = weging.pad(kader)
    return DossierView(
        dossier=found,
        leeftijd=_age(found.leerling, clock),
        stand=stand(soorten(regels), pad),
        regels=regels,
        weging=weging,
        kader=kader,
        pad=pad,
    )


def _age(leerling: Leerling, clock: Clock) -> int | None:
    born = leerling.geboortedatum
    return None if born is None else age_on(born, clock.now().date())
