"""Filling in the forms of a dossier with the keyboard only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.ui.logboek.timeline import Timeline
from tests.journeys.hands import (
    CTRL,
    SHIFT,
    focused,
    is_shown,
    part,
    press,
    push,
    tab_to,
    wait_for,
    wait_for_part,
    write,
)


def begin(name: str) -> None:
    """Walk through the menu of acts to this one."""
    press(Qt.Key.Key_A, CTRL | SHIFT)
    wait_for_part("actsMenu")
    menu = _popup()
    wanted = next(
        place
        for place, group in enumerate(menu.actions())
        for act in _of(group.menu())
        if act == f"act_{name}"
    )
    for _ in range(wanted + 1):
        _key(Qt.Key.Key_Down)
    _key(Qt.Key.Key_Right)
    below = _popup()
    for _ in range(_of(below).index(f"act_{name}")):
        _key(Qt.Key.Key_Down)
    _key(Qt.Key.Key_Return)
    wait_for_part("vormDialog")


def fill(**texts: str) -> None:
    for name, text in texts.items():
        tab_to(name)
        press(Qt.Key.Key_A, CTRL)
        write(text)


def pick(*names: str) -> None:
    """Walk to each of these buttons and press it."""
    for name in names:
        group = {w.objectName() for w in _siblings(name)}
        for _ in range(150):
            if focused().objectName() in group:
                break
            press(Qt.Key.Key_Tab)
        while focused().objectName() != name:
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)


def tick(*names: str) -> None:
    for name in names:
        push(name)


def finish() -> None:
    """Record the form, and wait for its card."""
    before = _cards()
    push("dialogPrimary")
    wait_for(lambda: not is_shown("vormDialog"), "the form to be recorded")
    wait_for(lambda: _cards() == before + 1, "its card")


def _cards() -> int:
    """Count the cards of the timeline, also while a form lies over it."""
    tops = (top for top in QApplication.topLevelWidgets() if top.isVisible())
    found = (top.findChild(Timeline) for top in tops)
    return next((one.model().rowCount() for one in found if one is not None), 0)


def _siblings(name: str) -> list[QWidget]:
    around = part(name).parentWidget()
    assert around is not None
    return list(around.findChildren(type(part(name))))


def _of(menu: object) -> list[str]:
    assert isinstance(menu, QMenu)
    return [action.objectName() for action in menu.actions()]


def _popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _key(key: Qt.Key) -> None:
    QTest.keyClick(_popup(), key)
