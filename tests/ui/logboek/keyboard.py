"""A user without a mouse: keys go to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.logboek import Soort
from desktop.ui.logboek.kinds import TYPED

MOST_STOPS = 60


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def tab_to(name: str) -> None:
    """Press Tab until the control with this objectName has the focus."""
    for _ in range(MOST_STOPS):
        if focused().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached {name}")


def write_in(name: str, text: str) -> None:
    """Go to a field and replace what stands in it."""
    tab_to(name)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(text)


def choose_kind(soort: Soort) -> None:
    """Walk with the arrows from the chosen kind to this one."""
    names = [f"chip_{kind.value}" for kind in TYPED]
    for _ in range(MOST_STOPS):
        if focused().objectName() in names:
            break
        press(Qt.Key.Key_Tab)
    ahead = names.index(f"chip_{soort.value}") - names.index(focused().objectName())
    for _ in range(abs(ahead)):
        press(Qt.Key.Key_Right if ahead > 0 else Qt.Key.Key_Left)
    assert focused().objectName() == f"chip_{soort.value}"


def submit() -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
