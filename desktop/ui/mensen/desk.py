"""Showing a secret address: first on record, then on screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.core.belkaart import role_of
from desktop.core.dossier import DossierId
from desktop.services import handelingen
from desktop.ui.mensen.panel import MensenPanel
from desktop.ui.session import Session


class MensenDesk(QObject):
    """Answers the page of people; what cannot be recorded is not shown."""

    def __init__(self, session: Session, panel: MensenPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel

        panel.reveal_requested.connect(self._on_reveal)

    def _on_reveal(self, nummer: int) -> None:
        found = self._panel.person(nummer)
        if found is None:
            return
        dossier, person = found
        work = partial(_note, self._session, dossier, nummer, role_of(person))
        self._session.read(self._panel, work, self._on_noted)

    def _on_noted(self, noted: tuple[DossierId, int]) -> None:
        self._panel.reveal(*noted)


def _note(session: Session, dossier: DossierId, nummer: int, wie: str) -> tuple[DossierId, int]:
    handelingen.note_geheim(session.vault, session.clock, dossier, wie)
    return dossier, nummer
