"""What someone wrote arrives on paper whole and stays text, whatever it looks like."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, Stream

from desktop.reports.document import (
    Bullets,
    Callout,
    Column,
    Document,
    Figure,
    Heading,
    KeyValues,
    Lead,
    Para,
    Quote,
    Run,
    Table,
    Weight,
    texts,
)
from desktop.reports.fonts import missing_characters
from desktop.reports.plain_text import clean, quoted
from desktop.reports.render import render
from tests.reports.reading import faults, furniture, opened, spoken
from tests.reports.reading import texts as spoken_texts
from tests.reports.samples import INJECTIONS, MADE_ON, MELDING, chart, report

STRANGE = "<>&\"'\\()[]{}%\n\t\r é\u00a0\u00ad\u200b\u202e\ud800\ufeff\uffff\U0001f600"
ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(STRANGE),
    ),
    max_size=60,
)


def everywhere(text: str) -> Document:
    """Return a document with the same text in every field that takes words."""
    title = spaced(text)[:80]  # column titles are the program's own words
    return Document(
        text,
        (
            Heading(1, text),
            Lead(text),
            Para((text, Run(text, bold=True), Run(text, muted=True))),
            Quote(text, text),
            Bullets((text,)),
            KeyValues(((text, text),)),
            Table((Column(title, is_header=True), Column(title)), ((text, text),), text),
            Callout(Weight.ALARM, text, text),
            Figure(chart(), text, text),
        ),
        subject=text,
        author=text,
        reference=text,
        footer=text,
        marking=text,
    )


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("payload", INJECTIONS)
def test_markup_in_what_was_said_is_printed_literally_in_every_place(payload):
    pdf = render(everywhere(payload), MADE_ON)
    said = spaced(clean(payload))
    places = [text for tag, text in spoken(pdf) if tag not in {"Lbl", "BlockQuote"}]
    assert len(places) == 18
    assert all(said in place for place in places)
    assert said in furniture(pdf)[0]


@pytest.mark.parametrize("payload", INJECTIONS)
def test_markup_in_what_was_said_embeds_nothing_and_leads_nowhere(payload):
    with opened(render(everywhere(payload), MADE_ON)) as pdf:
        for item in pdf.objects:
            assert not (isinstance(item, Stream) and item.get("/Subtype") == Name.Image)
            if isinstance(item, Dictionary):
                assert item.get("/S") not in (Name.URI, Name.JavaScript, Name.Launch)
                assert "/Annots" not in item
                assert "/EmbeddedFiles" not in item


def test_the_melding_is_read_out_word_for_word_in_order():
    rest = spaced(" ".join(spoken_texts(render(MELDING, MADE_ON))))
    for block in MELDING.blocks:
        written = [spaced(text) for text in texts(block)]
        if isinstance(block, Figure):
            written = [block.alt, block.caption]
        assert all(text in rest for text in written)
        rest = rest[max((rest.index(text) for text in written), default=0) :]


def test_a_word_broken_at_a_line_end_is_read_whole():
    words = "samenwerkingsafspraken " * 30 + "Rindfleischetikettierungsgesetz" * 9
    pdf = render(report(Para(words)), MADE_ON)
    assert spaced(words) in spoken_texts(pdf, "P")


def test_words_on_two_lines_stay_apart():
    words = "De school zag een kind dat op de gang zat te wachten en niets zei. " * 20
    mixed = tuple(Run(word + " ", bold=n % 3 == 0) for n, word in enumerate(words.split()))
    pdf = render(report(Para(mixed)), MADE_ON)
    with opened(pdf) as file:
        assert not [o for o in file.objects if isinstance(o, Dictionary) and "/ActualText" in o]
    assert spoken_texts(pdf, "P")[1] == spaced(words)


def test_cleaning_takes_out_what_misleads_and_keeps_what_was_said():
    assert clean("Zo\u0065\u0308 zei:\r\nnee\x00\ud800") == "Zoë zei:\nnee"
    assert clean("in\u202evoce\u2066rse") == "invocerse"
    assert clean("👍🏽 ok\ufe0f\u200d samen\u00adwerking") == "👍 ok samenwerking"
    assert clean("een\ttwee\u2028drie\x85vier") == "een twee\ndrie\nvier"


@given(ODD)
@example("e\u200d\u0301")
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=80))
@example("\ufffd\ufffc")
def test_cleaning_keeps_every_letter_digit_and_sign(text):
    kept = [c for c in text if not "\U0001f3fb" <= c <= "\U0001f3ff"]
    assert clean(text) == unicodedata.normalize("NFC", "".join(kept))


def test_literal_words_get_quotation_marks_once():
    assert quoted(" ik wil niet ") == "“ik wil niet”"
    assert quoted("“ik wil niet”, zei hij") == "“ik wil niet”, zei hij"


def test_a_character_the_font_lacks_is_reported_and_prints_as_a_box():
    document = report(Para("Jan 中 zei"), Table((Column("ש"),), (("😀 中 €",),)))
    assert missing_characters(document) == ("中", "ש", "😀")
    assert "Jan □ zei" in spoken_texts(render(document, MADE_ON))
    assert missing_characters(MELDING) == ()


@settings(max_examples=40)
@given(ODD)
@example("x" * 4000)
@example("a b " * 3000)
@example("\U0001f468\u200d\U0001f469 \u0634\u0639")
@example("\n" * 500)
def test_no_text_stops_a_report(text):
    pdf = render(everywhere(text), MADE_ON)
    assert not faults(pdf, "ua1")
    assert not faults(pdf, "2a")


def test_a_word_of_fifty_thousand_letters_fits():
    render(report(Para("x" * 50_000)), MADE_ON)
