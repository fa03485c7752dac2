"""Choosing what this computer can tell."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from desktop.ui.lock.system import SystemSignals
from desktop.ui.lock.windows import WindowsSignals


def watch_system(window_id: int, parent: QObject, platform: str = sys.platform) -> SystemSignals:
    """Return what this system can tell; window_id is the native id of the window."""
    if platform == "linux":
        from desktop.ui.lock.dbus import DBusSignals  # noqa: PLC0415  Qt has no D-Bus elsewhere

        return DBusSignals(parent)
    if platform == "win32":
        return WindowsSignals(window_id, parent)
    return SystemSignals(parent)
