from __future__ import annotations

from desktop.services.unlock_delay import UnlockDelay


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
