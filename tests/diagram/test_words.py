"""Whoever cannot see the chart hears the same path."""

from __future__ import annotations

from itertools import product

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.diagram.words import outcome, path_in_words
from tests.builders import JA, NEE, a_kader

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
        assert all(kader.knopen[besluit].kort in words for besluit in pad.besluiten)
