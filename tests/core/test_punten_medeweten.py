"""Ages, the talk before a melding, and consent: each rule on both sides of its boundary."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.anonimiteit import Grond
from desktop.core.logboek import Soort
from desktop.core.punt import Scherm
from desktop.core.punten import medeweten as rules
from desktop.core.verantwoording import (
    GesprekOverMelding,
    MeldenZonderGesprek,
    Toestemmingsweging,
    Verwoording,
)
from tests.builders import JA, MORNING, a_casus, a_dossier, a_leerling, a_weging
from tests.core.gebeurtenissen import entry, fact, gemeld
from tests.present import present

ASKS = a_weging(JA, JA)
TODAY = MORNING.date()
ZONDER = MeldenZonderGesprek((Grond.VEILIGHEID,), "dreiging")
BEIDEN = GesprekOverMelding(("Amira", "moeder"), met_leerling=True, met_ouders=True)
LEERLING = GesprekOverMelding(("Amira",), met_leerling=True)
OUDERS = GesprekOverMelding(("moeder",), met_ouders=True)


def born(day: date | None):
    return a_dossier(leerling=a_leerling(geboortedatum=day))


LEAP = date(2012, 2, 29)


@pytest.mark.parametrize(
    ("birthday", "vandaag", "wie"),
    [
        (date(2014, 11, 3), TODAY, "ouders met gezag"),
        (date(2014, 11, 2), TODAY, "de leerling en ouders met gezag"),
        (date(2010, 11, 3), TODAY, "de leerling en ouders met gezag"),
        (date(2010, 11, 2), TODAY, "de leerling"),
        (date(2008, 11, 3), TODAY, "de leerling"),
        (date(2008, 11, 2), TODAY, "de leerling"),
        (None, TODAY, "ouders met gezag"),
        (LEAP, date(2024, 2, 28), "ouders met gezag"),
        (LEAP, date(2024, 2, 29), "de leerling en ouders met gezag"),
        (LEAP, date(2028, 2, 28), "de leerling en ouders met gezag"),
        (LEAP, date(2028, 2, 29), "de leerling"),
        (date(2014, 2, 28), date(2026, 2, 27), "ouders met gezag"),
    ],
)
def test_C08_the_age_of_today_decides_whom_to_speak_before_the_melding(birthday, vandaag, wie):
    found = present(
        rules.niet_vooraf_gesproken(a_casus(weging=ASKS, dossier=born(birthday), vandaag=vandaag))
    )
    assert found.zin == f"Praat vóór de melding met {wie}."
    assert found.waarom.endswith("Melden kan altijd.")


def test_C08_and_Z26_the_age_and_the_reason_are_named():
    found = present(rules.niet_vooraf_gesproken(a_casus(weging=ASKS)))
    assert found.waarom.startswith("Op 02-11-2026 is de leerling 14 jaar.")
    assert "ook over de ouders" in found.waarom
    unknown = present(rules.niet_vooraf_gesproken(a_casus(weging=ASKS, dossier=born(None))))
    assert "geboortedatum is niet bekend" in unknown.waarom


def test_C08_from_12_to_16_both_are_spoken_and_one_is_not_enough():
    rule = rules.niet_vooraf_gesproken
    assert present(rule(a_casus(fact(LEERLING), weging=ASKS))).zin.endswith("met ouders met gezag.")
    assert present(rule(a_casus(fact(OUDERS), weging=ASKS))).zin.endswith("met de leerling.")
    assert rule(a_casus(fact(OUDERS), fact(LEERLING, 2), weging=ASKS)) is None
    assert rule(a_casus(fact(BEIDEN), weging=ASKS)) is None
    assert rule(a_casus(fact(ZONDER), weging=ASKS)) is None
    assert rule(a_casus()) is None


def test_C08_a_talk_after_the_melding_does_not_count_as_beforehand():
    rule = rules.niet_vooraf_gesproken
    late = a_casus(gemeld(9, days=1), fact(BEIDEN, 10, days=2))
    assert present(rule(late)).zin.startswith("Vóór de melding is niet gesproken met")
    assert present(rule(late)).plaats.wat == "melden-zonder-gesprek"
    assert rule(a_casus(fact(BEIDEN, 2, days=1), gemeld(9, days=1))) is None
    explained = a_casus(gemeld(9, days=1), fact(ZONDER, 10, days=2))
    assert rule(explained) is None


def test_C08_after_the_melding_the_age_of_its_day_counts():
    turned_16 = born(date(2010, 11, 4))
    casus = a_casus(gemeld(9, days=1), dossier=turned_16, vandaag=date(2026, 11, 4))
    assert (
        "Op 03-11-2026 is de leerling 15 jaar."
        in present(rules.niet_vooraf_gesproken(casus)).waarom
    )


def test_C08_an_unknown_birth_date_is_asked_for():
    rule = rules.geboortedatum_onbekend
    found = present(rule(a_casus(dossier=born(None))))
    assert (found.plaats.scherm, found.plaats.wat) == (Scherm.LEERLING, "geboortedatum")
    assert "onder de 12" in found.waarom
    assert rule(a_casus()) is None


@pytest.mark.parametrize("age", [12, 16, 18])
@pytest.mark.parametrize(("days", "speaks"), [(0, False), (1, True), (30, True), (31, False)])
def test_C08_a_birthday_within_thirty_days_is_announced(age, days, speaks):
    turning = TODAY + timedelta(days=days)
    dossier = born(turning.replace(year=turning.year - age))
    found = rules.leeftijdsgrens_nadert(a_casus(entry(Soort.FEIT), dossier=dossier))
    assert (found is not None) is speaks
    if found:
        assert found.id == f"C08-wordt-{age}"


@pytest.mark.parametrize(
    ("vandaag", "speaks"), [(date(2026, 1, 29), False), (date(2026, 1, 30), True)]
)
def test_C08_who_was_born_on_a_leap_day_turns_twelve_on_the_first_of_march(vandaag, speaks):
    dossier = born(date(2008, 2, 29))
    casus = a_casus(entry(Soort.FEIT), dossier=dossier, vandaag=vandaag)
    found = rules.leeftijdsgrens_nadert(casus)
    assert (found is not None) is speaks
    if found:
        assert "01-03-2026 18 jaar" in found.zin


def test_C08_a_birthday_is_announced_inside_the_route_alone():
    soon = born(date(2010, 11, 12))
    rule, signal = rules.leeftijdsgrens_nadert, entry(Soort.FEIT)
    assert rule(a_casus(signal, dossier=soon)) is not None
    assert rule(a_casus(signal, dossier=soon, weging=ASKS)) is not None
    assert rule(a_casus(dossier=soon)) is None
    assert rule(a_casus(signal, gemeld(), dossier=soon)) is None
    assert rule(a_casus(signal, dossier=born(None))) is None


@pytest.mark.parametrize(
    ("talk", "missing"),
    [
        ({"uitleg": "u", "reactie": "r"}, ""),
        ({"reactie": "r"}, "de uitleg en het doel"),
        ({"uitleg": "u"}, "de reactie"),
        ({"uitleg": "u", "reactie": "r", "bezwaar": "b"}, "hoe u het bezwaar weegt"),
        ({"uitleg": "u", "reactie": "r", "bezwaar": "b", "weging_bezwaar": "w"}, ""),
        ({}, "de uitleg en het doel en de reactie"),
    ],
)
def test_C09_the_parts_of_the_talk_are_filled_in(talk, missing):
    casus = a_casus(fact(GesprekOverMelding(("moeder",), **talk), 5), weging=ASKS)
    found = rules.gesprek_niet_volledig(casus)
    assert (found is not None) is bool(missing)
    if found:
        assert found.zin.endswith(f": {missing}.")
        assert (found.sinds, found.bron) == (5, "004:292-302")


def test_C09_is_silent_without_a_talk_or_a_melding_at_hand():
    assert rules.gesprek_niet_volledig(a_casus(weging=ASKS)) is None
    assert rules.gesprek_niet_volledig(a_casus(fact(OUDERS))) is None


BEZWAAR = GesprekOverMelding(("moeder",), met_ouders=True, bezwaar="Vader wil het niet.")


@pytest.mark.parametrize("asked", [ZONDER, BEZWAAR], ids=["not asked", "refused"])
def test_C01_and_C02_and_C03_and_C05_and_C06_the_five_questions_are_answered(asked):
    rule, why = rules.vijf_vragen, fact(asked, 3)
    found = present(rule(a_casus(why, weging=ASKS)))
    assert (found.id, found.sinds, found.plaats.wat) == ("C05", 3, "toestemmingsweging")
    assert "niet zonder medeweten" in found.waarom
    for wording in Verwoording:
        some = fact(Toestemmingsweging(wording, ("a",) * 4), 4)
        assert "nog niet allemaal" in present(rule(a_casus(why, some, weging=ASKS))).zin
        whole = fact(Toestemmingsweging(wording, ("a",) * 5), 5)
        assert rule(a_casus(why, some, whole, weging=ASKS)) is None


def test_C04_and_Z28_without_objection_or_exception_the_questions_are_not_asked():
    assert rules.vijf_vragen(a_casus(fact(BEIDEN), weging=ASKS)) is None
    assert rules.vijf_vragen(a_casus(fact(BEZWAAR))) is None
    asked = present(rules.vijf_vragen(a_casus(fact(ZONDER), weging=ASKS)))
    assert "houdt de melding niet tegen" in asked.waarom
