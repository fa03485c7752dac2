"""Writing in the logboek: recording and correcting, never overwriting."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.dossier import DossierId
from desktop.core.invoer import tidied
from desktop.core.logboek import Aantekening, AantekeningError, check_correction
from desktop.services.afscherming import afgeschermd
from desktop.services.changes import Changes
from desktop.services.ports import Clock, Transaction, Vault
from desktop.services.views import NewCorrection


def record_aantekening(
    vault: Vault, clock: Clock, dossier: DossierId, aantekening: Aantekening, *, draft: str = ""
) -> Changes:
    """Record an entry, written now by the user; draft is the key of the text it came from.

    It stands in every dossier of ook_in as well, or in none at all (Z33). Raises AantekeningError
    when one of these is gone, or is sealed: what it holds stays inside it (X01).
    """
    given = tidied(aantekening)
    everywhere = tuple(dict.fromkeys((dossier, *given.ook_in)))
    with vault.transaction() as tx:
        _check_ook_in(tx, everywhere)
        schrijver, now = tx.school.read().gebruiker.naam, clock.now()
        for here in everywhere:
            others = tuple(other for other in everywhere if other != here)
            tx.logboek.add(here, replace(given, ook_in=others), at=now, schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    return Changes(dossiers=frozenset(everywhere), logboeken=frozenset(everywhere))


def correct_aantekening(
    vault: Vault, clock: Clock, dossier: DossierId, new: NewCorrection, *, draft: str = ""
) -> Changes:
    """Let a new text hold instead of an entry; the old one stays readable with the reason.

    Draft is the key of the text it came from. Raises AantekeningError without a reason,
    CorrectionError when the entry does not hold any more.
    """
    if not new.reden.strip():
        raise AantekeningError("reden", "Schrijf op waarom u de tekst verbetert.")
    with vault.transaction() as tx:
        check_correction(new.nummer, tx.logboek.of(dossier))
        schrijver = tx.school.read().gebruiker.naam
        tx.logboek.add(
            dossier,
            tidied(new.aantekening),
            at=clock.now(),
            schrijver=schrijver,
            verbetert=new.nummer,
            reden=new.reden.strip(),
        )
        if draft:
            tx.concepten.save(draft, "")
    return Changes(dossiers=frozenset({dossier}), logboeken=frozenset({dossier}))


def _check_ook_in(tx: Transaction, everywhere: tuple[DossierId, ...]) -> None:
    if len(everywhere) == 1:
        return
    known = {dossier.id for dossier in tx.dossiers.all()}
    if not known.issuperset(everywhere) or afgeschermd(tx, everywhere):
        raise AantekeningError(
            "ook_in",
            "Een van de andere dossiers bestaat niet meer of is afgeschermd. Haal het vinkje weg "
            "bij “Ook in het dossier van”.",
        )
