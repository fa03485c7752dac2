"""A user without a mouse in front of the whole program: keys go to what has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QWidget

from desktop.app import Program
from desktop.jobs.runner import JobRunner
from desktop.storage.kdf import KdfParameters
from desktop.ui.guard import Guard

CHEAP = KdfParameters(memory_kib=8 * 1024, passes=1, lanes=1)
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 30_000
MOST_STOPS = 150


def let_work() -> None:
    """Let events and the worker go on; QTest.qWait would keep the interpreter lock."""
    loop = QEventLoop()
    QTimer.singleShot(2, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not condition():
        assert not deadline.hasExpired(), f"waited in vain for {what}"
        let_work()


def front() -> QWidget:
    """Return the window the keyboard belongs to."""
    wait_for(_front_has_keyboard, "a window with the keyboard")
    found = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def _front_has_keyboard() -> bool:
    if QApplication.activeWindow() is None:
        # Offscreen there is no window manager that gives the keyboard back after a dialog.
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top.isWindow():
                top.activateWindow()
    return QApplication.activeWindow() is not None


def focused() -> QWidget:
    """Return what has the keyboard, once the foremost window has it."""
    wait_for(_front_has_focus, "the focus")
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _front_has_focus() -> bool:
    window, found = front(), QApplication.focusWidget()
    return found is not None and found.window() is window


def part(name: str, within: QWidget | None = None) -> QWidget:
    """Return the part on screen with this name."""
    for found in (within or front()).findChildren(QWidget, name):
        if found.isVisible():
            return found
    raise AssertionError(f"nothing on screen is called {name}")


def is_shown(name: str) -> bool:
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return any(
        top.objectName() == name or any(w.isVisible() for w in top.findChildren(QWidget, name))
        for top in tops
    )


def wait_for_part(name: str) -> None:
    wait_for(lambda: is_shown(name), name)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def tab_to(name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press Tab until the part with this name has the focus."""
    wait_for_part(name)
    for _ in range(MOST_STOPS):
        if focused().objectName() == name:
            return
        press(key)
    raise AssertionError(f"Tab never reached {name}")


def write_in(name: str, text: str) -> None:
    tab_to(name)
    press(Qt.Key.Key_A, CTRL)
    write(text)


def choose(name: str) -> None:
    """Walk to a radio button: Tab to its group, then the arrows."""
    chip = part(name)
    group = chip.parentWidget()
    assert group is not None
    for _ in range(MOST_STOPS):
        if focused().parentWidget() is group:
            break
        press(Qt.Key.Key_Tab)
    for _ in range(MOST_STOPS):
        if focused() is chip:
            press(Qt.Key.Key_Space)
            return
        press(Qt.Key.Key_Right)
    raise AssertionError(f"the arrows never reached {name}")


def push(name: str) -> None:
    tab_to(name)
    press(Qt.Key.Key_Space)


def record() -> None:
    press(Qt.Key.Key_Return, CTRL)


def rows(name: str) -> int:
    found = part(name)
    assert isinstance(found, QListView)
    return found.model().rowCount()


def sentences(name: str) -> list[str]:
    """Return what a screen reader says for each line of a list."""
    found = part(name)
    assert isinstance(found, QListView)
    model = found.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def save_as(path: str) -> None:
    """Answer the file dialog, which on most computers is the system's own."""
    wait_for(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(path)
    press(Qt.Key.Key_Return)


class Life:
    """The program from its first window until its vault is shut."""

    def __init__(self) -> None:
        self.bugs: list[str] = []
        self.left: list[str] = []
        self.ended = False
        self.guard = Guard()
        self.guard.install()
        self.guard.noticed.connect(self.bugs.append)
        self.runner = JobRunner()
        self.program = Program(self.runner, self.guard, CHEAP)
        self.program.finished.connect(self._on_finished)
        self.program.relaunch_requested.connect(self._on_relaunch)

    @property
    def window(self) -> QWidget:
        window = self.program.window
        assert window is not None, "the program shows no window"
        return window

    def start(self) -> None:
        self.program.start()
        self.wait_for_keyboard()

    def wait_for_keyboard(self) -> None:
        # The program may put another window in the place of this one meanwhile.
        wait_for(lambda: self.window.isActiveWindow(), "the keyboard")  # noqa: PLW0108

    def wait_for_main(self, width: int = 1600, height: int = 1000) -> None:
        wait_for_part("topBar")
        self.wait_for_keyboard()
        self.window.resize(width, height)

    def end(self) -> None:
        """Close the window if it is there, wait until the vault is shut, stop the worker."""
        self.ended = True
        if not self.left and self.program.window is not None:
            self.program.window.close()
        wait_for(lambda: bool(self.left), "the vault to shut")
        self.runner.close()
        self.guard.remove()
        self.program.deleteLater()
        assert self.bugs == []

    def _on_finished(self) -> None:
        self.left.append("finished")

    def _on_relaunch(self) -> None:
        self.left.append("locked")
