"""Reading in while the worker is busy, and what the screens hold on to."""

from __future__ import annotations

import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QProgressBar, QWidget

from desktop.jobs.runner import Failed, InlineRunner, T
from desktop.ui.kit.tab_bar import TabBar
from desktop.ui.kit.theme import current
from desktop.ui.leerlingen.desk import LeerlingenDesk
from desktop.ui.leerlingen.import_steps import At
from desktop.ui.leerlingen.panel import BESPREEKLIJST, INLEZEN, LIJST, LeerlingenPanel
from desktop.ui.leerlingen.review_dialog import Asked, Decision, ReviewDialog
from desktop.ui.session import Session
from tests.builders import FIRST
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.ui.leerlingen.hands import Screen
from tests.worlds import a_world

SMALLEST = 24


class HeldRunner:
    """Does work only when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        self.waiting.append(lambda: InlineRunner().run(owner, work, done, failed))

    def work(self) -> None:
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()

    def close(self) -> None:
        self.waiting.clear()


@pytest.fixture
def held(qtbot, theme, vault, tmp_path):
    assert theme.text_percent == 100
    runner = HeldRunner()
    session = Session(vault, a_world(FixedClock()), runner)
    panel = LeerlingenPanel()
    qtbot.addWidget(panel)
    screen = Screen(session, panel, LeerlingenDesk(session, panel), tmp_path)
    with qtbot.waitExposed(panel):
        panel.show()
    runner.work()
    return screen, runner


def test_a_file_that_is_not_wanted_any_more_never_comes_on_screen(held):
    screen, runner = held
    screen.give(screen.csv())
    assert find(screen.panel, QProgressBar).isVisible()
    assert not find(screen.panel, QAbstractButton, "chooseImport").isEnabled()
    screen.press("importCancel")
    assert find(screen.panel, QAbstractButton, "chooseImport").isEnabled()
    runner.work()
    assert screen.reading.at() is At.FILE
    assert screen.notice("importFailure") == ""


def test_taking_over_cannot_be_stopped_halfway(held):
    screen, runner = held
    screen.give(screen.csv())
    runner.work()
    screen.press("importNext")
    runner.work()
    screen.press("importNext")
    assert find(screen.panel, QAbstractButton, "importCancel").isHidden()
    assert find(screen.panel, QAbstractButton, "importNext").isHidden()
    runner.work()
    assert screen.notice("importDone") == "Leerlingen ingelezen: 3 toegevoegd."


def test_the_dialog_is_freed_when_it_closes(qtbot, theme):
    assert theme.text_percent == 100
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReviewDialog(Asked(Decision.PROMOTE, FIRST, "Amira el Haddad"), window)
    dialog.open()
    gone = weakref.ref(dialog)
    dialog.close()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None


def test_the_arrows_walk_the_tabs_without_being_thrown_off(screen):
    tabs = find(screen.panel, TabBar)
    tabs.setFocus()
    for page in (BESPREEKLIJST, INLEZEN):
        screen.key(Qt.Key.Key_Right)
        assert screen.panel.page() == page
        assert tabs.hasFocus()


def stops(screen: Screen) -> list[QWidget]:
    return [
        one
        for one in screen.panel.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def name_of(one: QWidget) -> str:
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")


@pytest.mark.parametrize("percent", [100, 200])
def test_every_control_has_a_name_and_room_for_a_finger(screen, theme, percent):
    screen.take_over(screen.csv())
    screen.note("101")
    theme.set_text_percent(percent)
    screen.panel.show_page(LIJST)
    screen.panel.register.choose("101")
    try:
        for page in (LIJST, BESPREEKLIJST, INLEZEN):
            screen.panel.show_page(page)
            check(screen)
        screen.give(screen.csv())
        check(screen)
        screen.press("importNext")
        check(screen)
    finally:
        theme.set_text_percent(100)
    assert current().text_percent == 100


def check(screen: Screen) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for one in stops(screen):
        assert name_of(one).strip(), f"{type(one).__name__} {one.objectName()} has no name"
        assert one.height() >= SMALLEST, f"{name_of(one)} is {one.height()} px high"
        # What does not fit cannot be read.
        assert one.width() >= min(one.minimumSizeHint().width(), screen.panel.width())
