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
from desktop.services.unlock_delay import UnlockDelay
from desktop.ui.unlock import UnlockWindow

if TYPE_CHECKING:
    from desktop.jobs.runner import Runner
    from desktop.opening import OpenVault
    from desktop.ui.recovery_window import RecoveryWindow

    Way = Callable[[], OpenVault]


class Unlocking(QObject):
    """Makes the unlock window and the window for a recovery code, one at a time.

    Signals:
        opening_requested: carry out this way in, on the worker.
        recovery_shown: this window for a recovery code takes the place of the unlock window.
    """

    opening_requested = Signal(object)
    recovery_shown = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._delay = UnlockDelay()
        self._is_ready = False
        self._folder = Path()
        self._window: UnlockWindow | None = None
        self._recovery: RecoveryWindow | None = None

    def make_window(self, vaults: Sequence[tuple[str, str]]) -> UnlockWindow:
        """Return a fresh unlock window for these vaults; wrong tries still count."""
        self._window, self._recovery = UnlockWindow(), None
        self._window.show_vaults(vaults)
        self._window.show_wait(self._seconds_left())
        self._window.code_requested.connect(self._on_code)
        self._window.pin_given.connect(self._on_pin)
        self._window.unlock_requested.connect(self._on_passphrase)
        self._window.vault_chosen.connect(self._on_vault_chosen)
        self._look_for_pin()
        return self._window

    def get_ready(self) -> None:
        """Look for a PIN from now on: what that needs has been imported."""
        self._is_ready = True
        self._look_for_pin()

    def shown(self) -> UnlockWindow | RecoveryWindow | None:
        """Return the window that asks now, if there still is one."""
        window = self._recovery or self._window
        return window if window is not None and isValid(window) else None

    def note_opened(self) -> None:
        """Forget the wrong tries."""
        self._delay.opened()

    def note_failure(self, error: BaseException) -> None:
        """Let the next try wait when somebody guessed wrong."""
        if opening.is_wrong_guess(error):
            self._delay.failed(time.monotonic())
            if (window := self.shown()) is not None:
                window.show_wait(self._seconds_left())
            # Three wrong tries end a PIN.
            self._look_for_pin()

    def _on_vault_chosen(self) -> None:
        if self._window is not None:
            self._window.offer_pin(self._window.selected_path, offered=False)
        self._look_for_pin()

    def _on_passphrase(self, passphrase: str) -> None:
        self._open(partial(opening.unlock, self._chosen(), passphrase))

    def _on_pin(self, pin: str) -> None:
        self._open(partial(opening.unlock_with_pin, self._chosen(), pin))

    def _on_code(self) -> None:
        from desktop.ui.recovery_window import RecoveryWindow

        self._folder = self._chosen()
        self._recovery = RecoveryWindow()
        self._recovery.show_wait(self._seconds_left())
        self._recovery.code_given.connect(self._on_code_given)
        self.recovery_shown.emit(self._recovery)

    def _on_code_given(self, code: str, passphrase: str) -> None:
        self._open(partial(opening.unlock_with_code, self._folder, code, passphrase))

    def _open(self, way: Way) -> None:
        if (window := self.shown()) is None:
            return
        if seconds := self._seconds_left():
            window.show_wait(seconds)
        else:
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

    def _seconds_left(self) -> int:
        return self._delay.seconds_left(time.monotonic())


def _offer_pin(window: UnlockWindow, path: str, offered: bool) -> None:
    window.offer_pin(path, offered=offered)


def _raise(error: BaseException) -> None:
    raise error
