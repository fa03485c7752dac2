from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.ui.guard import Guard

pytestmark = pytest.mark.usefixtures("qapp")


class Bell(QObject):
    """A sender whose slot fails."""

    rung = Signal()

    def fail(self):
        raise ValueError("Sanne zei iets")


@pytest.fixture
def guard():
    made = Guard()
    made.install()
    yield made
    made.remove()


@pytest.fixture
def told(guard):
    heard: list[str] = []
    guard.noticed.connect(heard.append)
    return heard


def raise_in_hook(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_one_place_is_told_once_and_never_what_was_said(told, caplog):
    for _ in range(3):
        raise_in_hook(ValueError("Sanne zei iets"))
    assert len(told) == 1
    assert "Sanne" not in told[0] + caplog.text
    assert "ValueError, test_guard.py:" in told[0]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()


def test_a_failing_slot_is_caught(told, caplog):
    bell = Bell()
    bell.rung.connect(bell.fail)
    bell.rung.emit()
    assert len(told) == 1
    caplog.clear()


def test_a_failing_thread_is_told_on_the_gui_thread(guard, caplog, qtbot):
    heard = []
    guard.noticed.connect(lambda text: heard.append((text, threading.current_thread())))
    thread = threading.Thread(target=Bell().fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0][1] is threading.main_thread()
    caplog.clear()


def test_another_place_is_told_too(told, caplog):
    raise_in_hook(ValueError("a"))
    raise_in_hook(KeyError("b"))
    assert len(told) == 2
    caplog.clear()


def test_stopping_the_program_is_no_bug(told, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_removing_gives_the_hooks_back():
    before = sys.excepthook, threading.excepthook
    guard = Guard()
    guard.install()
    guard.remove()
    assert (sys.excepthook, threading.excepthook) == before
