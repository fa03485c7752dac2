"""Every key, click and wheel of the program, seen before any window gets it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.shortcuts import keys
from desktop.ui.lock.curtain import Curtain

_TYPE = QEvent.Type
TOUCHES = frozenset(
    {
        *(_TYPE.KeyPress, _TYPE.MouseButtonPress, _TYPE.MouseButtonDblClick, _TYPE.MouseMove),
        *(_TYPE.Wheel, _TYPE.TouchBegin, _TYPE.TouchUpdate, _TYPE.TabletPress),
        *(_TYPE.TabletMove, _TYPE.InputMethod),
    }
)
WATCHED = TOUCHES | {_TYPE.ShortcutOverride}


class Activity(QObject):
    """Watches the user; a covered screen takes the first key or click and gives it to nobody.

    Signals:
        touched: the user did something.
        lock_requested: the lock key was pressed where no shortcut of the window is heard.
        cover_requested: the same for the key that covers the screen.
    """

    touched = Signal()
    lock_requested = Signal()
    cover_requested = Signal()

    def __init__(self, curtain: Curtain, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._curtain = curtain
        self._mouse = QPoint()
        self._lock = _sequences("lock")
        self._cover = _sequences("cover")
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in WATCHED:
            return False
        if kind is _TYPE.MouseMove and self._rests(event):
            # Windows sends a move whenever something changes below a mouse that lies still.
            return False
        if kind is not _TYPE.ShortcutOverride:
            self.touched.emit()
            if kind is _TYPE.KeyPress and self._acted(event):
                return True
        return self._curtain.swallow(event)

    def _rests(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        before, self._mouse = self._mouse, event.globalPosition().toPoint()
        return before == self._mouse

    def _acted(self, event: QEvent) -> bool:
        """Do what the window cannot: its shortcuts are not heard below a dialog or a menu."""
        heard = not (QApplication.activeModalWidget() or QApplication.activePopupWidget())
        if not isinstance(event, QKeyEvent) or (heard and not self._curtain.is_down):
            return False
        pressed = QKeySequence(event.keyCombination())
        if pressed in self._lock:
            self.lock_requested.emit()
            return True
        if pressed in self._cover and not self._curtain.is_down:
            self.cover_requested.emit()
            return True
        return False


def _sequences(name: str) -> tuple[QKeySequence, ...]:
    return tuple(QKeySequence(text) for key in keys() if key.name == name for text in key.keys)
