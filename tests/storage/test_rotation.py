"""Seven days, five weeks, three months, nothing over ninety days, never the last good one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.rotation import OLDEST, made_on_of, name_of, outdated

VAULT = bytes(range(16))
NOW = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)

ages = st.lists(st.integers(0, 400 * 24), min_size=1, max_size=80, unique=True)


def age(name):
    made_on = made_on_of(name, VAULT)
    assert made_on is not None
    return NOW - made_on


def names(hours):
    return [name_of(VAULT, NOW - timedelta(hours=age)) for age in hours]


def test_a_year_of_daily_backups_leaves_seven_days_five_weeks_and_three_months():
    made = names(range(0, 365 * 24, 24))
    left = [name for name in made if name not in outdated(made, VAULT, NOW, made[0])]
    days = [age(name).days for name in left]
    assert days == [0, 1, 2, 3, 4, 5, 6, 8, 15, 22, 33]


@given(ages)
def test_nothing_over_ninety_days_stays_but_the_last_good_one(hours):
    made = names(hours)
    gone = outdated(made, VAULT, NOW, made[0])
    assert made[0] not in gone
    for name in set(made) - set(gone) - {made[0]}:
        assert age(name) <= OLDEST


@given(ages)
def test_the_newest_young_one_stays_and_never_more_than_sixteen(hours):
    made = names(hours)
    left = set(made) - set(outdated(made, VAULT, NOW, made[0]))
    assert len(left) <= 16
    newest = max(made)
    if age(newest) <= OLDEST:
        assert newest in left


def test_files_of_another_vault_and_other_names_are_none_of_ours():
    others = [
        name_of(bytes(16), NOW - timedelta(days=300)),
        "weegwijzer-00010203-20261399-999999.zkb",
        "notitie.txt",
    ]
    assert outdated(others, VAULT, NOW, "") == []


def test_a_clock_that_ran_ahead_does_not_cost_the_backups_of_today():
    made = names([-24 * 400, 0, 24])
    assert outdated(made, VAULT, NOW, made[1]) == []
