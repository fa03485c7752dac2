"""Writing in the logboek: recording and correcting, never overwriting."""

from __future__ import annotations

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, AantekeningError, check_correction
from desktop.services.changes import Changes
from desktop.services.ports import Clock, Vault


def record_aantekening(
    vault: Vault, clock: Clock, dossier: DossierId, aantekening: Aantekening, *, draft: str = ""
) -> Changes:
    """Record an entry, written now by the user; draft is the key of the text it came from."""
    with vault.transaction() as tx:
        schrijver = tx.school.read().gebruiker.naam
        tx.logboek.add(dossier, aantekening, at=clock.now(), schrijver=schrijver)
        if draft:
            tx.concepten.save(draft, "")
    return Changes(dossiers=frozenset({dossier}), logboeken=frozenset({dossier}))


def correct_aantekening(
    vault: Vault,
    clock: Clock,
    nummer: int,
    reden: str,
    aantekening: Aantekening,
    dossier: DossierId,
) -> Changes:
    """Let a new text hold instead of an entry; the old one stays readable with the reason.

    Raises AantekeningError without a reason, CorrectionError when nummer does not hold any more.
    """
    if not reden.strip():
        raise AantekeningError("reden", "Schrijf op waarom u de tekst verbetert.")
    with vault.transaction() as tx:
        check_correction(nummer, tx.logboek.of(dossier))
        schrijver = tx.school.read().gebruiker.naam
        tx.logboek.add(
            dossier,
            aantekening,
            at=clock.now(),
            schrijver=schrijver,
            verbetert=nummer,
            reden=reden.strip(),
        )
    return Changes(dossiers=frozenset({dossier}), logboeken=frozenset({dossier}))
