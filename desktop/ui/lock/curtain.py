"""Covering the screen when somebody walks in: calm, without a name, gone at the next key."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column
from desktop.ui.kit.logo import NAME, Logo
from desktop.ui.kit.plain_label import PlainLabel

_TYPE = QEvent.Type
LIFTING = frozenset({_TYPE.KeyPress, _TYPE.MouseButtonPress, _TYPE.TouchBegin, _TYPE.TabletPress})
SWALLOWED = LIFTING | {_TYPE.Wheel, _TYPE.MouseButtonDblClick, _TYPE.InputMethod}

MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class Curtain(QObject):
    """Covers every window of the program until a key or a click; it does not lock."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets: list[CurtainSheet] = []

    @property
    def is_down(self) -> bool:
        """Tell whether the windows are covered."""
        return bool(self._sheets)

    def cover(self) -> None:
        """Cover every window on screen."""
        if self._sheets:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._sheets.append(CurtainSheet(window))

    def lift(self) -> None:
        """Show the windows again."""
        sheets, self._sheets = self._sheets, []
        for sheet in sheets:
            if shiboken6.isValid(sheet):
                sheet.hide()
                sheet.deleteLater()

    def swallow(self, event: QEvent) -> bool:
        """Keep what is typed or clicked from the covered windows; tell whether it was kept."""
        if not self._sheets:
            return False
        kind = event.type()
        if kind is _TYPE.ShortcutOverride:
            # Accepted, the key is no shortcut: it comes back as a plain key press.
            event.accept()
            return True
        if kind in LIFTING and not _is_modifier(event):
            self.lift()
        return kind in SWALLOWED


def _is_modifier(event: QEvent) -> bool:
    """Tell whether this is the Ctrl of Ctrl+L: the screen stays covered until it is locked."""
    return isinstance(event, QKeyEvent) and event.key() in MODIFIERS


class CurtainSheet(Panel):
    """Lies over one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(None, window, "canvas")
        self.setObjectName("curtain")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = PlainLabel(
            self.tr("Scherm afgedekt. Druk op een toets om verder te gaan."), self, "body", "text2"
        )
        logo, name = Logo(self, 40), PlainLabel(NAME, self, "title")
        lines = column(None, logo, name, words, None, spacing=10)
        for part in (logo, name, words):
            lines.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(lines)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        announce(self, words.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == _TYPE.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False
