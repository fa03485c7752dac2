"""The composition root: windows, worker and vault meet here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import opening
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.jobs.runner import Runner
from desktop.ui.guard import Guard
from desktop.ui.unlock import UnlockWindow
from desktop.unlocking import Unlocking

if TYPE_CHECKING:
    from desktop.opening import OpenVault
    from desktop.storage.kdf import KdfParameters
    from desktop.ui.first_run import FirstRunWindow, NewVault
    from desktop.ui.main_window import MainWindow
    from desktop.ui.recovery_window import RecoveryWindow
    from desktop.ui.rekey_window import RekeyWindow
    from desktop.ui.session import Session

PRELOAD_AFTER_MS = 60


class Program(QObject):
    """Shows one window at a time: unlock, first run, or the open vault.

    Signals:
        finished: the window was closed and the vault is shut.
        relaunch_requested: the vault is shut; start anew at the lock screen.
        opened: a vault is open and its window on screen.
    """

    finished = Signal()
    relaunch_requested = Signal()
    opened = Signal()

    def __init__(self, runner: Runner, guard: Guard, cost: KdfParameters | None = None) -> None:
        super().__init__()
        self._runner = runner
        self._cost = cost
        self._opening = False
        self._afterwards: Callable[[], None] | None = None
        self._window: QWidget | None = None
        self._leaving: QWidget | None = None
        self._open: OpenVault | None = None
        self._first_run: FirstRunWindow | None = None
        self._unlocking = Unlocking(runner, self)
        self._unlocking.opening_requested.connect(self._run_opening)
        self._unlocking.window_made.connect(self._on_window_made)
        self._main: MainWindow | None = None
        self._session: Session | None = None
        self._pointed_at: list[tuple[str, str]] = []
        guard.noticed.connect(self._on_noticed)
        # The window comes first; importing beside it would only slow it down.
        QTimer.singleShot(PRELOAD_AFTER_MS, self._preload)

    @property
    def window(self) -> QWidget | None:
        """Return the window on screen."""
        return self._window

    def start(self) -> None:
        """Show the unlock window with the vaults of this computer."""
        known = [vault for vault in opening.vaults() if vault not in self._pointed_at]
        window = self._unlocking.make_window(self._pointed_at + known)
        window.new_vault_requested.connect(self._on_new_vault)
        window.demo_requested.connect(self.open_demo)
        window.other_vault_requested.connect(self._on_other_vault)
        window.restore_requested.connect(self._on_restore)
        self._show(window)

    def start_at(self, folder: Path) -> None:
        """Show the unlock window with the vault of this folder first."""
        self._pointed_at = [(opening.label_of(folder), str(folder))]
        self.start()

    def open_demo(self) -> None:
        """Open the made-up school."""
        if isinstance(self._window, UnlockWindow):
            self._window.set_busy(busy=True)
        self._run_opening(opening.demo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window of an open vault hands in its drafts first and tells by a signal of its own.
        if event.type() == QEvent.Type.Close and watched is not self._main:
            self._on_closed()
        return False

    def _preload(self) -> None:
        self._runner.run(self, opening.preload, self._on_ready, _raise)

    def _on_ready(self, _nothing: object) -> None:
        self._unlocking.get_ready()

    def _show(self, window: QWidget) -> None:
        before, self._window = self._window, window
        window.installEventFilter(self)
        window.show()
        if before is not None:
            before.removeEventFilter(self)
            before.hide()
            # Held until Qt frees it: Python would empty it first, and Qt still asks it things.
            self._leaving = before
            before.destroyed.connect(self._on_freed)
            before.deleteLater()

    def _on_freed(self) -> None:
        self._leaving = None

    def _on_window_made(self, window: RecoveryWindow | RekeyWindow) -> None:
        window.cancelled.connect(self.start)
        self._show(window)

    def _on_new_vault(self) -> None:
        from desktop.ui.first_run import FirstRunWindow

        self._first_run = window = FirstRunWindow()
        window.vault_requested.connect(self._on_vault_requested)
        window.cancelled.connect(self.start)
        self._show(window)

    def _on_vault_requested(self, asked: NewVault) -> None:
        if self._first_run is not None:
            self._first_run.set_busy(busy=True)
            work = partial(opening.create, asked.school, asked.passphrase, self._cost)
            self._run_opening(work)

    def _on_restore(self) -> None:
        from desktop.ui.kluis.restore_desk import RestoreDesk
        from desktop.ui.restore_window import RestoreWindow

        window = RestoreWindow()
        desk = RestoreDesk(window.panel, opening.BackupRestorer(), self._runner)
        desk.restored.connect(self.start_at)
        window.cancelled.connect(self.start)
        self._show(window)

    def _on_other_vault(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Kies de map van een kluis"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        self.start_at(Path(folder))

    def _run_opening(self, work: Callable[[], OpenVault]) -> None:
        self._opening = True
        self._runner.run(self, work, self._on_opened, self._on_not_opened)

    def _on_opened(self, vault: OpenVault) -> None:
        from desktop.ui.main_window import MainWindow
        from desktop.ui.session import Session

        self._opening, self._open = False, vault
        self._unlocking.note_opened()
        if self._afterwards is not None:
            self._leave(self._afterwards)
            return
        self._session = Session(vault.vault, vault.world, self._runner)
        self._main = window = MainWindow(self._session, vault.school, demo=vault.demo)
        window.keep_keys(vault.keys, offers_code=vault.offers_code)
        window.keep_backups(vault.backups)
        window.keep_watch(by_itself=not vault.demo)
        window.closed.connect(self._on_closed)
        window.lock_requested.connect(self._on_lock)
        self._show(window)
        self.opened.emit()

    def _on_not_opened(self, error: BaseException) -> None:
        self._opening = False
        if self._afterwards is not None:
            self._leave(self._afterwards)
        if not isinstance(error, KnownError):
            raise error
        self._on_noticed(error.remedy)
        self._unlocking.note_failure(error)

    def _on_noticed(self, text: str) -> None:
        if self._window is self._main and self._main is not None:
            self._main.show_notice(text)
        elif self._window is self._first_run and self._first_run is not None:
            self._first_run.show_error(text)
        elif (asking := self._unlocking.shown()) is not None and asking is self._window:
            asking.show_error(text)

    def _on_lock(self) -> None:
        self._leave(self.relaunch_requested.emit, SoortHandeling.KLUIS_VERGRENDELD)

    def _on_closed(self) -> None:
        self._leave(self.finished.emit)

    def _leave(
        self,
        then: Callable[[], None],
        how: SoortHandeling = SoortHandeling.KLUIS_GESLOTEN,
    ) -> None:
        """Shut the vault after everything the worker still has to write, then go."""
        if self._window is not None:
            # Panels hand in their last words when they are hidden.
            self._window.hide()
        if self._session is not None:
            self._session.end()
        if self._opening:
            # The vault that is being opened now must be shut as well.
            self._afterwards = then
            return
        vault, self._open = self._open, None
        close = partial(vault.shut, how) if vault is not None else _no_vault
        self._runner.run(self, close, partial(self._go, then), partial(self._go_anyway, then))

    def _go(self, then: Callable[[], None], _outcome: object) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = self._main = self._first_run = self._session = None
        then()

    def _go_anyway(self, then: Callable[[], None], error: BaseException) -> None:
        self._go(then, None)
        if not isinstance(error, KnownError):
            raise error


def _no_vault() -> None:
    return


def _raise(error: BaseException) -> None:
    raise error
