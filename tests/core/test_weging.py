"""Answers are added; the latest counts, and only for the words it was given to."""

from __future__ import annotations

import pytest

from desktop.core.weging import BeantwoordingError, Weging
from tests.builders import FIRST, JA, NEE, a_beantwoording, a_kader, a_weging


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
