"""The time without a touch, on a clock in the hand of the test."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.lock.idle import IdleClock, seconds_awake_or_asleep
from desktop.ui.lock.warning import LockWarning, clock_text


class Monotonic:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand():
    return Monotonic()


@pytest.fixture
def idle(qapp, hand):
    return IdleClock(qapp, hand)


@pytest.fixture
def told(idle):
    heard: list[int | str] = []
    idle.left_changed.connect(heard.append)
    idle.expired.connect(lambda: heard.append("expired"))
    return heard


def test_the_seconds_left_are_told_when_they_change(idle, hand, told):
    idle.set_minutes(2)
    hand.seconds += 0.4
    idle.check()
    hand.seconds += 0.7
    idle.check()
    idle.check()
    assert told == [120, 119]


def test_the_time_is_over_once(idle, hand, told):
    hand.seconds += 300
    idle.check()
    hand.seconds += 300
    idle.check()
    assert told == [0, "expired"]


def test_a_touch_begins_anew(idle, hand, told):
    hand.seconds += 290
    idle.check()
    idle.touch()
    hand.seconds += 299
    idle.check()
    assert told == [10, 300, 1]


def test_a_touch_far_from_the_end_tells_nothing_at_once(idle, hand, told):
    hand.seconds += 100
    idle.check()
    idle.touch()
    assert told == [200]


def test_sleep_counts_where_the_clock_goes_on(idle, hand, told):
    hand.seconds += 8 * 3600
    idle.check()
    assert told == [0, "expired"]


def test_the_clock_is_one_that_nobody_sets(monkeypatch):
    before = seconds_awake_or_asleep()
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert seconds_awake_or_asleep() >= 0
    assert before >= 0


def test_a_clock_that_counts_tells_by_itself(qtbot, idle, hand):
    idle._timer.setInterval(1)
    hand.seconds += 5
    with qtbot.waitSignal(idle.left_changed, timeout=2000) as heard:
        idle._timer.start()
    hand.seconds += 1
    idle.stop()
    assert heard.args == [295]
    assert not idle._timer.isActive()


def test_a_time_is_written_as_minutes_and_seconds():
    assert [clock_text(s) for s in (24, 5, 61)] == ["0:24", "0:05", "1:01"]


def test_a_warning_counts_down_in_its_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    warning = LockWarning(window)
    warning.show_left(24)
    warning.show_left(23)
    assert warning.text() == "Vergrendelt over 0:23. Druk op een toets om verder te werken."
    assert window.rect().contains(warning.geometry())
    assert not warning.isWindow()
