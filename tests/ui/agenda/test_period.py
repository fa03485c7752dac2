"""Leafing through weeks and months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.termijnen import DAY
from desktop.ui.agenda.period import Zicht, monday_of, span, title, turned, within

TODAY = date(2026, 12, 16)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_a_week_is_seven_days_and_a_month_six_whole_weeks():
    assert span(Zicht.WEEK, TODAY) == (date(2026, 12, 14), date(2026, 12, 20))
    assert span(Zicht.MAAND, TODAY) == (date(2026, 11, 30), date(2027, 1, 10))


@given(DAYS)
def test_the_day_and_its_whole_month_are_always_shown(day):
    van, tot = span(Zicht.MAAND, day)
    assert van == monday_of(van)
    assert van <= day.replace(day=1)
    assert (tot - van).days == 41
    assert turned(Zicht.MAAND, day.replace(day=1), 1) - DAY <= tot


@pytest.mark.parametrize(
    ("day", "step", "there"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2026, 12, 16), 1, date(2027, 1, 16)),
        (date(2027, 1, 1), -1, date(2026, 12, 1)),
        (date(2026, 12, 16), 14, date(2028, 2, 16)),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last(day, step, there):
    assert turned(Zicht.MAAND, day, step) == there


def test_nothing_comes_before_this_week_or_this_month_nor_years_ahead():
    assert within(Zicht.WEEK, date(2020, 1, 1), TODAY) == date(2026, 12, 14)
    assert within(Zicht.MAAND, date(2020, 1, 1), TODAY) == date(2026, 12, 1)
    assert within(Zicht.MAAND, TODAY, TODAY) == TODAY
    assert within(Zicht.WEEK, date(2090, 1, 1), TODAY).year == 2031


@pytest.mark.parametrize(
    ("zicht", "day", "words"),
    [
        (Zicht.MAAND, TODAY, "December 2026"),
        (Zicht.WEEK, TODAY, "Week 51: 14 tot en met 20 december 2026"),
        (Zicht.WEEK, date(2026, 9, 30), "Week 40: 28 september tot en met 4 oktober 2026"),
        (
            Zicht.WEEK,
            date(2026, 12, 30),
            "Week 53: 28 december 2026 tot en met 3 januari 2027",
        ),
    ],
)
def test_the_period_is_written_in_words(zicht, day, words):
    assert title(zicht, day) == words
