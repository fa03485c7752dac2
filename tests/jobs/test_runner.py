from __future__ import annotations

import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject

from desktop.jobs.runner import InlineRunner, JobRunner, Runner


class Owner(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self):
        super().__init__()
        self.told = []

    def done(self, value):
        self.told.append((value, threading.current_thread()))

    def failed(self, error):
        self.told.append((type(error).__name__, threading.current_thread()))


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def owner():
    return Owner()


@pytest.fixture
def runner():
    made = JobRunner()
    yield made
    made.close()


def test_work_is_done_on_the_thread_of_the_vault(qtbot, runner, owner):
    runner.run(owner, lambda: threading.current_thread().name, owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.told) == 1)
    assert owner.told == [("kluis", threading.main_thread())]


def test_all_work_shares_one_thread_in_the_order_given(qtbot, runner, owner):
    idents = []

    def work(number: int) -> int:
        idents.append(threading.get_ident())
        return number

    for number in range(20):
        runner.run(owner, partial(work, number), owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.told) == 20)
    assert [value for value, _ in owner.told] == list(range(20))
    assert len(set(idents)) == 1


def test_a_failure_comes_back_on_the_gui_thread(qtbot, runner, owner):
    runner.run(owner, lambda: 1 / 0, owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.told) == 1)
    assert owner.told == [("ZeroDivisionError", threading.main_thread())]


def test_an_owner_that_is_gone_is_told_nothing(qtbot, runner, owner):
    told, gone = owner.told, threading.Event()
    other = Owner()
    runner.run(owner, gone.wait, owner.done, owner.failed)
    runner.run(other, lambda: "later", other.done, other.failed)
    shiboken6.delete(owner)
    gone.set()
    qtbot.waitUntil(lambda: len(other.told) == 1)
    assert told == []


def test_closing_finishes_what_runs_and_drops_what_waits(qtbot, runner, owner):
    started, go_on, ran = threading.Event(), threading.Event(), []

    def busy() -> bool:
        started.set()
        return go_on.wait(5)

    runner.run(owner, busy, owner.done, owner.failed)
    runner.run(owner, lambda: ran.append("queued"), owner.done, owner.failed)
    assert started.wait(5)
    closer = threading.Thread(target=runner.close)
    closer.start()
    go_on.set()
    closer.join(5)
    qtbot.waitUntil(lambda: len(owner.told) == 1)
    assert ran == []


def test_inline_work_is_done_before_run_returns(owner):
    runner: Runner = InlineRunner()
    runner.run(owner, lambda: 7, owner.done, owner.failed)
    runner.run(owner, lambda: dict[str, int]()["x"], owner.done, owner.failed)
    runner.close()
    assert [value for value, _ in owner.told] == [7, "KeyError"]


def test_inline_work_tells_a_dead_owner_nothing(owner):
    told = owner.told
    InlineRunner().run(owner, lambda: shiboken6.delete(owner), owner.done, owner.failed)
    assert told == []
