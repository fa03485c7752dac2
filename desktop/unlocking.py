"""The lock screen at work: what is typed becomes a way in, and wrong tries cost time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop import opening
from desktop.services.unlock_delay import NO_TRIES, Tries, UnlockDelay
from desktop.ui.unlock import UnlockWindow

if TYPE_CHECKING:
    from desktop.jobs.runner import Runner
    from desktop.opening import OpenVault
    from desktop.ui.recovery_window import RecoveryWindow
    from desktop.ui.rekey_window import RekeyWindow

    Way = Callable[[], OpenVault]


class Unlocking(QObject):
    """Makes the unlock window and those that act on its vault instead, one at a time.

    Signals:
        opening_requested: carry out this way in, on the worker.
        window_made: this window takes the place of the unlock window, until it is cancelled.
    """

    opening_requested = Signal(object)
    window_made = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._delays: dict[Path, UnlockDelay] = {}
        self._is_ready = False
        self._folder = Path()
        self._tried: Path | None = None
        self._window: UnlockWindow | None = None
        self._aside: RecoveryWindow | RekeyWindow | None = None

    def make_window(self, vaults: Sequence[tuple[str, str]]) -> UnlockWindow:
        """Return a fresh unlock window for these vaults; wrong tries still count."""
        self._window, self._aside = UnlockWindow(), None
        self._window.show_vaults(vaults)
        self._on_vault_chosen()
        self._window.code_requested.connect(self._on_code)
        self._window.pin_given.connect(self._on_pin)
        self._window.rekey_requested.connect(self._on_rekey)
        self._window.unlock_requested.connect(self._on_passphrase)
        self._window.vault_chosen.connect(self._on_vault_chosen)
        return self._window

    def get_ready(self) -> None:
        """Look for a PIN from now on: what that needs has been imported."""
        self._is_ready = True
        self._look_for_pin()

    def shown(self) -> UnlockWindow | RecoveryWindow | RekeyWindow | None:
        """Return the window that asks now, if there still is one."""
        window = self._aside or self._window
        return window if window is not None and isValid(window) else None

    def note_opened(self) -> None:
        """Forget the wrong tries on the vault that was opened."""
        if self._tried is not None:
            self._delay_of(self._tried).opened()
            opening.keep_tries(self._tried, NO_TRIES)

    def note_failure(self, error: BaseException) -> None:
        """Let the next try wait when somebody guessed wrong."""
        folder, self._tried = self._tried, None
        if folder is None or not opening.is_wrong_guess(error):
            return
        delay = self._delay_of(folder)
        delay.failed(time.monotonic())
        opening.keep_tries(folder, Tries(delay.failures, time.time()))
        if (window := self.shown()) is not None:
            window.show_wait(self._seconds_left(folder))
        # Three wrong tries end a PIN.
        self._look_for_pin()

    def _on_vault_chosen(self) -> None:
        if self._window is not None:
            self._window.offer_pin(self._window.selected_path, offered=False)
            self._window.show_wait(self._seconds_left(self._chosen()))
        self._look_for_pin()

    def _on_passphrase(self, passphrase: str) -> None:
        folder = self._chosen()
        self._open(folder, partial(opening.unlock, folder, passphrase))

    def _on_pin(self, pin: str) -> None:
        folder = self._chosen()
        self._open(folder, partial(opening.unlock_with_pin, folder, pin))

    def _on_code(self) -> None:
        from desktop.ui.recovery_window import RecoveryWindow

        window = RecoveryWindow()
        window.code_given.connect(self._on_code_given)
        self._step_aside(window)

    def _on_code_given(self, code: str, passphrase: str) -> None:
        way = partial(opening.unlock_with_code, self._folder, code, passphrase)
        self._open(self._folder, way)

    def _on_rekey(self) -> None:
        from desktop.ui.kluis.rekey_desk import RekeyDesk
        from desktop.ui.rekey_window import RekeyWindow

        window = RekeyWindow(self._chosen() / "backups")
        desk = RekeyDesk(window, partial(opening.renew_keys, self._chosen()), self._runner)
        desk.begun.connect(self._on_rekey_begun)
        desk.failed.connect(self.note_failure)
        desk.renewed.connect(self.note_opened)
        self._step_aside(window)

    def _on_rekey_begun(self) -> None:
        self._tried = self._folder

    def _step_aside(self, window: RecoveryWindow | RekeyWindow) -> None:
        self._folder, self._aside = self._chosen(), window
        window.show_wait(self._seconds_left(self._folder))
        self.window_made.emit(window)

    def _open(self, folder: Path, way: Way) -> None:
        if (window := self.shown()) is None:
            return
        if seconds := self._seconds_left(folder):
            window.show_wait(seconds)
        else:
            self._tried = folder
            window.set_busy(busy=True)
            self.opening_requested.emit(way)

    def _look_for_pin(self) -> None:
        """Look beside the window whether a PIN works: a keyring may take its time."""
        window = self._window
        if not self._is_ready or window is None or not isValid(window) or not window.selected_path:
            return
        path = window.selected_path
        work = partial(opening.has_pin, Path(path))
        self._runner.run(window, work, partial(_offer_pin, window, path), _raise)

    def _chosen(self) -> Path:
        return Path(self._window.selected_path) if self._window is not None else Path()

    def _seconds_left(self, folder: Path) -> int:
        return self._delay_of(folder).seconds_left(time.monotonic())

    def _delay_of(self, folder: Path) -> UnlockDelay:
        if folder not in self._delays:
            kept = opening.kept_tries(folder)
            self._delays[folder] = UnlockDelay(kept, time.time(), time.monotonic())
        return self._delays[folder]


def _offer_pin(window: UnlockWindow, path: str, offered: bool) -> None:
    window.offer_pin(path, offered=offered)


def _raise(error: BaseException) -> None:
    raise error
