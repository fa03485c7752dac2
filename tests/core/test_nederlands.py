"""Dutch dates, names and enumerations, the same on every machine."""

from __future__ import annotations

import locale
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from desktop.core import nederlands
from desktop.core.leeftijd import age_on

SUNDAY = date(2026, 11, 22)


def test_dates_in_words():
    assert nederlands.date_in_words(SUNDAY) == "22 november 2026"
    assert nederlands.weekday_and_date(SUNDAY) == "zondag 22 november 2026"
    assert nederlands.short_date(date(2026, 3, 1)) == "01-03-2026"


def test_a_time_is_told_as_it_was_on_the_clock_of_the_school():
    amsterdam = timezone(timedelta(hours=1))
    assert nederlands.date_and_time(datetime(2026, 11, 2, 9, 5, tzinfo=amsterdam)) == (
        "02-11-2026 om 09.05 uur"
    )


def test_no_locale_is_asked():
    before = locale.setlocale(locale.LC_TIME)
    words = [nederlands.date_in_words(date(2026, month, 1)) for month in range(1, 13)]
    assert [word.split()[1] for word in words] == list(nederlands.MAANDEN)
    assert locale.setlocale(locale.LC_TIME) == before
    monday = date(2026, 11, 16)
    days = [nederlands.weekday_and_date(monday + timedelta(days=n)).split()[0] for n in range(7)]
    assert days == list(nederlands.DAGEN)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_an_enumeration_reads_as_dutch(words, sentence):
    assert nederlands.enumerate_words(words) == sentence


def test_a_name_without_tussenvoegsel_has_no_double_space():
    assert nederlands.full_name("Sem", "", "Bakker") == "Sem Bakker"
    assert nederlands.name_with_initial("Sem", "", "Bakker") == "Sem B."
    assert nederlands.name_with_initial("Sem", "", "") == "Sem"
    assert nederlands.initials("sem", "bakker") == "SB"


def test_a_list_of_names_is_sorted_by_last_name_without_tussenvoegsel_or_accents():
    names = [
        ("Anna", "van der", "Berg"),
        ("Zoë", "", "Berg"),
        ("Bo", "", "Bergen"),
        ("Ömer", "", "Özer"),
        ("Bo", "", "Ozy"),
        ("Pim", "de", "Zwart"),
    ]
    assert sorted(names, key=lambda name: nederlands.sorting_name(*name)) == names


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2012, 3, 14), date(2026, 3, 13), 13),
        (date(2012, 3, 14), date(2026, 3, 14), 14),
        (date(2012, 3, 14), date(2012, 3, 14), 0),
        (date(2012, 2, 29), date(2024, 2, 29), 12),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2011, 3, 1), date(2028, 2, 29), 16),
        (date(2011, 12, 31), date(2027, 12, 31), 16),
    ],
)
def test_someone_is_a_year_older_on_the_birthday_itself(born, day, age):
    assert age_on(born, day) == age


def test_the_day_of_a_moment_is_that_of_its_own_offset():
    late = datetime(2026, 3, 13, 23, 30, tzinfo=UTC)
    amsterdam = timezone(timedelta(hours=1))
    assert age_on(date(2012, 3, 14), late.astimezone(amsterdam).date()) == 14
