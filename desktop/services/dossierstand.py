"""What was worked out of each dossier, kept until something in it changes or the day is over."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import fields

from desktop import __version__
from desktop.core.dossier import DossierId
from desktop.core.school import School
from desktop.services.caseload_regel import regel_of
from desktop.services.casus import Schooldag, casus_of, schooldag, view_of
from desktop.services.ports import Clock, Kaders, Transaction
from desktop.services.views import CaseloadRegel

# Reading a dossier costs about as much as this many entries before the first entry.
WORK_PER_DOSSIER = 40


class Meting:
    """Reads lines within one transaction and keeps each one it works out."""

    def __init__(self, tx: Transaction, clock: Clock, kaders: Kaders) -> None:
        self._tx = tx
        self._dag: Schooldag = schooldag(tx, clock, kaders)
        self._vorm = vorm(self._dag.school, kaders)

    def known(self) -> dict[DossierId, CaseloadRegel]:
        """Return the lines that are kept, of today or of an earlier day."""
        return dict(self._tx.dossierstanden.read(self._vorm))

    def stale(self, among: Collection[DossierId] | None = None) -> tuple[DossierId, ...]:
        """Return which of these dossiers, or of all, have no line of today."""
        return tuple(self._tx.dossierstanden.stale(self._dag.vandaag, self._vorm, among))

    def read(self, dossier: DossierId) -> tuple[CaseloadRegel, int]:
        """Work out and keep the line of a dossier; return how much work it was, in entries."""
        casus = casus_of(self._tx, self._dag, dossier)
        regel = regel_of(view_of(casus))
        self._tx.dossierstanden.keep(regel, self._dag.vandaag, self._vorm)
        return regel, len(casus.regels) + WORK_PER_DOSSIER


def vorm(school: School, kaders: Kaders) -> str:
    """Return a mark of what lines follow from besides the dossier: program, school and kaders."""
    shape = tuple(field.name for field in fields(CaseloadRegel))
    versions = sorted((kader.id, kader.versie) for kader in kaders.values())
    words = repr((__version__, shape, school, versions))
    return hashlib.sha256(words.encode()).hexdigest()
