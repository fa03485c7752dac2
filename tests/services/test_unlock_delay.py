from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.unlock_delay import Tries, UnlockDelay


def test_each_wrong_try_costs_twice_the_wait_up_to_half_a_minute():
    delay = UnlockDelay()
    assert [delay.failed(0.0) for _ in range(8)] == [1, 2, 4, 8, 16, 30, 30, 30]


def test_the_wait_runs_out():
    delay = UnlockDelay()
    delay.failed(100.0)
    delay.failed(100.0)
    assert [delay.seconds_left(at) for at in (100.0, 100.5, 101.9, 102.0, 500.0)] == [2, 2, 1, 0, 0]


def test_an_open_vault_forgets_the_wrong_tries():
    delay = UnlockDelay()
    delay.failed(0.0)
    delay.opened()
    assert delay.seconds_left(0.0) == 0
    assert delay.failed(0.0) == 1


def test_a_fresh_start_goes_on_where_the_wrong_tries_ended():
    delay = UnlockDelay(Tries(failures=4, last=1000.0), today=1003.0, at=50.0)
    assert delay.seconds_left(50.0) == 5
    assert delay.failed(60.0) == 16
    assert delay.failures == 5


def test_what_was_waited_before_the_start_counts():
    assert UnlockDelay(Tries(3, 1000.0), today=1500.0, at=9.0).seconds_left(9.0) == 0


@given(
    failures=st.integers(0, 10**6),
    last=st.floats(allow_nan=False, allow_infinity=False),
    today=st.floats(0, 1e10),
)
def test_no_clock_makes_the_wait_longer_than_half_a_minute(failures, last, today):
    delay = UnlockDelay(Tries(failures, last), today, at=7.0)
    assert 0 <= delay.seconds_left(7.0) <= 30
    assert delay.seconds_left(37.0) == 0
