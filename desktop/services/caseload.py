"""The caseload: every dossier on one line, the ones that need something first."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.dossier import DossierId
from desktop.services.dossierstand import Meting
from desktop.services.ports import Clock, Kaders, Vault
from desktop.services.views import Aandacht, CaseloadRegel

ORDER = (Aandacht.MELDEN, Aandacht.ACTIE, Aandacht.NIEUW, Aandacht.GEEN, Aandacht.KLAAR)


@dataclass(frozen=True, slots=True)
class Overzicht:
    """Lines that are known, of loose signals too, and the dossiers still to be read today."""

    regels: tuple[CaseloadRegel, ...] = ()
    te_lezen: tuple[DossierId, ...] = ()


@dataclass(frozen=True, slots=True)
class Achterstand:
    """Which dossiers there are, and of which the line must be read again."""

    dossiers: frozenset[DossierId]
    te_lezen: tuple[DossierId, ...]


def list_caseload(
    vault: Vault, clock: Clock, kaders: Kaders, *, los: bool = False
) -> tuple[CaseloadRegel, ...]:
    """Return all dossiers, the most pressing first and then by last name.

    With los it returns those that hold loose signals only, and without it none of those.
    """
    with vault.transaction() as tx:
        meting = Meting(tx, clock, kaders)
        lines = meting.known()
        lines.update((dossier, meting.read(dossier)[0]) for dossier in meting.stale())
    return tuple(sorted((line for line in lines.values() if line.los is los), key=sort_key))


def read_regel(vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId) -> CaseloadRegel:
    """Return the line of one dossier."""
    with vault.transaction() as tx:
        return Meting(tx, clock, kaders).read(dossier)[0]


def read_known(vault: Vault, clock: Clock, kaders: Kaders) -> Overzicht:
    """Return the lines that were worked out before, of an earlier day too, without delay."""
    with vault.transaction() as tx:
        meting = Meting(tx, clock, kaders)
        known = tuple(meting.known().values())
        return Overzicht(known, meting.stale())


def read_achterstand(vault: Vault, clock: Clock, kaders: Kaders) -> Achterstand:
    """Return what is not known, or not of today, after an act or a night."""
    with vault.transaction() as tx:
        return Achterstand(tx.dossierstanden.dossiers(), Meting(tx, clock, kaders).stale())


def read_some(
    vault: Vault, clock: Clock, kaders: Kaders, te_lezen: tuple[DossierId, ...], most: int
) -> Overzicht:
    """Work out the lines of the first of these dossiers, with about so many entries together.

    What is gone, or was read meanwhile, is passed over.
    """
    lines: list[CaseloadRegel] = []
    with vault.transaction() as tx:
        meting = Meting(tx, clock, kaders)
        still = frozenset(meting.stale(te_lezen))
        wanted = tuple(dossier for dossier in te_lezen if dossier in still)
        for dossier in wanted:
            if most <= 0:
                break
            line, work = meting.read(dossier)
            lines.append(line)
            most -= work
    return Overzicht(tuple(lines), wanted[len(lines) :])


def sort_key(regel: CaseloadRegel) -> tuple[int, str, int]:
    """Return the place of a line: pressing first, then by name, namesakes by number."""
    return ORDER.index(regel.aandacht), regel.sorting_name, regel.dossier
