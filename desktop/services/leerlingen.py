"""The pupils of the school: finding them, opening a dossier for one, loose signals before that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop.core.dossier import Dossier, DossierId, Leerling
from desktop.core.inhoud import require
from desktop.core.invoer import leesbaar, tidied
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.logboek import Aantekening, Regel, Soort, timeline
from desktop.services.afscherming import afgeschermd
from desktop.services.changes import Changes
from desktop.services.dossiers import Koppeling
from desktop.services.ports import Clock, Transaction, Vault


@dataclass(frozen=True, slots=True)
class LosseSignalen:
    """A leerling of the review list, with the entries of the period that was asked for."""

    dossier: Dossier
    regels: tuple[Regel, ...]

    @property
    def laatste(self) -> date:
        """Return the day of the newest of these entries."""
        return self.regels[-1].aantekening.moment.date()


def list_leerlingen(vault: Vault) -> tuple[RegisterLeerling, ...]:
    """Return every pupil by name; a sealed dossier does not show here (X01)."""
    with vault.transaction() as tx:
        return tuple(_unsealed(tx))


def open_for_leerling(vault: Vault, clock: Clock, sleutel: str) -> Changes:
    """Open a dossier for a pupil of the register, or name the one that is there.

    Loose signals become the dossier. Raises LeerlingError when the register lacks a name.
    """
    with vault.transaction() as tx:
        found = _as_shown(tx, sleutel)
        if found.dossier is not None:
            return _promote(tx, clock, found.dossier, "Er is een dossier geopend.")
        made = _add(tx, clock, found.leerling(), sleutel, los=False)
    return Changes(dossiers=frozenset({made}), dossier=made, leerlingen=True)


def link_dossier(vault: Vault, sleutel: str, dossier: DossierId | None) -> Changes:
    """Note for which pupil a dossier was opened; None takes the link away.

    A link to a sealed dossier stays as it was, and nothing tells so (X01).
    """
    with vault.transaction() as tx:
        _link(tx, sleutel, dossier)
    return Changes(leerlingen=True)


def note_loose_signal(
    vault: Vault,
    clock: Clock,
    leerling: Leerling,
    aantekening: Aantekening,
    *,
    sleutel: str = "",
    draft: str = "",
) -> Changes:
    """Record an entry for a leerling who may have no dossier yet; it goes where there is one.

    sleutel is the key in the register, empty for a leerling who is not in it; draft is the key of
    the text it came from. A sealed dossier gets the entry like any other; none comes on screen by
    itself, so that nothing tells which it went into (X01).
    """
    given = tidied(aantekening)
    with vault.transaction() as tx:
        known = _find(tx, sleutel).dossier if sleutel else None
        here = _add(tx, clock, leerling, sleutel, los=True) if known is None else known
        schrijver = tx.school.read().gebruiker.naam
        tx.logboek.add(here, given, at=clock.now(), schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    touched = frozenset({here})
    return Changes(dossiers=touched, logboeken=touched, leerlingen=known is None)


def note_for_pupil(
    vault: Vault, clock: Clock, sleutel: str, aantekening: Aantekening, *, draft: str = ""
) -> Changes:
    """Record an entry for a pupil of the register; see note_loose_signal."""
    with vault.transaction() as tx:
        leerling = _find(tx, sleutel).leerling()
    return note_loose_signal(vault, clock, leerling, aantekening, sleutel=sleutel, draft=draft)


def list_without_dossier(vault: Vault, clock: Clock) -> tuple[Koppeling, ...]:
    """Return the pupils at school about whom nothing is written yet, by name.

    One with a sealed dossier is among them: that the name is missing would tell who it is (X01).
    """
    today = clock.now().date()
    with vault.transaction() as tx:
        found = [
            one for one in _unsealed(tx) if one.dossier is None and not one.is_vertrokken(today)
        ]
    return tuple(
        Koppeling(DossierId(0), ", ".join(filter(None, (one.full_name, one.klas))), one.sleutel)
        for one in sorted(found, key=_sorting_name)
    )


def promote(vault: Vault, clock: Clock, dossier: DossierId, reden: str) -> Changes:
    """Make a dossier of loose signals; they stay, and an entry tells when and why.

    Raises InhoudError without a reason.
    """
    require(reden, "reden", "Schrijf op waarom u een dossier opent.")
    with vault.transaction() as tx:
        return _promote(tx, clock, dossier, reden)


def list_loose(vault: Vault, van: date, tot: date) -> tuple[LosseSignalen, ...]:
    """Return who has loose signals from van up to and including tot, by name; none are sealed."""
    with vault.transaction() as tx:
        loose = [one for one in tx.dossiers.all() if one.los]
        sealed = afgeschermd(tx, [one.id for one in loose]) if loose else frozenset()
        found = [
            LosseSignalen(one, _within(timeline(tx.logboek.of(one.id)), van, tot))
            for one in loose
            if one.id not in sealed
        ]
    return tuple(sorted((one for one in found if one.regels), key=_by_name))


def _unsealed(tx: Transaction) -> list[RegisterLeerling]:
    found = tx.leerlingen.all()
    linked = [one.dossier for one in found if one.dossier is not None]
    sealed = afgeschermd(tx, linked) if linked else frozenset()
    return [replace(one, dossier=None) if one.dossier in sealed else one for one in found]


def _as_shown(tx: Transaction, sleutel: str) -> RegisterLeerling:
    return next(one for one in _unsealed(tx) if one.sleutel == sleutel)


def _find(tx: Transaction, sleutel: str) -> RegisterLeerling:
    return next(one for one in tx.leerlingen.all() if one.sleutel == sleutel)


def _add(
    tx: Transaction, clock: Clock, leerling: Leerling, sleutel: str, *, los: bool
) -> DossierId:
    schrijver = tx.school.read().gebruiker.naam
    made = tx.dossiers.add(leerling, (), at=clock.now(), schrijver=schrijver, los=los)
    if sleutel:
        _link(tx, sleutel, made)
    return made


def _link(tx: Transaction, sleutel: str, dossier: DossierId | None) -> None:
    found = _find(tx, sleutel)
    if found.dossier is None or not afgeschermd(tx, [found.dossier]):
        tx.leerlingen.save([replace(found, dossier=dossier)])


def _promote(tx: Transaction, clock: Clock, dossier: DossierId, reden: str) -> Changes:
    found, at = tx.dossiers.get(dossier), clock.now()
    if not found.los:
        return Changes(dossier=dossier)
    schrijver = tx.school.read().gebruiker.naam
    tekst = f"Van losse signalen is een dossier gemaakt. Reden: {leesbaar(reden.strip())}"
    entry = Aantekening(Soort.ACTIE, at, tekst, schrijver)
    tx.dossiers.save(replace(found, los=False), at=at, schrijver=schrijver)
    tx.logboek.add(dossier, entry, at=at, schrijver=schrijver)
    touched = frozenset({dossier})
    return Changes(dossiers=touched, logboeken=touched, dossier=dossier)


def _within(regels: tuple[Regel, ...], van: date, tot: date) -> tuple[Regel, ...]:
    return tuple(one for one in regels if van <= one.aantekening.moment.date() <= tot)


def _by_name(one: LosseSignalen) -> str:
    return one.dossier.leerling.sorting_name


def _sorting_name(one: RegisterLeerling) -> str:
    return one.sorting_name
