"""Every screen can be walked with Tab, is named for a screen reader, and can be read large."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from desktop.ui.first_run import FirstRunWindow
from desktop.ui.kit.plain_label import ElidedLabel, IconLabel
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.unlock import UnlockWindow
from tests.journeys.hands import let_work, wait_for
from tests.ui.windows import Desk

SMALLEST = 24
MOST_STOPS = 200


@pytest.fixture
def licht(qapp):
    apply_theme(qapp, "licht")
    yield
    apply_theme(qapp, "licht")


def open_unlock() -> QWidget:
    window = UnlockWindow()
    window.show_vaults([("Het Voorbeeld", "/a"), ("De Proef", "/b")])
    return window


def open_main(keys: str = "") -> QWidget:
    desk = Desk()
    desk.show()
    wait_active(desk.window)
    if keys:
        QTest.keySequence(desk.window, keys)
    # The desk lives as long as its window.
    desk.window.setProperty("desk", id(desk))
    DESKS.append(desk)
    return desk.window


DESKS: list[Desk] = []
SCREENS = {
    "ontgrendelen": open_unlock,
    "kluis maken": FirstRunWindow,
    "dossier": open_main,
    "wegen": lambda: open_main("Alt+4"),
    "melding": lambda: open_main("Ctrl+M"),
    "nieuw dossier": lambda: open_main("Ctrl+N"),
    "sneltoetsen": lambda: open_main("F1"),
}


def wait_active(window: QWidget) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


@pytest.fixture(params=SCREENS)
def screen(request, qtbot, licht):  # noqa: ARG001  licht dresses the application
    """The foremost window of a screen, with the keyboard."""
    window = SCREENS[request.param]()
    qtbot.addWidget(window)
    window.show()
    front = QApplication.activeModalWidget() or window
    wait_active(front)
    yield front
    if front is not window:
        front.close()
    DESKS.clear()


def stops(screen: QWidget) -> list[QWidget]:
    """Return every part that should take the keyboard by Tab."""
    return [
        part
        for part in screen.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.window() is screen
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
    ]


def group_of(part: QWidget) -> QWidget | None:
    """Return what Tab reaches as one: the arrows walk within a group of radio buttons."""
    return part.parentWidget() if isinstance(part, QRadioButton) else part


def walk(key: Qt.Key) -> list[QWidget]:
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the keyboard"
    walked = [first]
    for _ in range(MOST_STOPS):
        QTest.keyClick(walked[-1], key)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is first:
            return walked
        walked.append(focused)
    raise AssertionError(f"a trap near {walked[-1]!r} {walked[-1].objectName()}")


def test_every_part_that_takes_the_keyboard_has_a_name(screen):
    nameless = [
        f"{type(part).__name__} {part.objectName()}" for part in stops(screen) if not name_of(part)
    ]
    assert nameless == []


def name_of(part: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(part)
    return told.text(QAccessible.Text.Name).strip()


def test_every_target_is_at_least_24_pixels(screen):
    small = [
        f"{type(part).__name__} {part.objectName()} {part.width()}x{part.height()}"
        for part in stops(screen)
        if min(part.width(), part.height()) < SMALLEST
    ]
    assert small == []


def test_tab_reaches_everything_and_comes_back_and_so_does_shift_tab(screen):
    forward = walk(Qt.Key.Key_Tab)
    backward = walk(Qt.Key.Key_Backtab)
    wanted = {group_of(part) for part in stops(screen)}
    for walked in (forward, backward):
        reached = {group_of(part) for part in walked}
        missed = [f"{type(p).__name__} {p.objectName()}" for p in wanted - reached if p]
        assert missed == []


@pytest.fixture
def large(screen):
    """The same screen with text twice as large on a small laptop."""
    window = screen if screen.isWindow() and screen.parent() is None else screen.parentWidget()
    assert window is not None
    window.window().resize(1366, 768)
    current().set_text_percent(200)
    let_work()
    return screen


def is_clipped(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel | IconLabel) or not label.text():
        return False
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return needed > label.height() + 1
    words = label.fontMetrics().size(0, label.text())
    return words.width() > room.width() + 1 or label.fontMetrics().height() > room.height() + 1


def test_no_words_are_cut_off_at_twice_the_size(large):
    labels = [label for label in large.findChildren(QLabel) if label.isVisible()]
    assert labels
    # A dialog that has just opened is laid out by the events that follow.
    wait_for(lambda: not any(map(is_clipped, labels)), "words that fit")
    buttons = [button for button in large.findChildren(QAbstractButton) if button.isVisible()]
    narrow = [
        f"{button.text()} {button.width()} < {button.minimumSizeHint().width()}"
        for button in buttons
        if button.text() and button.width() < button.minimumSizeHint().width()
    ]
    assert narrow == []
