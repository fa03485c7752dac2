"""Searching as one types: one search at a time, and only the answer to the latest words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.services import zoeken
from desktop.services.changes import Changes
from desktop.services.zoeken import Zoekresultaat
from desktop.ui.session import Session
from desktop.ui.zoeken.commands import Commands
from desktop.ui.zoeken.panel import ZoekPanel

PAUSE_MS = 80


class SearchDesk(QObject):
    """Asks the vault off the GUI thread and shows what it found."""

    def __init__(self, session: Session, panel: ZoekPanel, commands: Commands) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._commands = commands
        self._text = ""
        self._with_corrected = False
        self._asked: tuple[str, bool] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)

        self._pause.timeout.connect(self._ask)
        panel.corrected_toggled.connect(self._on_corrected)
        session.changed.connect(self._on_changed)

    def search(self, text: str) -> None:
        """Look for this once the user has stopped typing for a moment; nothing for no text."""
        self._text = text.strip()
        if self._text:
            self._panel.stale()
            self._pause.start()
        else:
            self._pause.stop()
            self._panel.clear()

    def offer(self) -> None:
        """Show what can be done, before anything is typed."""
        self._panel.show_commands(self._commands.all())

    def _ask(self) -> None:
        # While one search runs the next one waits: what was typed meanwhile is asked at once after.
        if self._asked is not None or not self._text:
            return
        self._asked = self._text, self._with_corrected
        work = partial(
            zoeken.search, self._session.vault, self._text, ook_verbeterd=self._with_corrected
        )
        self._session.read(self, work, self._on_found, self._on_failed)

    def _on_found(self, found: Zoekresultaat) -> None:
        asked, self._asked = self._asked, None
        if asked == (self._text, self._with_corrected):
            self._panel.show_result(self._text, found, self._commands.find(self._text))
        elif not self._pause.isActive():
            self._ask()

    def _on_failed(self) -> None:
        self._asked = None

    def _on_corrected(self, checked: bool) -> None:
        self._with_corrected = checked
        self._ask()

    def _on_changed(self, changes: Changes) -> None:
        if changes.dossiers and self._panel.isVisible():
            self._ask()
