"""Both lanes at once: the meldcode and the route of the school, with the talks in between."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.afloop import is_gesloten
from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.banen import Gesprekken, banen
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap, Toestand
from desktop.core.routes import MELDCODE_PO, MELDCODE_VO, PO, PROTOCOL, VO, meldcode_of, route_of
from desktop.core.school import Profiel, Schoolsoort
from desktop.core.verloop import Besproken, RouteStap, StapOvergeslagen
from tests.builders import JA, MORNING, NEE, a_casus, a_fact, a_regel, a_school, a_weging

OPEN, BEZIG, GEDAAN = Toestand.OPEN, Toestand.BEZIG, Toestand.GEDAAN
PO_SCHOOL = a_school(soort=Schoolsoort.PO)
LATER = MORNING + timedelta(days=1)


def states(baan):
    return [halte.toestand for halte in baan.haltes]


@pytest.mark.parametrize(
    ("school", "route"),
    [
        (a_school(), VO),
        (PO_SCHOOL, PO),
        (a_school(profiel=Profiel(route="protocol")), PROTOCOL),
        (a_school(profiel=Profiel(route="po", eigen_route=("Iets eigens",))), PO),
        (a_school(profiel=Profiel(route="weg")), VO),
    ],
    ids=["R-VO", "R-PO", "R-P8", "chosen", "unknown"],
)
def test_the_route_is_that_of_the_school(school, route):
    assert route_of(school) == route


def test_R_VO2_and_X08_a_school_may_write_its_own_route():
    own = a_school(profiel=Profiel(eigen_route=(" Kernteam ", "", "ZAT")))
    assert [stap.naam for stap in route_of(own).stappen] == ["Kernteam", "ZAT"]
    assert [stap.nummer for stap in route_of(own).stappen] == [1, 2]


def test_Z15_and_S15_the_meldcode_of_po_has_a_sixth_step_and_its_own_words():
    assert meldcode_of(PO_SCHOOL) == MELDCODE_PO
    assert meldcode_of(a_school()) == MELDCODE_VO
    lane = banen(a_casus(school=PO_SCHOOL)).meldcode
    assert (lane.haltes[-1].nummer, lane.haltes[-1].naam) == (6, "Volgen en afsluiten")
    assert len(banen(a_casus()).meldcode.haltes) == 5


def test_S15_volgen_is_under_way_after_the_besluit_and_done_when_closed():
    entries = [
        a_regel(soort) for soort in (Soort.FEIT, Soort.OVERLEG, Soort.GESPREK, Soort.BESLUIT)
    ]
    decided = {"school": PO_SCHOOL, "weging": a_weging(NEE)}
    assert states(banen(a_casus(*entries, **decided)).meldcode)[5] is BEZIG
    closed = a_fact(Afsluiting("Klaar"), 9)
    assert states(banen(a_casus(*entries, closed, **decided)).meldcode)[5] is GEDAAN
    assert states(banen(a_casus(school=PO_SCHOOL)).meldcode)[5] is OPEN


def test_S01_and_R01_an_empty_dossier_is_at_the_start_of_both_lanes():
    found = banen(a_casus())
    assert set(states(found.meldcode)) == set(states(found.route)) == {OPEN}
    assert found.meldcode.huidig == found.route.huidig == 1
    assert {sport.staat for sport in found.sporten} == {Gesprekken.NOG_NIET}


def test_signals_and_advice_move_the_route_along_by_themselves():
    found = banen(a_casus(a_regel(), a_regel(Soort.ADVIES)))
    assert states(found.route) == [GEDAAN, GEDAAN, BEZIG, OPEN, OPEN]
    assert found.route.huidig == 3


def test_a_step_of_the_route_is_noted_as_done_or_passed_over_with_its_reason():
    done = a_fact(RouteStap("vo", 3, "Multidisciplinair overleg"), 2)
    left = a_fact(RouteStap("vo", 4, "Uitvoering acties", "niet nodig"), 3)
    other = a_fact(RouteStap("po", 5, "Nazorg en evaluatie"), 4)
    lane = banen(a_casus(a_regel(), a_regel(Soort.OVERLEG), done, left, other)).route
    assert states(lane) == [GEDAAN, GEDAAN, GEDAAN, Toestand.OVERGESLAGEN, BEZIG]
    assert lane.haltes[3].reden == "niet nodig"


def test_all_steps_done_leaves_none_to_ask_for():
    noted = [a_fact(RouteStap("vo", n, "stap"), n) for n in range(1, 6)]
    assert banen(a_casus(*noted)).route.huidig is None


def test_S13_after_a_finished_stap_the_talk_is_asked_for():
    found = banen(a_casus(a_regel(), a_regel(Soort.OVERLEG)))
    assert [s.staat for s in found.sporten] == [
        Gesprekken.OPEN,
        Gesprekken.OPEN,
        Gesprekken.NOG_NIET,
        Gesprekken.NOG_NIET,
    ]


def test_S13_a_talk_between_two_stappen_is_that_rung():
    talk = a_regel(Soort.GESPREK, met="moeder", moment=MORNING)
    later = a_regel(Soort.OVERLEG, moment=LATER)
    rung = banen(a_casus(a_regel(), talk, later)).sporten[0]
    assert (rung.staat, rung.met, rung.op) == (Gesprekken.GEDAAN, "moeder", MORNING.date())


def test_S13_a_talk_after_the_next_stap_began_is_no_talk_in_between():
    talk = a_regel(Soort.GESPREK, moment=LATER)
    found = banen(a_casus(a_regel(), a_regel(Soort.OVERLEG), talk))
    assert [s.staat for s in found.sporten[:2]] == [Gesprekken.OPEN, Gesprekken.GEDAAN]


def test_S13_what_was_noted_about_a_talk_counts_with_its_reason():
    spoken = a_fact(Besproken(Stap.SIGNALEN, ("vader", "moeder")), 2)
    refused = a_fact(Besproken(Stap.OVERLEG, reden_niet="Veilig Thuis raadt het af"), 3)
    first, second, *_ = banen(a_casus(a_regel(), spoken, refused)).sporten
    assert (first.staat, first.met) == (Gesprekken.GEDAAN, "vader, moeder")
    assert (second.staat, second.reden) == (Gesprekken.NIET, "Veilig Thuis raadt het af")


def test_S13_a_talk_after_the_weighing_is_the_rung_before_the_besluit():
    talk = a_regel(Soort.GESPREK, moment=LATER)
    rung = banen(a_casus(a_regel(), talk, weging=a_weging(JA, JA))).sporten[3]
    assert rung.staat is Gesprekken.GEDAAN


def test_S09_a_skipped_stap_shows_its_reason_in_the_lane():
    halte = banen(a_casus(a_fact(StapOvergeslagen(Stap.OVERLEG, "spoed")))).meldcode.haltes[1]
    assert (halte.toestand, halte.reden) == (Toestand.OVERGESLAGEN, "spoed")


def test_a_dossier_is_closed_until_it_is_opened_again():
    closed, again = a_fact(Afsluiting("Klaar"), 1), a_fact(Heropening("nieuw signaal"), 2)
    assert not is_gesloten(a_casus())
    assert is_gesloten(a_casus(closed))
    assert not is_gesloten(a_casus(closed, again))
