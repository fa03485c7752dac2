"""The school screen at work: read when it comes in sight, kept while it is typed in, saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.core.school import School
from desktop.core.termijnen import Vakantieregio
from desktop.services import concepten, scholen
from desktop.services.changes import Changes
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.school.panel import SchoolFacts, SchoolPanel
from desktop.ui.session import Session

KEY = "school"


@dataclass(frozen=True, slots=True)
class _Read:
    """The school, what was being typed, and until when the vacations of a region are known."""

    school: School
    kept: str
    known: dict[Vakantieregio, date | None]


class SchoolDesk(QObject):
    """Keeps the school screen at the school; what is half typed survives lock and power cut."""

    def __init__(self, session: Session, panel: SchoolPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._is_shown = False
        self._keeper = DraftKeeper(session, self)

        self._keeper.due.connect(self.flush)
        panel.appeared.connect(self._on_appeared)
        panel.changed.connect(self._keeper.note_typed)
        panel.save_requested.connect(self._on_save)
        session.changed.connect(self._on_changed)

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._keeper.rest()
        if self._is_shown:
            self._keeper.keep(KEY, self._panel.draft_text())

    def _on_appeared(self) -> None:
        if not self._is_shown:
            self._session.read(self, partial(_read, self._session), self._on_read)

    def _on_changed(self, changes: Changes) -> None:
        if changes.school and self._is_shown:
            self._session.read(self, partial(_read, self._session), self._on_read_again)

    def _on_read(self, read: _Read) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        self._keeper.begin(read.kept)
        self._show(read)
        self._panel.restore(read.kept)

    def _on_read_again(self, read: _Read) -> None:
        self._show(read)

    def _show(self, read: _Read) -> None:
        facts = SchoolFacts(self._session.kaders, self._session.naslag, read.known)
        self._panel.show_school(read.school, facts)

    def _on_save(self, school: School) -> None:
        # Kept before it is saved: a failure or a power cut halfway costs no words.
        self.flush()
        s = self._session
        work = partial(scholen.change_school, s.vault, s.clock, school, draft=KEY)
        s.act(self, work, partial(self._on_saved, school), self._panel.show_refusal)

    def _on_saved(self, school: School, _changes: Changes) -> None:
        self._keeper.rest()
        self._keeper.begin("")
        self._panel.saved(school)


def _read(session: Session) -> _Read:
    school = scholen.read_school(session.vault)
    known = {
        regio: session.clock.kalender(replace(school.profiel, regio=regio)).vakantie_bekend_tot
        for regio in Vakantieregio
    }
    return _Read(school, concepten.read_concept(session.vault, KEY), known)
