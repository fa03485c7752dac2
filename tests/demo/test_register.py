"""The demo has a register of pupils, loose signals, flags and people worth looking at."""

from __future__ import annotations

import pytest

from desktop.core.handelingen import SoortHandeling
from desktop.core.kring import Kring
from desktop.core.logboek import timeline
from desktop.core.netwerk import kringen
from desktop.core.verstrekking import Verstrekking
from desktop.core.verzoek import Verzoek, open_verzoeken
from desktop.core.vlag import vlaggen
from desktop.services.bewaren import list_bewaren
from desktop.services.leerlingen import list_leerlingen, list_loose, list_without_dossier
from desktop.ui.leerlingen.periods import term_start
from tests.builders import kaders
from tests.demo.conftest import SUNDAY
from tests.fakes import FixedClock

TODAY = SUNDAY.date()
CLOCK = FixedClock(SUNDAY)


@pytest.fixture(scope="module")
def leerlingen(demo):
    return list_leerlingen(demo)


def test_the_register_holds_a_school_of_pupils_in_classes_with_their_mentor(leerlingen):
    assert 110 <= len(leerlingen) <= 130
    assert len({one.sleutel for one in leerlingen}) == len(leerlingen)
    assert len({one.full_name for one in leerlingen}) == len(leerlingen)
    mentors = {(one.klas, one.mentor) for one in leerlingen}
    assert len(mentors) == len({klas for klas, _ in mentors}) == 17
    assert all(one.mentor and one.geboortedatum for one in leerlingen)


def test_every_dossier_is_linked_to_its_pupil(leerlingen, dossiers):
    linked = {one.full_name: one.dossier for one in leerlingen if one.dossier is not None}
    found = {name: view.dossier.id for name, view in dossiers.items()}
    assert found.items() <= linked.items()
    assert len(linked) == len(found) + 3


def test_two_pupils_left_and_the_dossier_of_one_can_be_judged_now(demo, leerlingen):
    left = [one for one in leerlingen if one.is_vertrokken(TODAY)]
    assert sorted((one.full_name, one.dossier is None) for one in left) == [
        ("Mats Verhagen", False),
        ("Rens van Beek", True),
    ]
    due = [one for one in list_bewaren(demo, CLOCK, kaders()) if one.stand.is_due(TODAY)]
    assert [one.naam for one in due] == ["Mats Verhagen"]


def test_whoever_is_at_school_has_the_age_of_the_class(leerlingen):
    here = [one for one in leerlingen if not one.is_vertrokken(TODAY)]
    ages = [(TODAY - one.geboortedatum).days / 365.25 - int(one.leerjaar) for one in here]
    assert all(11 <= age < 14 for age in ages)


def test_three_pupils_have_loose_signals_this_term_and_no_dossier(demo, dossiers):
    start = term_start(CLOCK.kalender(demo.school.read().profiel), TODAY)
    loose = list_loose(demo, start, TODAY)
    told = {one.dossier.leerling.full_name: len(one.regels) for one in loose}
    assert told == {"Chayenne Maduro": 1, "Femke Aarsen": 1, "Ilyas Chafik": 2}
    assert told.keys().isdisjoint(dossiers)
    waiting = " ".join(one.naam for one in list_without_dossier(demo, CLOCK))
    assert not [name for name in told if name in waiting]


def test_two_dossiers_carry_a_flag(dossiers):
    flagged = {name for name, view in dossiers.items() if vlaggen(view.regels)}
    assert flagged == {"Jurre de Wit", "Daan Pietersen"}


def test_a_request_waits_for_its_day_and_what_was_given_is_recorded(demo, dossiers):
    asked = {name: open_verzoeken(view.regels) for name, view in dossiers.items()}
    (verzoek,) = asked.pop("Daan Pietersen")
    wanted = verzoek.aantekening.inhoud
    assert isinstance(wanted, Verzoek)
    assert wanted.uiterlijk is not None
    assert wanted.uiterlijk > TODAY
    assert not any(asked.values())
    given = timeline(demo.logboek.of(dossiers["Jurre de Wit"].dossier.id))
    assert any(isinstance(one.aantekening.inhoud, Verstrekking) for one in given)


@pytest.mark.parametrize("name", ["Sanne Visser", "Daan Pietersen"])
def test_two_dossiers_have_people_in_many_circles_and_at_home(dossiers, name):
    circles = kringen(dossiers[name].dossier)
    filled = {kring for kring, people in circles.items() if people}
    assert filled >= {Kring.OUDER, Kring.BROER_OF_ZUS, Kring.NETWERK, Kring.PROFESSIONAL}
    assert sum(p.woont_thuis for people in circles.values() for p in people) >= 2
    people = dossiers[name].dossier.betrokkenen
    assert len(people) >= 8
    assert any(one.organisatie and one.telefoon for one in people)


def test_somebody_has_a_secret_address_and_somebody_needs_an_interpreter(dossiers):
    people = dossiers["Daan Pietersen"].dossier.betrokkenen
    assert [one.relatie for one in people if one.geheim and one.adres] == ["moeder"]
    assert [one.tolk for one in people if one.tolk] == ["Bulgaars"]


@pytest.mark.parametrize(
    ("name", "other"), [("Sanne Visser", "Bram Visser"), ("Daan Pietersen", "Lotte Pietersen")]
)
def test_brothers_and_sisters_at_this_school_lead_to_each_other(dossiers, name, other):
    for one, wanted in ((name, other), (other, name)):
        linked = [p.dossier for p in dossiers[one].dossier.betrokkenen if p.is_broer_of_zus]
        assert linked == [dossiers[wanted].dossier.id]


def test_reading_in_stands_in_the_access_log_without_a_name(demo):
    told = [
        one.bijzonderheden
        for one in demo.handelingen.rows
        if one.soort is SoortHandeling.LEERLINGEN_INGELEZEN
    ]
    assert len(told) == 2
    assert all(text.split(" nieuw", 1)[0].isdigit() for text in told)
