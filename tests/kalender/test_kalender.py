"""The calendar of the library is the one of the law and of the regions."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from desktop.core.termijnen import VEILIGHEIDSBEOORDELING_WERKDAGEN, Kalender, Vakantieregio
from desktop.kalender import NederlandseKalender, kalender_around, known_until
from tests.architecture.sources import ROOT

NOORD, MIDDEN, ZUID = Vakantieregio.NOORD, Vakantieregio.MIDDEN, Vakantieregio.ZUID


def kalender(regio: Vakantieregio = MIDDEN, van: int = 2026, tot: int = 2028) -> Kalender:
    return NederlandseKalender().of(regio, van, tot)


@pytest.mark.parametrize(
    ("melding", "feedback"),
    [
        (date(2026, 11, 20), date(2026, 11, 27)),
        (date(2026, 12, 18), date(2026, 12, 28)),
        (date(2027, 4, 30), date(2027, 5, 11)),
    ],
)
def test_A3n_five_working_days_as_measured(melding, feedback):
    assert kalender().werkdagen_na(melding, VEILIGHEIDSBEOORDELING_WERKDAGEN) == feedback


def test_the_feestdagen_are_those_of_the_algemene_termijnenwet():
    in_2027 = {day for day in kalender().feestdagen if day.year == 2027}
    sundays = {date(2027, 3, 28), date(2027, 5, 16)}  # first days of Pasen and Pinksteren
    assert in_2027 - sundays == {
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 4, 27),
        date(2027, 5, 5),
        date(2027, 5, 6),
        date(2027, 5, 17),
        date(2027, 12, 25),
        date(2027, 12, 26),
    }


@pytest.mark.parametrize("year", range(2025, 2036))
def test_5_mei_and_goede_vrijdag_count_every_year(year):
    feestdagen = kalender(van=year, tot=year).feestdagen
    assert date(year, 5, 5) in feestdagen
    assert any(day.weekday() == 4 and day.month in {3, 4} for day in feestdagen)


@pytest.mark.parametrize(
    ("regio", "first", "last"),
    [
        (NOORD, date(2027, 7, 10), date(2027, 8, 22)),
        (MIDDEN, date(2027, 7, 17), date(2027, 8, 29)),
        (ZUID, date(2027, 7, 24), date(2027, 9, 5)),
    ],
)
def test_the_summer_of_2027_differs_by_region(regio, first, last):
    zomer = kalender(regio).next_vakantie(date(2027, 6, 1))
    assert zomer is not None
    assert (zomer.van, zomer.tot, zomer.weken) == (first, last, 6)


@pytest.mark.parametrize("regio", list(Vakantieregio))
def test_christmas_2026_is_two_weeks_everywhere(regio):
    kerst = kalender(regio).vakantie_at(date(2026, 12, 18))
    assert kerst is not None
    assert (kerst.van, kerst.tot, kerst.weken) == (date(2026, 12, 19), date(2027, 1, 3), 2)


def test_vacations_are_known_as_far_as_was_asked():
    assert kalender(tot=2028).vakantie_bekend_tot == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("regio", "last"),
    [(NOORD, date(2030, 9, 1)), (MIDDEN, date(2030, 8, 25)), (ZUID, date(2030, 8, 18))],
)
def test_vacations_are_known_up_to_the_autumn_that_is_missing(regio, last):
    assert kalender(regio, 2026, 2035).vakantie_bekend_tot == last


def test_past_the_data_the_feestdagen_are_still_known():
    later = kalender(van=2033, tot=2034)
    assert later.vakantie_bekend_tot is None
    assert not later.is_werkdag(date(2033, 5, 5))


def test_known_until_stops_where_a_vacation_is_missing():
    herfst, kerst, zomer = date(2026, 10, 25), date(2027, 1, 3), date(2027, 8, 1)
    assert known_until([]) is None
    assert known_until([kerst, herfst]) == kerst
    assert known_until([herfst, kerst, zomer]) == kerst


def test_the_library_is_not_imported_at_the_start():
    code = "import sys, desktop.kalender; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_calendar_around_a_year_holds_two_years_before_and_three_after():
    around = kalender_around(2026, MIDDEN)
    years = {day.year for day in around.feestdagen}
    assert years == set(range(2024, 2030))
    assert kalender_around(2026, MIDDEN) is around
