"""Working days and school days, on both sides of weekends, feestdagen and vacations."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.termijnen import (
    ONDERZOEK_WEKEN,
    VEILIGHEIDSBEOORDELING_WERKDAGEN,
    Kalender,
    is_weekdag,
)

FEESTDAGEN = frozenset(
    [
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 4, 27),
        date(2027, 5, 5),
        date(2027, 5, 6),
        date(2027, 5, 17),
    ]
)


def days(van: date, tot: date) -> frozenset[date]:
    return frozenset(van + timedelta(days=n) for n in range((tot - van).days + 1))


KERST = days(date(2026, 12, 19), date(2027, 1, 3))
ZOMER = days(date(2027, 7, 10), date(2027, 8, 22))
KALENDER = Kalender(FEESTDAGEN, KERST | ZOMER, date(2027, 8, 22))
SOME_DAY = st.dates(date(2026, 6, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("melding", "feedback"),
    [
        (date(2026, 11, 20), date(2026, 11, 27)),
        (date(2026, 12, 18), date(2026, 12, 28)),  # Kerstmis between
        (date(2027, 4, 30), date(2027, 5, 11)),  # 5 mei and Hemelvaart between
        (date(2026, 11, 21), date(2026, 11, 27)),  # a melding on Saturday
    ],
)
def test_A3n_feedback_is_expected_five_working_days_after_a_melding(melding, feedback):
    assert KALENDER.werkdagen_na(melding, VEILIGHEIDSBEOORDELING_WERKDAGEN) == feedback


def test_vacation_days_are_working_days_for_veilig_thuis():
    assert KALENDER.is_werkdag(date(2026, 12, 21))
    assert not KALENDER.is_schooldag(date(2026, 12, 21))


def test_an_onderzoek_of_ten_weeks_runs_by_the_plain_calendar():
    assert KALENDER.term_in_weeks(date(2026, 11, 27), ONDERZOEK_WEKEN) == date(2027, 2, 5)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2027, 1, 15), date(2027, 3, 30)),  # ends on Goede Vrijdag: on past Pasen
        (date(2027, 2, 24), date(2027, 5, 7)),  # ends on 5 mei: on past Hemelvaart
        (date(2027, 2, 25), date(2027, 5, 7)),
        (date(2027, 2, 26), date(2027, 5, 7)),
        (date(2027, 2, 27), date(2027, 5, 10)),  # ends on a Saturday
    ],
)
def test_a_term_that_ends_on_a_day_off_runs_to_the_next_working_day(start, end):
    assert KALENDER.term_in_weeks(start, 10) == end


def test_a_term_of_more_than_twelve_weeks_ends_when_it_ends():
    start = date(2027, 1, 1)
    assert KALENDER.term_in_weeks(start, 12) == date(2027, 3, 30)
    assert KALENDER.term_in_weeks(start + timedelta(days=1), 13) == date(2027, 4, 3)


def test_school_days_skip_the_vacation():
    assert KALENDER.schooldagen_na(date(2026, 12, 18), 1) == date(2027, 1, 4)
    assert KALENDER.schooldagen_na(date(2026, 12, 17), 1) == date(2026, 12, 18)


def test_the_own_free_days_of_a_school_count():
    studiedag = date(2026, 11, 25)
    own = KALENDER.with_free([studiedag])
    assert own.schooldagen_na(date(2026, 11, 24), 1) == date(2026, 11, 26)
    assert own.is_werkdag(studiedag)
    assert own.vakantie_bekend_tot == KALENDER.vakantie_bekend_tot


def test_a_safety_act_comes_before_the_vacation_and_an_administrative_one_after():
    in_kerst = date(2026, 12, 28)
    assert KALENDER.remind_on(in_kerst, veiligheid=True) == date(2026, 12, 18)
    assert KALENDER.remind_on(in_kerst, veiligheid=False) == date(2027, 1, 4)


@pytest.mark.parametrize("veiligheid", [True, False])
def test_a_reminder_on_a_school_day_stays(veiligheid):
    assert KALENDER.remind_on(date(2026, 12, 18), veiligheid=veiligheid) == date(2026, 12, 18)
    assert KALENDER.remind_on(date(2027, 1, 4), veiligheid=veiligheid) == date(2027, 1, 4)


def test_the_last_school_day_before_does_not_count_the_day_itself():
    assert KALENDER.last_schooldag_before(date(2026, 12, 18)) == date(2026, 12, 17)
    assert KALENDER.first_schooldag_from(date(2026, 12, 18)) == date(2026, 12, 18)


@pytest.mark.parametrize(
    ("day", "weken"),
    [
        (date(2026, 12, 17), None),
        (date(2026, 12, 18), 2),  # the last school day
        (date(2026, 12, 25), 2),
        (date(2027, 1, 3), 2),
        (date(2027, 1, 4), None),
        (date(2027, 7, 9), 6),
        (date(2027, 8, 22), 6),
        (date(2027, 8, 23), None),
        (date(2027, 3, 27), None),  # Pasen is no vacation
    ],
)
def test_a_vacation_says_how_many_weeks_the_child_is_out_of_sight(day, weken):
    vakantie = KALENDER.vakantie_at(day)
    assert (vakantie.weken if vakantie else None) == weken


def test_a_vacation_runs_from_the_first_to_the_last_day_without_school():
    kerst = KALENDER.next_vakantie(date(2026, 11, 22))
    assert kerst is not None
    assert (kerst.van, kerst.tot, kerst.weekdagen) == (date(2026, 12, 19), date(2027, 1, 3), 10)


def test_own_days_off_at_the_edge_make_a_vacation_longer():
    longer = KALENDER.with_free([date(2027, 1, 4), date(2027, 1, 5)])
    kerst = longer.vakantie_at(date(2026, 12, 18))
    assert kerst is not None
    assert kerst.tot == date(2027, 1, 5)


@pytest.mark.parametrize("extra", [4, 5])
def test_five_school_days_off_in_a_row_are_a_vacation_and_four_are_not(extra):
    monday = date(2026, 11, 23)
    own = Kalender(vrij=days(monday, monday + timedelta(days=extra - 1)))
    assert (own.next_vakantie(monday) is not None) is (extra == 5)


def test_no_vacation_is_known_after_the_last_one():
    assert KALENDER.next_vakantie(date(2027, 8, 23)) is None
    assert Kalender().next_vakantie(date(2026, 11, 22)) is None


@given(SOME_DAY, st.integers(1, 15))
def test_working_days_are_counted_one_by_one(start, count):
    end = KALENDER.werkdagen_na(start, count)
    between = days(start + timedelta(days=1), end)
    assert sum(map(KALENDER.is_werkdag, between)) == count
    assert KALENDER.is_werkdag(end)


@given(SOME_DAY, st.integers(1, 15))
def test_school_days_never_come_sooner_than_working_days(start, count):
    assert KALENDER.schooldagen_na(start, count) >= KALENDER.werkdagen_na(start, count)


@given(SOME_DAY)
def test_a_reminder_always_falls_on_a_school_day(day):
    safe = KALENDER.remind_on(day, veiligheid=True)
    later = KALENDER.remind_on(day, veiligheid=False)
    assert safe <= day <= later
    assert KALENDER.is_schooldag(safe)
    assert KALENDER.is_schooldag(later)


@given(SOME_DAY)
def test_a_vacation_has_no_school_day_in_it_and_one_on_both_sides(day):
    vakantie = KALENDER.next_vakantie(day)
    if vakantie:
        inside = days(vakantie.van, vakantie.tot)
        assert not any(map(KALENDER.is_schooldag, inside))
        assert KALENDER.is_schooldag(vakantie.van - timedelta(days=1))
        assert KALENDER.is_schooldag(vakantie.tot + timedelta(days=1))
        assert vakantie.weekdagen == sum(map(is_weekdag, inside))
        assert vakantie.tot >= day
