"""The poptekening: what was seen, in words that can be read without the figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.inhoud import InhoudError
from desktop.core.lichaam import Zijde, place_words
from desktop.core.logboek import Soort
from desktop.core.poptekening import Markering, Poptekening, SoortPlek
from desktop.core.vormen import aantekening_of
from tests.builders import MORNING

ARM = Markering(
    0.86,
    0.46,
    Zijde.VOOR,
    SoortPlek.BLAUWE_PLEK,
    "linkeronderarm, voorkant",
    "blauw-geel",
    "rond",
    "ongeveer 2 cm",
)
EXACT = st.integers(0, 256).map(lambda part: part / 256)
"""Places whose mirror is exact, so that no spot changes part by a rounding."""


def test_every_cross_stands_in_the_sentence_with_its_number():
    knee = Markering(0.38, 0.72, Zijde.VOOR, SoortPlek.SCHAAFWOND, " rechterknie ", kleur="rood")
    assert Poptekening((ARM, knee), "Zij wees het zelf aan", " Noor, groep 1 ").zin() == (
        "Poptekening. 1. linkeronderarm, voorkant: blauwe plek, blauw-geel, rond, ongeveer 2 cm. "
        "2. rechterknie: schaafwond, rood. Zij wees het zelf aan. "
        "Broertjes en zusjes: Noor, groep 1."
    )


def test_a_poptekening_is_a_fact_of_the_one_who_looked():
    entry = aantekening_of(Poptekening((ARM,)), MORNING, "Joris Kamp")
    assert (entry.soort, entry.door) == (Soort.FEIT, "Joris Kamp")
    assert entry.is_signaal


def test_own_words_replace_anders_and_stand_beside_the_other_words():
    streep = replace(ARM, aard=SoortPlek.ANDERS, omschrijving="rode streep", kleur="")
    assert streep.wat == "rode streep"
    assert replace(ARM, omschrijving="twee naast elkaar").wat == "blauwe plek (twee naast elkaar)"


@pytest.mark.parametrize(
    "spoilt",
    [{"plaats": " "}, {"x": 1.1}, {"y": -0.1}, {"x": float("nan")}, {"aard": SoortPlek.ANDERS}],
    ids=["no place", "right of it", "above it", "nowhere", "anders without words"],
)
def test_a_cross_that_cannot_be_found_again_is_refused(spoilt):
    with pytest.raises(InhoudError) as refused:
        replace(ARM, **spoilt)
    assert refused.value.field == "markeringen"
    assert refused.value.remedy.endswith(".")


def test_a_figure_without_a_cross_is_refused():
    with pytest.raises(InhoudError) as refused:
        Poptekening(())
    assert refused.value.field == "markeringen"


@pytest.mark.parametrize(
    ("spot", "words"),
    [
        ((Zijde.VOOR, 0.86, 0.46), "linkeronderarm, voorkant"),
        ((Zijde.ACHTER, 0.86, 0.46), "rechteronderarm, achterkant"),
        ((Zijde.VOOR, 0.14, 0.46), "rechteronderarm, voorkant"),
        ((Zijde.VOOR, 0.5, 0.05), "voorhoofd"),
        ((Zijde.ACHTER, 0.5, 0.05), "achterhoofd"),
        ((Zijde.VOOR, 0.56, 0.083), "linkeroog"),
        ((Zijde.VOOR, 0.5, 0.4), "midden van de buik"),
        ((Zijde.ACHTER, 0.4, 0.53), "linkerbil"),
        ((Zijde.ACHTER, 0.62, 0.3), "rechterschouderblad"),
        ((Zijde.VOOR, 0.38, 0.72), "rechterknie"),
        ((Zijde.ACHTER, 0.38, 0.72), "linkerknieholte"),
        ((Zijde.VOOR, 0.92, 0.57), "linkerhand, voorkant"),
        ((Zijde.VOOR, 0.61, 0.97), "linkervoet"),
    ],
)
def test_left_and_right_are_those_of_the_leerling(spot, words):
    assert place_words(*spot) == words


@given(st.sampled_from(Zijde), EXACT, EXACT)
def test_every_spot_has_plain_words_and_its_mirror_the_other_side(zijde, x, y):
    words = place_words(zijde, x, y)
    assert words.strip()
    assert "{" not in words
    if abs(x - 0.5) > 0.001:
        swapped = words.replace("linker", "#").replace("rechter", "linker").replace("#", "rechter")
        assert place_words(zijde, 1 - x, y) == swapped
