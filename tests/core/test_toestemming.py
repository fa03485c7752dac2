"""Consent, secrecy and anonymity say what was published, word for word."""

from __future__ import annotations

import pytest

from desktop.core import anonimiteit, toestemming
from desktop.core.afwegingskader import Citaat
from desktop.core.anonimiteit import GRONDEN, Anonimiteit, Grond, ground_needed
from desktop.core.toestemming import VIER_STAPPEN, VIJF_VRAGEN
from tests.core.excerpts import citaten_in, normal, quoted_at

# What the printed text mends, and what was published.
MENDED = {"[mijn]": "min"}


def published(citaat: Citaat) -> str:
    tekst = citaat.tekst
    for ours, theirs in MENDED.items():
        tekst = tekst.replace(ours, theirs)
    return tekst


ALL = [c for module in (toestemming, anonimiteit) for c in citaten_in(vars(module))]


@pytest.mark.parametrize("citaat", ALL, ids=lambda c: c.bron)
def test_every_text_stands_literally_on_the_line_it_names(citaat):
    assert quoted_at(citaat.bron, published(citaat))
    assert not quoted_at(citaat.bron, published(citaat)[:-1] + "#")


# row, where the words of the requirement stand in ours
WORDS = """
C01 TOESTEMMING_HOOFDREGEL 004:353|geldt ook voor een melding bij Veilig Thuis.
C01 TOESTEMMING_HOOFDREGEL 003:138|is in principe toestemming van ouders noodzakelijk
C03 NIET_ZONDER_MEDEWETEN 004:387|‘zonder toestemming’ zeker niet zonder medeweten
C10 ALLEEN_MOGELIJK_ALS 004:306|de signalen met de ouders zijn besproken is alleen mogelijk als:
C11 WAAR_BESPREKEN 004:318|met de buurtcoach/jeugdconsulent en met Veilig Thuis
C12 LATER_GEDEELD 004:322|de informatie van school door Veilig Thuis met ouders kan worden gedeeld
C13 ONBEKEND_VOOR_GEZIN 004:324|het recht om anoniem te blijven ten opzichte van het gezin
C14 ADVIES_NIET_MELDING 003:154|(stap 5 van de meldcode) kan dit niet meer anoniem
C15 ADVIES_AL_IN_STAP_1 003:152|nog in kaart moeten worden gebracht (stap 1 van de meldcode)
"""


@pytest.mark.parametrize("row", WORDS.strip().splitlines())
def test_C01_C03_C10_to_C15_carry_the_words_of_the_requirement(row: str):
    place, _, words = row.partition("|")
    _, name, bron = place.split()
    held = {**vars(toestemming), **vars(anonimiteit)}[name]
    assert any(c.bron == bron and words in c.tekst for c in citaten_in({name: held}))


@pytest.mark.parametrize(
    ("document", "lines"),
    [("003", (179, 182, 185, 188, 193)), ("004", (363, 365, 369, 373, 377))],
)
def test_C05_and_C06_five_questions_in_both_wordings(document, lines):
    asked = VIJF_VRAGEN[document]
    assert [vraag.bron for vraag in asked] == [f"{document}:{line}" for line in lines]
    assert all(vraag.tekst.endswith("?") for vraag in asked)


def test_C06_the_typing_error_of_the_protocol_is_mended_in_sight():
    assert "dat ik [mijn] beroepsgeheim" in VIJF_VRAGEN["004"][1].tekst
    assert "dat ik mijn beroepsgeheim" in VIJF_VRAGEN["003"][1].tekst
    assert sum("[" in normal(c.tekst) for c in ALL) == 1


def test_C09_the_talk_before_a_melding_has_four_steps_in_order():
    assert [stap.bron for stap in VIER_STAPPEN] == ["004:292", "004:296", "004:298", "004:302"]


def test_C10_each_ground_shows_what_the_decree_says_and_one_has_nothing_there():
    assert list(GRONDEN) == list(Grond)
    assert [g.citaat.bron for g in GRONDEN.values()] == ["004:310", "004:312", "004:314"]
    assert [g.wet is None for g in GRONDEN.values()] == [False, False, True]
    assert all("4.1.8" in g.wet.bron for g in GRONDEN.values() if g.wet)


@pytest.mark.parametrize(
    ("kind", "besproken", "needed"),
    [
        (Anonimiteit.OPEN, True, False),
        (Anonimiteit.OPEN, False, True),
        (Anonimiteit.ADVIES_ANONIEM, True, False),
        (Anonimiteit.ADVIES_ANONIEM, False, False),
        (Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN, True, True),
        (Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN, False, True),
        (Anonimiteit.VOLLEDIG_ANONIEM, True, True),
        (Anonimiteit.VOLLEDIG_ANONIEM, False, True),
    ],
)
def test_C10_an_anonymous_or_untold_melding_needs_a_ground(kind, besproken, needed):
    assert ground_needed(kind, besproken=besproken) is needed


def test_C14_every_kind_is_explained_and_all_differing_texts_are_shown():
    explained = anonimiteit.TOELICHTING
    assert set(explained) == set(Anonimiteit)
    shown = {part.bron for part in explained[Anonimiteit.VOLLEDIG_ANONIEM]}
    assert {"001:147", "003:154", "004:306"} <= shown
