"""Who is spoken to, informed and asked, on both sides of every birthday."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.leeftijd import age_on
from desktop.core.leeftijdsregels import Leeftijdsklasse, Wie, age_rule, next_turning
from tests.core.excerpts import quoted_at

KIND, KIND_ZO_MOGELIJK = Wie.LEERLING, Wie.LEERLING_ZO_MOGELIJK
OUDERS, OUDERS_NA_AFWEGING = Wie.OUDERS_MET_GEZAG, Wie.OUDERS_NA_AFWEGING

BORN = date(2012, 6, 15)
LEAP = date(2012, 2, 29)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("age", "before", "after"),
    [
        (12, Leeftijdsklasse.ONDER_12, Leeftijdsklasse.VAN_12_TOT_16),
        (16, Leeftijdsklasse.VAN_12_TOT_16, Leeftijdsklasse.VAN_16_TOT_18),
        (18, Leeftijdsklasse.VAN_16_TOT_18, Leeftijdsklasse.MEERDERJARIG),
    ],
)
def test_a_rule_changes_on_the_birthday_itself(age, before, after):
    birthday = BORN.replace(year=BORN.year + age)
    assert age_rule(BORN, birthday - DAY).klasse is before
    assert age_rule(BORN, birthday).klasse is after
    assert age_rule(BORN, birthday + DAY).klasse is after


def test_who_was_born_on_29_february_turns_18_on_1_march():
    assert age_rule(LEAP, date(2030, 2, 28)).klasse is Leeftijdsklasse.VAN_16_TOT_18
    assert age_rule(LEAP, date(2030, 3, 1)).klasse is Leeftijdsklasse.MEERDERJARIG
    assert age_rule(LEAP, date(2024, 2, 28)).klasse is Leeftijdsklasse.ONDER_12
    assert age_rule(LEAP, date(2024, 2, 29)).klasse is Leeftijdsklasse.VAN_12_TOT_16


def test_C08_from_12_to_16_speak_with_the_pupil_and_the_parents():
    rule = age_rule(BORN, date(2026, 11, 22))
    assert rule.spreken.wie == (KIND, OUDERS)
    assert rule.spreken.bron == "004:286"
    assert rule.informeren.wie == (KIND, OUDERS)


def test_C08_and_Z26_stand_literally_in_the_protocol():
    citaten = age_rule(BORN, date(2026, 11, 22)).toelichting
    assert [c.bron for c in citaten] == ["004:286", "004:288"]
    assert all(quoted_at(c.bron, c.tekst) for c in citaten)
    assert "doorgaans niet alleen gegevens over de jongere" in citaten[1].tekst


def test_under_12_the_parents_are_asked_and_the_child_is_spoken_to_where_it_can():
    rule = age_rule(BORN, date(2020, 1, 1))
    assert rule.spreken.wie == (OUDERS, KIND_ZO_MOGELIJK)
    assert rule.informeren.wie == rule.toestemming.wie == rule.inzage.wie == (OUDERS,)
    assert not rule.waarschuwing


def test_from_12_the_pupil_agrees_as_well_but_the_dossier_is_the_parents_to_inspect():
    rule = age_rule(BORN, date(2025, 1, 1))
    assert rule.toestemming.wie == (OUDERS, KIND)
    assert rule.inzage.wie == (OUDERS,)


def test_from_16_the_pupil_decides_and_telling_the_parents_is_weighed():
    rule = age_rule(BORN, date(2029, 1, 1))
    assert rule.spreken.wie == rule.informeren.wie == (KIND, OUDERS_NA_AFWEGING)
    assert rule.toestemming.wie == rule.inzage.wie == (KIND,)


def test_an_adult_is_alone_in_everything():
    rule = age_rule(BORN, date(2031, 1, 1))
    asked = {rule.spreken.wie, rule.informeren.wie, rule.toestemming.wie, rule.inzage.wie}
    assert asked == {(KIND,)}


def test_an_unknown_birth_date_counts_as_the_youngest_and_warns():
    unknown, youngest = age_rule(None, BORN), age_rule(BORN, BORN)
    assert unknown.klasse is Leeftijdsklasse.ONBEKEND
    assert unknown.spreken == youngest.spreken
    assert unknown.inzage == youngest.inzage
    assert "geboortedatum" in unknown.waarschuwing


def test_the_next_turning_is_told_until_18():
    assert next_turning(BORN, date(2024, 6, 14)) == (12, date(2024, 6, 15))
    assert next_turning(BORN, date(2024, 6, 15)) == (16, date(2028, 6, 15))
    assert next_turning(BORN, date(2028, 6, 15)) == (18, date(2030, 6, 15))
    assert next_turning(BORN, date(2030, 6, 15)) is None
    assert next_turning(None, date(2030, 6, 15)) is None


def test_the_turning_of_a_leap_day_child_is_1_march():
    assert next_turning(LEAP, date(2029, 1, 1)) == (18, date(2030, 3, 1))
    assert next_turning(LEAP, date(2023, 1, 1)) == (12, date(2024, 2, 29))


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 365 * 20))
def test_a_turning_is_the_first_day_of_the_new_age(born, days):
    day = born + timedelta(days=days)
    turning = next_turning(born, day)
    assert (turning is None) is (age_on(born, day) >= 18)
    if turning:
        age, birthday = turning
        assert (age_on(born, birthday - DAY), age_on(born, birthday)) == (age - 1, age)
        assert age_rule(born, birthday - DAY) == age_rule(born, day)
        assert age_rule(born, birthday) != age_rule(born, day)


@given(st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2026, 1, 1)))
def test_every_rule_names_someone_and_its_source(born, day):
    rule = age_rule(born, day)
    for part in (rule.spreken, rule.informeren, rule.toestemming, rule.inzage):
        assert part.wie
        assert part.bron


def test_a_birth_year_that_is_a_slip_of_the_pen_stops_nothing():
    assert next_turning(date(9998, 2, 28), date(2026, 11, 2)) == (12, date(9999, 2, 28))
