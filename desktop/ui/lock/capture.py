"""Keeping windows out of screen captures and screen sharing, where the system can."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

Exclude = Callable[[int, bool], bool]
"""Takes the native id of a window, and whether to hide it from captures."""


class CaptureShield(QObject):
    """Hides each window from captures as it comes on screen, or none."""

    def __init__(self, exclude: Exclude, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exclude = exclude
        self._on = False
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Hide the windows on screen and those to come, or show them again."""
        self._on = on
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._exclude(int(window.winId()), on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_new = event.type() == QEvent.Type.Show and self._on
        if is_new and isinstance(watched, QWidget) and watched.isWindow():
            self._exclude(int(watched.winId()), True)
        return False
