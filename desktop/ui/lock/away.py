"""Putting away what lies over the window at a lock: nothing is asked, nothing is thrown away."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.kit.clipboard import ConfidentialClipboard


def put_away(window: QWidget) -> None:
    """Hide every dialog and menu; rejecting them would drop the drafts they have handed in."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.hide()
    for clipboard in window.findChildren(ConfidentialClipboard):
        clipboard.clear()
