"""How long nobody touched a key or the mouse, on a clock that nobody can set."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

WARNING_SECONDS = 30


def seconds_awake_or_asleep() -> float:
    """Return seconds on a clock nobody sets; on Linux and Windows it goes on while asleep."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


class IdleClock(QObject):
    """Counts down from the last touch.

    Signals:
        left_changed: this many whole seconds are left.
        expired: the time is over; told once until the next touch.
    """

    left_changed = Signal(int)
    expired = Signal()

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], float] = seconds_awake_or_asleep
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._touched = now()
        self._seconds = 5 * 60
        self._left = self._seconds
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Begin to count."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()

    def set_minutes(self, minutes: int) -> None:
        """Let the time be over this many minutes after the last touch."""
        self._seconds = minutes * 60
        self.check()

    def touch(self) -> None:
        """Begin anew: a key, the mouse or the screen was touched."""
        self._touched = self._now()
        # A mouse that moves brings hundreds of touches; a new number is told by the next check.
        if self._left <= WARNING_SECONDS:
            self.check()

    def check(self) -> None:
        """Tell how much is left, when that changed."""
        left = max(0, math.ceil(self._seconds - (self._now() - self._touched)))
        if left == self._left:
            return
        self._left = left
        self.left_changed.emit(left)
        if left == 0:
            self.expired.emit()
