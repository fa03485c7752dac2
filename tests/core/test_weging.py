"""Answers are added; the latest counts, and only for the words it was given to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.afwegingskader import Antwoord
from desktop.core.weging import (
    ADVIES,
    INSCHATTING,
    VEILIGHEID,
    VERMOEDEN,
    Beantwoording,
    BeantwoordingError,
    Weging,
    alone,
    besides,
)
from tests.builders import FIRST, JA, NEE, TWIJFEL, a_beantwoording, a_kader, a_weging

KADERS = st.sampled_from(["onderwijs", "basis"]).map(a_kader)
GIVEN = st.lists(
    st.tuples(st.integers(1, 5), st.sampled_from(Antwoord), st.integers(1, 3)), max_size=20
)


def weging_of(kader, given_answers) -> Weging:
    """Build a weging with these numbers, answers and rondes, in this order."""
    rondes = sorted(given_answers, key=lambda one: one[2])
    made = [
        a_beantwoording(f"afweging-{n}", a, kader=kader.id, versie=kader.versie, ronde=ronde)
        for n, a, ronde in rondes
    ]
    return Weging(FIRST, tuple(made))


def later(weging: Weging, *more: Beantwoording) -> Weging:
    return replace(weging, beantwoordingen=(*weging.beantwoordingen, *more))


@pytest.mark.parametrize(
    ("details", "part"),
    [
        ({"motivering": " \n"}, "motivering"),
        ({"beoordelaars": ()}, "beoordelaars"),
        ({"beoordelaars": ("", " ")}, "beoordelaars"),
    ],
)
def test_an_answer_without_reasons_or_people_is_refused(details, part):
    with pytest.raises(BeantwoordingError) as refused:
        a_beantwoording(**details)
    assert refused.value.field == part
    assert refused.value.remedy.endswith(".")


def test_the_latest_answer_to_a_question_counts_and_the_earlier_stays():
    first, second = a_beantwoording(antwoord=NEE), a_beantwoording(antwoord=JA)
    weging = Weging(FIRST, (first, second))
    assert weging.latest(a_kader()) == {"afweging-1": second}
    assert weging.beantwoordingen == (first, second)
    assert weging.pad(a_kader()).huidig == "afweging-2"


@pytest.mark.parametrize("details", [{"versie": "2027-01"}, {"kader": "basis"}])
def test_answers_to_another_kader_or_version_do_not_count(details):
    weging = a_weging(JA, JA, **details)
    assert weging.latest(a_kader()) == {}
    assert weging.pad(a_kader()).schreden == ()


def test_a_changed_answer_keeps_the_later_answers_ready():
    weging = a_weging(JA, JA)
    back = Weging(FIRST, (*weging.beantwoordingen, a_beantwoording(antwoord=NEE)))
    again = Weging(FIRST, (*back.beantwoordingen, a_beantwoording(antwoord=JA)))
    assert back.pad(a_kader()).besluit == "sluiten"
    assert again.pad(a_kader()).besluit == "melden-2"


def test_an_empty_weging_asks_the_first_question():
    assert Weging(FIRST).pad(a_kader()).huidig == "afweging-1"


def test_A8_A9_and_Z13_each_question_carries_what_the_sources_say_beside_the_kader():
    for kader in (a_kader(), a_kader("basis")):
        said = [besides(kader, knoop) for knoop in kader.vragen]
        assert said == [
            (VERMOEDEN, ADVIES),
            (VEILIGHEID, ADVIES),
            (INSCHATTING, ADVIES),
            (INSCHATTING, ADVIES),
            (ADVIES,),
        ]


def test_a_changed_answer_asks_to_confirm_the_later_ones_on_the_way():
    kader, weging = a_kader(), a_weging(JA, NEE, JA, NEE)
    assert weging.to_confirm(kader) == ()
    doubted = later(weging, a_beantwoording("afweging-1", TWIJFEL))
    assert doubted.to_confirm(kader) == ()
    back = later(doubted, a_beantwoording("afweging-1", JA))
    assert back.to_confirm(kader) == ("afweging-2", "afweging-3", "afweging-4")
    confirmed = later(back, back.latest(kader)["afweging-2"])
    assert confirmed.to_confirm(kader) == ("afweging-3", "afweging-4")


def test_the_same_answer_with_better_words_asks_nothing_again():
    better = a_beantwoording("afweging-1", JA, motivering="Beter gezegd.")
    assert later(a_weging(JA, NEE), better).to_confirm(a_kader()) == ()


@given(KADERS, GIVEN)
def test_what_is_to_confirm_stands_on_the_way_and_confirming_in_turn_ends_it(kader, answers):
    weging = weging_of(kader, answers)
    pad = weging.pad(kader)
    asked = weging.to_confirm(kader)
    on_the_way = [s.knoop for s in pad.schreden]
    assert [knoop for knoop in on_the_way if knoop in asked] == list(asked)
    assert on_the_way[:1] != list(asked[:1]) or not asked
    for knoop in asked:
        weging = later(weging, weging.latest(kader)[knoop])
        assert weging.pad(kader) == pad
    assert weging.to_confirm(kader) == ()


@given(KADERS, GIVEN)
def test_a_new_ronde_starts_empty_and_the_rondes_before_stay(kader, answers):
    weging = weging_of(kader, answers)
    begun = weging.new_ronde()
    assert begun.ronde == weging.ronde + 1
    assert begun.latest(kader) == {}
    assert begun.to_confirm(kader) == ()
    assert begun.pad(kader).huidig == kader.start
    assert begun.rondes(kader) == weging.rondes(kader) == tuple(sorted({r for *_, r in answers}))
    counted = [b for ronde in weging.rondes(kader) for b in weging.in_ronde(kader, ronde).values()]
    assert set(counted) <= set(weging.beantwoordingen)
    assert weging.latest(kader) == weging.in_ronde(kader, weging.ronde)


def test_only_the_last_ronde_takes_the_way():
    weging = later(a_weging(JA, JA), a_beantwoording(antwoord=NEE, ronde=2))
    assert weging.pad(a_kader()).besluit == "sluiten"
    assert weging.in_ronde(a_kader(), 1)["afweging-1"].antwoord is JA
    assert weging.pad_of(a_kader(), 1).besluit == "melden-2"


def test_answers_on_another_version_stay_to_be_read():
    weging = later(a_weging(JA), a_beantwoording(versie="2014-01"))
    assert weging.elsewhere(a_kader()) == weging.beantwoordingen[1:]
    assert a_weging(JA).elsewhere(a_kader()) == ()


@pytest.mark.parametrize(
    ("people", "sparringpartner", "is_alone"),
    [
        (("Joris Kamp",), "", True),
        (("Joris Kamp", " joris  kamp "), " ", True),
        (("Joris Kamp",), "joris kamp", True),
        (("Joris Kamp",), "R. Vos", False),
        (("Joris Kamp", "Marieke de Boer"), "", False),
    ],
)
def test_O17_one_person_without_sparringpartner_judged_alone(people, sparringpartner, is_alone):
    given_alone = a_beantwoording(beoordelaars=people, sparringpartner=sparringpartner)
    assert alone(given_alone) is is_alone
