"""What is typed is found as a Dutch reader means it, and shown where it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.zoeken import (
    LONGEST_QUESTION,
    MOST_TERMEN,
    Stuk,
    Zoekterm,
    fragment,
    holds,
    teksten,
    woorden,
    zoeknaam,
    zoektekst,
    zoektermen,
)
from tests.builders import a_leerling, an_aantekening


def found_in(text: str, question: str) -> bool:
    return holds(" ".join(woorden(text)), zoektermen(question))


def marked(text: str, question: str) -> list[str]:
    return [stuk.text for stuk in fragment([text], zoektermen(question)) if stuk.hit]


def shown(text: str, question: str) -> str:
    return "".join(stuk.text for stuk in fragment([text], zoektermen(question)))


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Een blauwe plek", "EEN"),
        ("één keer", "een"),
        ("Çelik", "celik"),
        ("celik", "Çelik"),
        ("IJsbrand", "ijs"),
        ("ĳsbeer", "ijs"),
        ("ﬁets", "fiets"),
        ("Y\u0131ld\u0131z", "yildiz"),
        ("Øystein", "oyst"),
        ("Straße", "strass"),
        ("Łukasz", "lukasz"),
        ("de foto's van thuis", "foto's"),
        ("zij-instromer", "zij-in"),
        ("e\u0301e\u0301n", "één"),
        ("klas 2B", "2b"),
        ("الولد", "الول"),
    ],
)
def test_capitals_accents_and_ligatures_do_not_count(written, typed):
    assert found_in(written, typed)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("blauw plek", True),
        ("plek blauw", True),
        ("plek rood", False),
        ("lauwe", False),
        ('"blauwe plek"', True),
        ('"plek blauwe"', False),
        ('"blauw plek"', False),
        ('"blauwe ple"', False),
        ('"blauwe ple', True),
        ("„blauwe plek”", True),
        ("b", False),
        ('"" - ()', True),
    ],
)
def test_every_word_must_stand_there_and_a_beginning_is_enough(question, answer):
    assert found_in("Een blauwe plek op haar arm", question) is answer


def test_one_letter_is_a_whole_word():
    assert zoektermen("a ab") == (Zoekterm(("a",), is_begin=False), Zoekterm(("ab",)))


def test_a_question_has_bounds():
    assert len(zoektermen(" ".join(f"woord{n}" for n in range(20)))) == MOST_TERMEN
    assert zoektermen("a" * 5000)[0].woorden == ("a" * LONGEST_QUESTION,)
    assert zoektermen("jas jas JAS") == (Zoekterm(("jas",)),)


def test_all_texts_of_an_entry_are_searched_but_not_who_wrote_it():
    plan = Gespreksvoorbereiding(met="moeder", doel="Zorg delen", vragen=("Hoe gaat het thuis?",))
    entry = an_aantekening(citaat="Ik wil niet", duiding="bang", bron="buurvrouw", inhoud=plan)
    text = zoektekst(entry)
    for word in ("jas", "niet", "bang", "buurvrouw", "thuis"):
        assert holds(text, zoektermen(word))
    assert not holds(text, zoektermen("Kamp"))
    assert "moeder" not in teksten(entry)


def test_a_name_is_searched_with_its_class():
    assert zoeknaam(a_leerling(klas="2B")) == " amira el haddad 2b "


def test_what_was_looked_for_is_marked_as_it_was_written():
    text = "Zij kwam zónder jas; de JASSEN hingen er, ĳskoud e\u0301e\u0301n keer."
    assert marked(text, "zonder jas") == ["zónder", "jas", "JASSEN"]
    assert marked(text, "ijs een") == ["ĳskoud", "e\u0301e\u0301n"]
    assert marked(text, '"de jassen"') == ["de JASSEN"]
    assert marked("het cafe\u0301, gisteren", "cafe") == ["cafe\u0301"]
    assert shown(text, "jas") == text


def test_hits_that_overlap_are_marked_once():
    assert marked("jas jas aan", '"jas jas" jas') == ["jas jas"]


def test_the_passage_begins_at_a_word_near_the_hit_and_says_that_there_is_more():
    text = f"{'lang verhaal ' * 40}een zwarte schuur {'en nog meer ' * 40} schuur"
    passage = fragment([text], zoektermen("schuur"))
    assert passage[0] == Stuk("… ")
    assert passage[1].text.startswith("verhaal")
    assert passage[2] == Stuk("schuur", hit=True)
    assert passage[-1].text.endswith("…")
    assert len(shown(text, "schuur")) < 200


def test_a_hit_behind_one_endless_word_is_still_shown():
    assert marked(f"{'x' * 500}-schuur", "schuur") == ["schuur"]


def test_the_text_with_most_of_the_terms_is_shown():
    texts = ["Er was een jas.", "De jas hing in de schuur.", "De schuur was dicht."]
    assert "".join(s.text for s in fragment(texts, zoektermen("jas schuur"))) == texts[1]


def test_lines_and_control_characters_become_blanks():
    assert shown("een\n\ttwee\x07drie", "twee") == "een  twee drie"


def test_a_text_without_a_hit_is_shown_from_its_beginning():
    assert fragment(["Er was niets."], zoektermen("schuur")) == (Stuk("Er was niets."),)


@given(st.text(), st.text())
@example("½ dag", "1")
@example("\ud800 los", "los")
def test_a_passage_is_always_a_part_of_its_text(text, question):
    termen = zoektermen(question) or zoektermen("jas")
    passage = "".join(stuk.text for stuk in fragment([text or "jas"], termen))
    clean = passage.removeprefix("… ").removesuffix("…")
    assert len(clean) <= 181
    kept = "".join(letter for letter in clean if letter.isprintable() and letter != " ")
    whole = "".join(letter for letter in text or "jas" if letter.isprintable() and letter != " ")
    assert kept in whole


@given(st.text(alphabet="ab é'ß\"", max_size=30), st.text(alphabet="ab é'ß\"", max_size=12))
def test_what_is_found_is_marked_and_what_is_not_is_not(text, question):
    termen = zoektermen(question)
    if termen:
        hits = {term for term in termen if marked(text, f'"{" ".join(term.woorden)}"')}
        assert not found_in(text, question) or len(marked(text, question)) > 0
        assert hits <= set(termen)
