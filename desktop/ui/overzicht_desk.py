"""The one place that reads the list of dossiers: at once what is known, then what is new."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.dossier import DossierId
from desktop.services import caseload
from desktop.services.caseload import Achterstand, Overzicht
from desktop.services.changes import Changes
from desktop.services.views import CaseloadRegel
from desktop.ui.session import Session

# The worker reads so many entries in one go: about a fifth of a second, as long as an act waits.
MOST_ENTRIES = 1_500


class OverzichtDesk(QObject):
    """Keeps one line of every dossier as the vault holds it today.

    Signals:
        regels_changed: the caseload, all of it, in its order: tuple[CaseloadRegel, ...].
        regel_changed: one CaseloadRegel of it is new or reads otherwise.
    """

    regels_changed = Signal(object)
    regel_changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: dict[DossierId, CaseloadRegel] = {}
        self._te_lezen: tuple[DossierId, ...] = ()
        self._changed: frozenset[DossierId] = frozenset()
        self._is_reading = self._is_known = False
        session.changed.connect(self._on_changed)

    @property
    def is_known(self) -> bool:
        """Tell whether the list was read for the first time."""
        return self._is_known

    @property
    def regels(self) -> tuple[CaseloadRegel, ...]:
        """Return the caseload, the most pressing first."""
        return self._sorted(los=False)

    @property
    def losse(self) -> tuple[CaseloadRegel, ...]:
        """Return what holds loose signals only, by the same order."""
        return self._sorted(los=True)

    def start(self) -> None:
        """Read the list for the first time."""
        session = self._session
        work = partial(caseload.read_known, session.vault, session.clock, session.kaders)
        session.read(self, work, self._on_known)

    def refresh(self) -> None:
        """Read what is not known, or not of today: after an act, or when a day has passed."""
        session = self._session
        work = partial(caseload.read_achterstand, session.vault, session.clock, session.kaders)
        session.read(self, work, self._on_achterstand)

    def _sorted(self, *, los: bool) -> tuple[CaseloadRegel, ...]:
        lines = (line for line in self._lines.values() if line.los is los)
        return tuple(sorted(lines, key=caseload.sort_key))

    def _on_changed(self, changes: Changes) -> None:
        if changes.dossiers or changes.logboeken or changes.school or changes.verdwenen:
            self._changed |= changes.dossiers | changes.logboeken
            self.refresh()

    def _on_known(self, known: Overzicht) -> None:
        self._is_known = True
        self._lines = {line.dossier: line for line in known.regels}
        self.regels_changed.emit(self.regels)
        self._read(known.te_lezen)

    def _on_achterstand(self, found: Achterstand) -> None:
        gone = self._lines.keys() - found.dossiers
        for dossier in gone:
            del self._lines[dossier]
        if gone:
            self.regels_changed.emit(self.regels)
        # What was just changed is on screen: it comes before what only grew a day older.
        first = tuple(one for one in found.te_lezen if one in self._changed)
        self._changed = frozenset()
        self._read((*first, *(one for one in found.te_lezen if one not in first)))

    def _read(self, te_lezen: tuple[DossierId, ...]) -> None:
        self._te_lezen = te_lezen
        if te_lezen and not self._is_reading:
            self._is_reading = True
            session = self._session
            vault, clock, kaders = session.vault, session.clock, session.kaders
            work = partial(caseload.read_some, vault, clock, kaders, te_lezen, MOST_ENTRIES)
            session.read(self, work, partial(self._on_some, te_lezen), self._on_failed)

    def _on_some(self, asked: tuple[DossierId, ...], some: Overzicht) -> None:
        self._is_reading = False
        # Acts meanwhile may have asked for more than this slice set out to read.
        left = {*self._te_lezen} - {*asked} | {*some.te_lezen}
        self._take(some.regels)
        self._read(tuple(one for one in self._te_lezen if one in left))

    def _on_failed(self) -> None:
        self._is_reading = False

    def _take(self, lines: tuple[CaseloadRegel, ...]) -> None:
        before = {line.dossier: self._lines.get(line.dossier) for line in lines}
        changed = [line for line in lines if before[line.dossier] != line]
        self._lines.update((line.dossier, line) for line in changed)
        if len(changed) == 1 and not _moves(before[changed[0].dossier], changed[0]):
            self.regel_changed.emit(changed[0])
        elif changed:
            self.regels_changed.emit(self.regels)


def _moves(before: CaseloadRegel | None, after: CaseloadRegel) -> bool:
    """Tell whether a line belongs to the loose signals, or did so until now."""
    return after.los or (before is not None and before.los)
