"""Seconds to wait, counted down where they are waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.plain_label import PlainLabel

SECOND_MS = 1000


class Countdown(PlainLabel):
    """Shows how long to wait; hidden when there is nothing to wait for.

    Signals:
        ran_out: the time is over.
    """

    ran_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "small", "warn", wrap=True)
        self.setObjectName("countdown")
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        # A coarse timer may be early, and the wait would not be over yet.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_second)
        self.hide()

    def is_running(self) -> bool:
        """Tell whether there is still time to wait."""
        return self._left > 0

    def count_from(self, seconds: int) -> None:
        """Count down from this many seconds."""
        self._left = seconds
        self._show_left()
        if seconds:
            self._timer.start()
            announce(self, self.text())

    def _on_second(self) -> None:
        self._left -= 1
        self._show_left()
        if not self._left:
            self._timer.stop()
            self.ran_out.emit()

    def _show_left(self) -> None:
        one, more = self.tr("Wacht nog 1 seconde."), self.tr("Wacht nog {n} seconden.")
        self.setText(one if self._left == 1 else more.format(n=self._left))
        self.setVisible(self._left > 0)
