"""What the computer tells: it is being locked, closed or put to sleep.

macOS tells it only to programs written for its own toolkit: Qt passes nothing on, so there the
time without a touch and Ctrl+L are what remains.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SystemSignals(QObject):
    """Hears of a computer that is left; this one hears nothing.

    Signals:
        left: the user locked the computer or changed user, or it goes to sleep.
    """

    left = Signal()
    hears = False
