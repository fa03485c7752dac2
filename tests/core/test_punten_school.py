"""What the profile of the school lacks now, and vacations: each rule on both sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.besluit import Melden
from desktop.core.logboek import Soort
from desktop.core.punt import Plaats, Scherm
from desktop.core.punten import school as rules
from desktop.core.school import Profiel
from desktop.core.termijnen import Kalender
from tests.builders import JA, a_casus, a_school, a_weging
from tests.core.gebeurtenissen import afgesloten, besluit, entry, fact, gemeld, monitoring
from tests.present import present

GEBELD = Noodoproep(Noodhulp.VEILIG_THUIS, "dreiging")
WHOLE = a_school(
    profiel=Profiel(
        veilig_thuis="Midden-Nederland", bevoegd_gezag="Stichting De Boom", melders=("directeur",)
    )
)
SIGNAL = entry(Soort.FEIT)


@pytest.mark.parametrize(
    ("profiel", "missing"),
    [
        (Profiel(), "de regio"),
        (Profiel(veilig_thuis="Zuid", veilig_thuis_nummer=""), "het nummer"),
        (Profiel(veilig_thuis_nummer=" "), "de regio en het nummer"),
        (Profiel(veilig_thuis="Zuid"), ""),
    ],
)
def test_X04_region_and_number_of_veilig_thuis_are_known_when_it_matters(profiel, missing):
    school = a_school(profiel=profiel)
    found = rules.veilig_thuis_onbekend(a_casus(weging=a_weging(JA), school=school))
    assert (found is not None) is bool(missing)
    if found:
        assert f"ontbreekt {missing} in" in found.zin
        assert found.plaats == Plaats(Scherm.SCHOOL, "veilig_thuis")
    assert rules.veilig_thuis_onbekend(a_casus(SIGNAL, school=school)) is None


def test_O05_the_bevoegd_gezag_is_named_in_the_profile_when_it_matters():
    rule = rules.bevoegd_gezag_onbekend
    for regels in ((fact(GEBELD),), (gemeld(),), (besluit(Melden.JA),)):
        assert present(rule(a_casus(*regels))).id == "O05-school"
        assert rule(a_casus(*regels, school=WHOLE)) is None
    assert rule(a_casus(weging=a_weging(JA))) is not None
    assert rule(a_casus(SIGNAL)) is None


def test_O08_and_O09_the_school_says_who_may_report_before_a_melding():
    rule = rules.melders_onbekend
    assert present(rule(a_casus(weging=a_weging(JA, JA)))).id == "O08-school"
    assert rule(a_casus(weging=a_weging(JA, JA), school=WHOLE)) is None
    assert rule(a_casus(weging=a_weging(JA))) is None
    assert rule(a_casus(gemeld())) is None


def off(first: date, days: int) -> frozenset[date]:
    return frozenset(first + timedelta(days=n) for n in range(days))


MON_16_NOV = date(2026, 11, 16)
ONE_WEEK = Kalender(vrij=off(MON_16_NOV, 5))
# School ends on Friday, so the weekend before belongs to the vacation.
FIRST_DAY = date(2026, 11, 14)


@pytest.mark.parametrize(
    ("vandaag", "speaks"),
    [
        (FIRST_DAY - timedelta(days=15), False),
        (FIRST_DAY - timedelta(days=14), True),
        (FIRST_DAY - timedelta(days=1), True),
        (FIRST_DAY + timedelta(days=6), True),
        (FIRST_DAY + timedelta(days=7), False),
    ],
)
def test_a_vacation_is_announced_two_weeks_ahead_and_until_it_is_over(vandaag, speaks):
    found = rules.vakantie_komt(a_casus(SIGNAL, kalender=ONE_WEEK, vandaag=vandaag))
    assert (found is not None) is speaks
    if found:
        assert found.id == "vakantie-2026-11-14"
        assert "is 1 week uit beeld" in found.zin
        assert "niet in de vijf documenten" in found.waarom


def test_a_long_vacation_names_its_weeks_and_a_day_off_is_none():
    summer = Kalender(vrij=off(MON_16_NOV, 6 * 7))
    found = present(rules.vakantie_komt(a_casus(SIGNAL, kalender=summer, vandaag=FIRST_DAY)))
    assert "6 weken uit beeld" in found.zin
    day_off = Kalender(vrij=off(MON_16_NOV, 4))
    assert rules.vakantie_komt(a_casus(SIGNAL, kalender=day_off, vandaag=FIRST_DAY)) is None
    assert rules.vakantie_komt(a_casus(SIGNAL)) is None


@pytest.mark.parametrize(
    ("tot", "speaks"), [(date(2026, 11, 21), True), (date(2026, 11, 22), False)]
)
def test_who_is_followed_through_the_vacation_is_not_out_of_sight(tot, speaks):
    followed = monitoring(tot=tot)
    casus = a_casus(SIGNAL, followed, kalender=ONE_WEEK, vandaag=date(2026, 11, 9))
    assert (rules.vakantie_komt(casus) is not None) is speaks


def test_a_vacation_matters_to_an_open_dossier_alone():
    near = {"kalender": ONE_WEEK, "vandaag": date(2026, 11, 9)}
    assert rules.vakantie_komt(a_casus(**near)) is None
    assert rules.vakantie_komt(a_casus(SIGNAL, afgesloten(), **near)) is None


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (None, "De schoolvakanties zijn niet bekend."),
        (date(2026, 11, 1), "De schoolvakanties zijn na 01-11-2026 niet bekend."),
        (date(2026, 11, 2), ""),
        (date(2026, 11, 3), ""),
    ],
)
def test_it_is_said_when_no_vacation_is_known_any_more(known, words):
    casus = a_casus(kalender=Kalender(vakantie_bekend_tot=known))
    found = rules.vakanties_onbekend(casus)
    assert (found.zin if found else "") == words
