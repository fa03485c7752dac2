"""All that an open vault shows of its backups: a line, a part to make them, a part to restore."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.backup_shelf import BackupShelf
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly
from desktop.ui.kluis.backup_desk import BackupDesk
from desktop.ui.kluis.backup_line import BackupLine
from desktop.ui.kluis.backup_panel import BACKUPS, BackupPanel
from desktop.ui.kluis.restore_desk import RestoreDesk
from desktop.ui.kluis.restore_panel import RESTORE, RestorePanel
from desktop.ui.session import Session
from desktop.ui.shell.tabbed_screen import TabbedScreen


class BackupParts(QObject):
    """Adds the parts about backups to the vault screen and keeps them up.

    The line belongs under the caseload; the advice, hidden while there is none, above everything.

    Signals:
        lock_requested: the vault should be locked, to open the restored one.
        part_requested: the part with this key should come on screen.
    """

    lock_requested = Signal()
    part_requested = Signal(str)

    def __init__(self, session: Session, shelf: BackupShelf | None, kluis: TabbedScreen) -> None:
        super().__init__(kluis)
        self.line = BackupLine(kluis)
        self.advice = Notice("", kluis, "warn", closable=True)
        self.advice.hide()
        self._desk: BackupDesk | None = None
        self._parts: dict[str, QWidget] = {}
        if shelf is None:
            self.line.hide()
            self._add_nothing(kluis)
        else:
            self._add_parts(session, shelf, kluis)

    def tell(self, line: BackupLine) -> None:
        """Keep another line at how the backups stand."""
        if self._desk is None:
            line.hide()
        else:
            self._desk.stand_changed.connect(line.show_stand)
            line.backups_requested.connect(weakly(self._ask_part, BACKUPS))

    def start(self) -> None:
        """Make the backup that is due, after the work that waits."""
        if self._desk is not None:
            self._desk.keep_up()

    def _add_parts(self, session: Session, shelf: BackupShelf, kluis: TabbedScreen) -> None:
        panel, restore = BackupPanel(kluis), RestorePanel(kluis)
        self._parts = {BACKUPS: panel, RESTORE: restore}
        self._desk = BackupDesk(session, shelf, panel, self.line)
        self._restore_desk = RestoreDesk(restore, shelf.restorer, session.runner)
        kluis.add_part(self.tr("Back-ups"), panel)
        kluis.add_part(self.tr("Terugzetten"), restore)

        kluis.part_shown.connect(self._on_part)
        panel.restore_requested.connect(weakly(self._ask_part, RESTORE))
        restore.lock_requested.connect(self.lock_requested)
        self.line.backups_requested.connect(weakly(self._ask_part, BACKUPS))
        self._desk.advised.connect(self.advice.show_text)

    def _add_nothing(self, kluis: TabbedScreen) -> None:
        why = self.tr("De voorbeeldschool staat alleen in het geheugen en heeft geen back-ups.")
        part = PlainLabel(why, kluis, "body", "text2")
        part.setObjectName(BACKUPS)
        kluis.add_part(self.tr("Back-ups"), part)

    def _ask_part(self, key: str) -> None:
        self.part_requested.emit(key)
        self._parts[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_part(self, key: str) -> None:
        if key == BACKUPS and self._desk is not None:
            self._desk.refresh()
