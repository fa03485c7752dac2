"""A new key for the whole vault: made beside the screen, step by step, and stopped when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.known_error import KnownError
from desktop.jobs.runner import Runner
from desktop.services.key_ports import RekeyReport, RekeyStep, Watch
from desktop.services.sleutels import what_is_void
from desktop.ui.rekey_window import RekeyWindow

Renew = Callable[[str, str, Watch], RekeyReport]


class RekeyDesk(QObject):
    """Carries out what the window asks and shows there how it went.

    Signals:
        begun: the present passphrase is being tried.
        failed: the vault has the key it had, because of this error.
        renewed: the vault has a new key.
    """

    begun = Signal()
    failed = Signal(object)
    renewed = Signal()
    _reached = Signal(object)

    def __init__(self, window: RekeyWindow, renew: Renew, runner: Runner) -> None:
        super().__init__(window)
        self._window = window
        self._renew = renew
        self._runner = runner
        self._is_stopped = False

        self._reached.connect(self._on_reached)
        window.renew_requested.connect(self._on_renew)
        window.stop_requested.connect(self._on_stop)

    def _on_renew(self, own: str, new: str) -> None:
        self._is_stopped = False
        self._window.set_busy(busy=True)
        self.begun.emit()
        work = partial(self._renew, own, new, self._watch)
        self._runner.run(self, work, self._on_renewed, self._on_failed)

    def _watch(self, step: RekeyStep) -> bool:
        """Tell of a step from the thread of the worker; False once the user wants to stop."""
        self._reached.emit(step)
        return not self._is_stopped

    @Slot(object)
    def _on_reached(self, step: RekeyStep) -> None:
        if not self._is_stopped:
            self._window.show_step(step)

    def _on_stop(self) -> None:
        self._is_stopped = True

    def _on_renewed(self, report: RekeyReport) -> None:
        self.renewed.emit()
        self._window.show_done(what_is_void(report))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._window.show_error(error.remedy, "info" if self._is_stopped else "danger")
        self.failed.emit(error)
