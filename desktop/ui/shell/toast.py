"""A short message at the bottom that goes away by itself, with at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel

_SECONDS, _WITH_ACTION = 5, 10
_BOTTOM = 24


class Toast(QFrame):
    """Shows a sentence over its window; it stays while the mouse or the focus is on it.

    Signals:
        action_requested: the user chose the button in the toast.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("toast")
        self._icon = IconLabel("circle-check", self, "surface", 18)
        self._label = PlainLabel("", self)
        self._action = Button("", self, "toast")
        self._action.setObjectName("toastAction")
        self._line = row(self._icon, self._label, 4, self._action, margins=(14, 8, 12, 8))
        self.setLayout(self._line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self.hide()

        self._action.clicked.connect(self._on_action)
        self._timer.timeout.connect(self._on_timeout)
        parent.installEventFilter(self)

    def show_text(self, text: str, action: str = "", icon: str = "circle-check") -> None:
        """Show a sentence, read it aloud, and offer an action when its word is given."""
        self._label.setText(text)
        self._icon.show_icon(icon, "surface")
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._place()
        self.show()
        self.raise_()
        self._timer.start((_WITH_ACTION if action else _SECONDS) * 1000)
        announce(self, f"{text} {action}".strip())

    def text(self) -> str:
        """Return the sentence shown."""
        return self._label.text()

    def _on_action(self) -> None:
        self.hide()
        self.action_requested.emit()

    def _on_timeout(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._timer.start(_SECONDS * 1000)
        else:
            self.hide()

    def _place(self) -> None:
        window = self._window
        room = window.width() - 2 * _BOTTOM
        self._label.setWordWrap(self._label.sizeHint().width() > room // 2)
        self._line.activate()
        self.resize(self.sizeHint().boundedTo(window.size()))
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - _BOTTOM)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
