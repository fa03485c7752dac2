"""Dossiers about a professional: no name in lists, and found only by asking for them (X01)."""

from __future__ import annotations

from collections.abc import Collection

from desktop.core.andere_route import is_afgeschermd
from desktop.core.dossier import DossierId
from desktop.core.logboek import timeline
from desktop.services.ports import Transaction

AFGESCHERMD = "Afgeschermd dossier"


def afgeschermd(
    tx: Transaction, dossiers: Collection[DossierId] | None = None
) -> frozenset[DossierId]:
    """Return which of these dossiers, or of all, are sealed now."""
    named = tx.logboek.door_beroepskracht(dossiers)
    return frozenset(one for one in named if is_afgeschermd(timeline(tx.logboek.of(one))))
