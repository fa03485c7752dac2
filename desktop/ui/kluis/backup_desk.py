"""The backups on the desk: made when due, read again when looked at, acted on when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services import backup_shelf
from desktop.services.backup_shelf import BackupShelf, BackupView
from desktop.ui.kluis.backup_line import BackupLine
from desktop.ui.kluis.backup_panel import BackupPanel
from desktop.ui.session import Session

HOUR_MS = 3_600_000


class BackupDesk(QObject):
    """Keeps the line and the panel at how the backups of the open vault stand.

    Signals:
        advised: the vault lies in a place that is not wise; told once, with why.
        stand_changed: the backups stand like this BackupStand.
    """

    advised = Signal(str)
    stand_changed = Signal(object)

    def __init__(
        self, session: Session, shelf: BackupShelf, panel: BackupPanel, line: BackupLine
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._shelf = shelf
        self._panel = panel
        self._line = line
        self._is_told = self._is_busy = False
        self._hour = QTimer(self)
        self._hour.setInterval(HOUR_MS)
        self._hour.start()

        self._hour.timeout.connect(self.keep_up)
        panel.backup_requested.connect(self._on_backup)
        panel.second.backup_requested.connect(self._on_backup_there)
        panel.second.folder_chosen.connect(self._on_folder)

    def keep_up(self) -> None:
        """Make the backup of the day when it is due, after the work that waits."""
        vault, clock = self._session.vault, self._session.clock
        work = partial(backup_shelf.keep_up, vault, self._shelf, clock)
        self._session.read(self, work, self._on_view)

    def refresh(self) -> None:
        """Read how the backups stand now."""
        vault, clock = self._session.vault, self._session.clock
        work = partial(backup_shelf.read_backups, vault, self._shelf, clock)
        self._session.read(self, work, self._on_view)

    def _on_view(self, view: BackupView) -> None:
        self._panel.show_view(view)
        self._line.show_stand(view.stand)
        self.stand_changed.emit(view.stand)
        if view.advice and not self._is_told:
            self._is_told = True
            self.advised.emit(view.advice)

    def _on_backup(self) -> None:
        vault, clock = self._session.vault, self._session.clock
        self._make(partial(backup_shelf.back_up_here, vault, self._shelf, clock))

    def _on_backup_there(self, folder: Path) -> None:
        vault, clock = self._session.vault, self._session.clock
        self._make(partial(backup_shelf.back_up_to, vault, self._shelf, clock, folder))

    def _make(self, work: Callable[[], BackupView]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._panel.set_busy(busy=True)
        self._session.read(self, work, self._on_made, self._on_not_made)

    def _on_folder(self, folder: Path) -> None:
        work = partial(backup_shelf.advice_on, self._shelf, folder)
        self._session.read(self, work, partial(self._panel.second.show_advice, folder))

    def _on_made(self, view: BackupView) -> None:
        self._is_busy = False
        self._on_view(view)
        self._panel.show_done(self.tr("De back-up is gemaakt en gecontroleerd."))

    def _on_not_made(self) -> None:
        self._is_busy = False
        self._panel.set_busy(busy=False)
        self.refresh()
