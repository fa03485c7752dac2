"""The notice that the vault is about to lock: it asks nothing and blocks nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.notice import Notice
from desktop.ui.kit.theme import current

_BOTTOM, _WIDTH = 24, 460


class LockWarning(Notice):
    """Counts down at the bottom of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window, "warn")
        self.setObjectName("lockWarning")
        self._window = window

    def show_left(self, seconds: int) -> None:
        """Show the seconds left; read aloud once, not every second."""
        words = self.tr("Vergrendelt over {left}. Druk op een toets om verder te werken.")
        text = words.format(left=clock_text(seconds))
        if self.isVisible():
            self._label.setText(text)
        else:
            self.show_text(text)
        self._place()

    def _place(self) -> None:
        width = min(current().px(_WIDTH), self._window.width() - 2 * _BOTTOM)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else 0
        self.resize(width, max(height, self.sizeHint().height()))
        left = (self._window.width() - width) // 2
        self.move(left, max(0, self._window.height() - self.height() - _BOTTOM))
        self.raise_()


def clock_text(seconds: int) -> str:
    """Return "0:24"."""
    return f"{seconds // 60}:{seconds % 60:02d}"
