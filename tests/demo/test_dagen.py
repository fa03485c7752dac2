"""Whatever day the demo is opened, everything happened in school and is over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.leeftijd import age_on
from desktop.demo.clock import SettableClock
from desktop.demo.leerlingen import born
from desktop.demo.school import tell_all, tell_register
from desktop.demo.schooldagen import HOLIDAYS, SCHOOL_CLOSES, Schooldagen
from desktop.demo.verhalen import Verhaal
from tests.demo.conftest import FOLDER, SUNDAY

TODAYS = (
    SUNDAY,
    datetime(2026, 11, 23, 7, 30, tzinfo=UTC),
    datetime(2027, 1, 3, 12, 0, tzinfo=UTC),
    datetime(2028, 2, 29, 18, 15, tzinfo=UTC),
    datetime(2029, 7, 12, 17, 0, tzinfo=UTC),
)
moments = st.datetimes(
    min_value=datetime(2024, 1, 1),  # noqa: DTZ001  made aware by timezones
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def lately(today: datetime) -> list[Verhaal]:
    """Return the stories but for the one of years ago."""
    return [v for v in tell_all(FOLDER, today) if today - v.geopend < timedelta(days=365)]


def in_school(at: datetime) -> bool:
    return (
        at.weekday() < 5
        and (at.month, at.day) not in HOLIDAYS
        and time(8) <= at.time() <= SCHOOL_CLOSES
    )


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_everything_happened_on_a_school_day_before_now(today):
    for verhaal in tell_all(FOLDER, today):
        recorded = [told.at for told in verhaal.gebeurtenissen]
        happened = [getattr(told.handeling, "moment", told.at) for told in verhaal.gebeurtenissen]
        for at in (verhaal.geopend, *recorded, *happened):
            assert in_school(at), at
            assert at <= today


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_the_register_was_read_before_the_first_dossier_it_holds_a_pupil_of(today):
    verhalen = tell_all(FOLDER, today)
    register = tell_register(FOLDER, today, verhalen)
    opened = {verhaal.leerling.full_name: verhaal.geopend for verhaal in verhalen}
    for at, told in register.bestanden:
        assert in_school(at), at
        assert all(at < opened.get(one.leerling.full_name, today) for one in told.leerlingen)
    assert all(in_school(los.at) and los.at <= today for los in register.los)


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_only_one_story_is_older_than_eleven_weeks(today):
    stories = lately(today)
    assert len(stories) == len(tell_all(FOLDER, today)) - 1
    assert all(today - timedelta(weeks=11) <= verhaal.geopend for verhaal in stories)


def test_nothing_is_older_than_ten_weeks_of_school_and_the_first_is_that_old():
    oldest = min(verhaal.geopend for verhaal in lately(SUNDAY))
    assert timedelta(weeks=9) <= SUNDAY - oldest <= timedelta(weeks=10, days=3)


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_an_entry_is_recorded_within_the_hour_and_never_before_the_dossier(today):
    for verhaal in tell_all(FOLDER, today):
        for told in verhaal.gebeurtenissen:
            moment = getattr(told.handeling, "moment", told.at)
            assert verhaal.geopend <= moment <= told.at <= moment + timedelta(hours=1)


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_the_ages_are_the_same_on_every_day(today):
    born_on = [verhaal.leerling.geboortedatum for verhaal in tell_all(FOLDER, today)]
    ages = [age_on(day, today.date()) for day in born_on if day]
    assert ages[:2] == [13, 12]
    assert (len(ages), set(ages)) == (len(born_on), set(range(12, 19)))


@given(moments, st.integers(0, 60))
def test_a_school_day_back_lies_in_the_past_on_a_weekday(today, back):
    day = Schooldagen(today).day(back)
    assert day <= today.date()
    assert day.weekday() < 5
    assert Schooldagen(today).day(back + 1) < day


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(12, 18))
def test_a_birth_date_makes_the_age(today, leeftijd):
    assert age_on(born(leeftijd, "06-15", today), today) == leeftijd


def test_the_clock_tells_what_was_set():
    clock = SettableClock(SUNDAY)
    assert clock.now() == SUNDAY
    clock.moment += timedelta(hours=1)
    assert clock.now() == SUNDAY + timedelta(hours=1)
