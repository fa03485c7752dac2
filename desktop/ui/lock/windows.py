"""Windows: messages to our window tell of a locked session and of sleep."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject

from desktop.ui.lock.system import SystemSignals

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK = 0x2, 0x4, 0x7
WM_ENDSESSION = 0x0016
LEAVING = {
    WM_POWERBROADCAST: {PBT_APMSUSPEND},
    WM_WTSSESSION_CHANGE: {WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK},
    WM_ENDSESSION: {1},
}
THIS_SESSION = 0


class Message(ctypes.Structure):
    """The MSG of Windows, as far as we read it."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w_param", ctypes.c_size_t),
    )


class MessageFilter(QAbstractNativeEventFilter):
    """Calls leave at each message that says the user goes away."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave

    def nativeEventFilter(self, eventType: Any, message: int) -> tuple[bool, int]:  # noqa: N802, N803  Qt's names
        if bytes(eventType) == b"windows_generic_MSG":
            told = Message.from_address(int(message))
            if told.w_param in LEAVING.get(told.message, ()):
                self._leave()
        return False, 0


class WindowsSignals(SystemSignals):
    """Hears the messages of one window; not tried on a real Windows here."""

    def __init__(self, window_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = MessageFilter(self.left.emit)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self.hears = _register(window_id)


def _register(window_id: int) -> bool:
    """Ask for news of the session; sleep is told without asking."""
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return False
    handle = ctypes.c_void_p(window_id)
    return bool(windll.wtsapi32.WTSRegisterSessionNotification(handle, THIS_SESSION))
