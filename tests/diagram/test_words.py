"""Whoever cannot see the chart hears the same path."""

from __future__ import annotations

from itertools import product

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.diagram.words import leads_to, outcome, path_in_words
from tests.builders import JA, NEE, TWIJFEL, a_kader

VRAGEN = [f"afweging-{n}" for n in range(1, 6)]


def told(*antwoorden, name="onderwijs"):
    kader = a_kader(name)
    return path_in_words(kader, kader.walk(dict(zip(VRAGEN, antwoorden, strict=False))))


def test_an_empty_chart_says_what_is_asked():
    assert told() == (
        "Stroomschema van het afwegingskader voor het onderwijs. Nog te beantwoorden: afweging 1."
    )


def test_a_path_is_told_with_its_answers_and_meldnorm():
    words = told(JA, JA)
    assert "Afweging 2: Acute en/of structurele onveiligheid? Antwoord: ja." in words
    assert "Uitkomst: Melden bij Veilig Thuis (meldnorm 1)." in words
    assert words.endswith("Nog te beantwoorden samen met Veilig Thuis: afweging 3.")


def test_A6_what_was_decided_together_with_veilig_thuis_is_told_too():
    words = told(JA, JA, JA, JA, JA)
    assert "Afweging 3 (samen met Veilig Thuis): " in words
    assert words.endswith("Daarna samen met Veilig Thuis: Hulp afsluiten, veiligheid volgen.")


@pytest.mark.parametrize(
    ("antwoorden", "words"),
    [
        ((), ""),
        ((NEE,), "Afsluiten en vastleggen"),
        (
            (Antwoord.ZORG,),
            "Wel zorg, geen onveiligheid: meldcode sluiten, hulp gaat door",
        ),
        ((JA, NEE, JA, NEE), "Melden bij Veilig Thuis (meldnorm 2)"),
        ((JA, NEE, JA, JA, NEE), "(Opnieuw) melden bij Veilig Thuis (meldnorm 3)"),
    ],
)
def test_an_outcome_in_a_few_words(antwoorden, words):
    kader = a_kader("basis")
    assert outcome(kader, kader.walk(dict(zip(VRAGEN, antwoorden, strict=False)))) == words


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_every_answer_on_the_path_is_told(name):
    kader = a_kader(name)
    for antwoorden in product(Antwoord, repeat=len(VRAGEN)):
        pad = kader.walk(dict(zip(VRAGEN, antwoorden, strict=True)))
        words = path_in_words(kader, pad)
        assert words.count("Antwoord: ") == len(pad.schreden)
        if antwoorden[0] is Antwoord.ZORG:
            assert "Uitkomst: Wel zorg, geen onveiligheid: meldcode sluiten" in words
        else:
            assert all(kader.knopen[besluit].kort in words for besluit in pad.besluiten)


def test_Z34_care_without_unsafety_is_told_apart_from_a_plain_no():
    assert "Antwoord: wel zorg, geen onveiligheid." in told(Antwoord.ZORG)
    assert told(Antwoord.ZORG) != told(NEE)


@pytest.mark.parametrize(
    ("before", "number", "antwoord", "words"),
    [
        ((), 1, JA, "Dit antwoord leidt naar afweging 2: Acute en/of structurele onveiligheid?"),
        (
            (JA,),
            2,
            JA,
            (
                "Dit antwoord leidt naar de uitkomst: Melden bij Veilig Thuis (meldnorm 1)."
                " Daarna samen met Veilig Thuis: afweging 3."
            ),
        ),
        (
            (),
            1,
            Antwoord.ZORG,
            (
                "Dit antwoord leidt naar de uitkomst: Wel zorg, geen onveiligheid: meldcode"
                " sluiten, hulp gaat door."
            ),
        ),
        ((JA, NEE), 3, TWIJFEL, "Bij dit antwoord blijft afweging 3 open."),
        ((), 1, TWIJFEL, "Bij dit antwoord blijft afweging 1 open."),
    ],
)
def test_a_considered_answer_is_told_with_where_it_leads(before, number, antwoord, words):
    kader, knoop = a_kader(), f"afweging-{number}"
    pad = kader.walk(dict(zip(VRAGEN, before, strict=False)))
    assert leads_to(kader, kader.consider(pad, knoop, antwoord), knoop) == words
