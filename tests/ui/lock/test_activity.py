"""Keys and clicks are seen before any window; a covered screen keeps them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from desktop.ui.lock.activity import Activity
from desktop.ui.lock.curtain import Curtain

# A menu grabs the keyboard, which a screen in memory cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.field.setFocus()
    return made


@pytest.fixture
def curtain(window):
    return Curtain(window)


@pytest.fixture
def activity(curtain, window):
    return Activity(curtain, window)


@pytest.fixture
def touches(activity):
    heard: list[str] = []
    activity.touched.connect(lambda: heard.append("touch"))
    activity.lock_requested.connect(lambda: heard.append("lock"))
    activity.cover_requested.connect(lambda: heard.append("cover"))
    return heard


def move(to: QWidget, x: float) -> QMouseEvent:
    place = QPointF(x, 5)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier(0))
    QApplication.sendEvent(to, event)
    return event


def test_keys_clicks_and_the_mouse_are_touches(window, touches):
    QTest.keyClick(window.field, Qt.Key.Key_A)
    QTest.mousePress(window, Qt.MouseButton.LeftButton)
    move(window, 30)
    assert touches == ["touch"] * 3
    assert window.field.text() == "a"


def test_a_mouse_that_lies_still_is_no_touch(window, touches):
    move(window, 30)
    move(window, 30)
    move(window, 31)
    assert touches == ["touch"] * 2


def test_the_lock_key_is_heard_below_a_dialog_and_a_menu(window, touches):
    QTest.keyClick(window.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "lock" not in touches
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert touches[-3:] == ["lock", "touch", "cover"]
    dialog.hide()
    menu = QMenu(window)
    menu.addAction("x")
    menu.popup(window.pos())
    QTest.keyClick(menu, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert touches[-1] == "lock"
    menu.hide()


@pytest.mark.usefixtures("activity")
def test_a_covered_screen_gives_the_first_key_to_nobody(window, curtain):
    curtain.cover()
    curtain.cover()
    (sheet,) = curtain._sheets
    assert sheet.geometry() == window.rect()
    QTest.keyClick(window.field, Qt.Key.Key_A)
    assert not curtain.is_down
    assert window.field.text() == ""
    QTest.keyClick(window.field, Qt.Key.Key_B)
    assert window.field.text() == "b"


@pytest.mark.usefixtures("activity")
def test_a_covered_screen_takes_no_shortcut_and_no_click(window, curtain):
    curtain.cover()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_N, Qt.KeyboardModifier(0))
    override.ignore()
    QApplication.sendEvent(window.field, override)
    assert override.isAccepted()
    assert curtain.is_down
    QTest.mousePress(window.field, Qt.MouseButton.LeftButton)
    assert not curtain.is_down


def test_a_covered_screen_can_still_be_locked(window, curtain, touches):
    curtain.cover()
    QTest.keyClick(window.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert touches == ["touch", "touch", "lock"]
    assert curtain.is_down
    curtain.lift()


def test_the_cover_lies_over_every_window_and_follows_its_size(window, curtain):
    dialog = QDialog(window)
    dialog.resize(200, 100)
    dialog.show()
    curtain.cover()
    window.resize(500, 400)
    assert [sheet.size() for sheet in curtain._sheets if sheet.window() is window] == [
        window.size()
    ]
    assert {sheet.window() for sheet in curtain._sheets} == {window, dialog}
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    curtain.lift()
    assert not curtain.is_down


def test_the_cover_closes_a_menu_that_shows_names(window, curtain):
    menu = QMenu(window)
    menu.addAction("Amira")
    menu.popup(window.pos())
    curtain.cover()
    assert not menu.isVisible()
    curtain.lift()


def test_the_cover_shows_no_name(window, curtain):
    window.field.setText("Amira el Haddad")
    curtain.cover()
    shown = curtain._sheets[0].grab().toImage()
    window.field.clear()
    assert shown == curtain._sheets[0].grab().toImage()
    curtain.lift()
