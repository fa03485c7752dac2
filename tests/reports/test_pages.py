"""How a report falls on its pages."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from desktop.reports.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Figure,
    Heading,
    Keep,
    KeyValues,
    Lead,
    PageBreak,
    Para,
    Quote,
    Table,
    Weight,
)
from desktop.reports.render import render
from tests.reports.reading import figure_boxes, furniture, pages_of, spoken, texts
from tests.reports.samples import MADE_ON, MELDING, SIGNALS, chart, report

LONG = "De school zag dat het kind moe was en niets wilde eten tussen de middag. "


def facts(count: int, words: str = "Er is iets gezien.") -> Table:
    return Table(
        (Column("Datum", is_header=True), Column("Feit", 4)),
        tuple((f"dag {n}", words) for n in range(1, count + 1)),
    )


def filler(lines: int) -> Para:
    return Para("\n".join(f"regel {n}" for n in range(lines)))


def test_every_page_says_which_of_how_many_it_is():
    outside = furniture(render(report(facts(100)), MADE_ON))
    assert len(outside) > 2
    for number, words in enumerate(outside, start=1):
        assert words.endswith(f"Pagina {number} van {len(outside)}")
        assert "VT-1 · versie 1" in words


def test_the_marking_stands_on_every_page_and_is_read_out_once_first_of_all():
    pdf = render(report(facts(100)), MADE_ON)
    assert texts(pdf)[0] == "VERTROUWELIJK · bijzondere persoonsgegevens"
    assert sum("VERTROUWELIJK" in text for text in texts(pdf)) == 1
    first, *later = furniture(pdf)
    assert "VERTROUWELIJK" not in first
    assert all("VERTROUWELIJK" in words for words in later)


def test_column_titles_return_on_every_page_and_are_read_out_once():
    pdf = render(report(facts(100)), MADE_ON)
    assert sum("Datum Feit" in words for words in furniture(pdf)[1:]) == len(pages_of(pdf)) - 1
    assert texts(pdf).count("Datum") == 1


@pytest.mark.parametrize("count", range(26, 36))
def test_no_single_row_stands_alone_on_the_last_page(count):
    pages = pages_of(render(report(facts(count)), MADE_ON))
    rows = [sum(text.startswith("dag ") for text in page) for page in pages]
    assert sum(rows) == count
    assert min(rows) >= 2


FOLLOWERS: dict[str, tuple[Block, ...]] = {
    "text": (Para(LONG * 6),),
    "text that flows on": (Para(LONG * 60),),
    "a short table": (facts(5, LONG),),
    "a long table": (facts(30),),
    "a long row": (facts(2, LONG * 20),),
    "a callout": (Callout(Weight.NOTE, "Let op", LONG * 4),),
    "a quotation": (Quote(LONG * 4, "Finn"),),
    "facts": (KeyValues(tuple((f"k{n}", LONG) for n in range(5))),),
    "a figure": (Figure(chart(), "Stroomschema"),),
    "a strip": (SIGNALS,),
    "a list": (Bullets((LONG, LONG)),),
    "a smaller heading": (Heading(3, "Kleiner"), facts(5, LONG)),
    "kept blocks": (Keep((Para(LONG), Para(LONG * 8))),),
    "a lead": (Lead(LONG), Para(LONG * 4)),
}


@pytest.mark.parametrize("follower", FOLLOWERS.values(), ids=FOLLOWERS.keys())
def test_a_heading_is_never_the_last_on_a_page(follower):
    for lines in range(28, 46):
        pages = pages_of(render(report(filler(lines), Heading(2, "Kopje"), *follower), MADE_ON))
        for page in pages:
            last = page[-2] if page is pages[0] else page[-1]  # the marking is drawn after all
            assert last not in {"Kopje", "Kleiner"}, lines


def test_kept_blocks_stand_on_one_page():
    kept = Keep((Para("eerste " + LONG * 3), Para("laatste " + LONG * 3)))
    for lines in range(30, 46):
        pages = pages_of(render(report(filler(lines), kept), MADE_ON))
        places = [n for n, page in enumerate(pages) for t in page if t[:6] in {"eerste", "laatst"}]
        assert len(set(places)) == 1


def test_kept_blocks_larger_than_a_page_are_printed_all_the_same():
    pdf = render(report(Para("vooraf"), Keep((Para(LONG * 80), Para("slot")))), MADE_ON)
    assert texts(pdf)[-1] == "slot"


@pytest.mark.parametrize(
    "block",
    [Callout(Weight.ALARM, "Let op", LONG * 90), Quote(LONG * 90), facts(2, LONG * 60)],
    ids=["callout", "quotation", "row"],
)
def test_a_block_larger_than_a_page_goes_on_over_pages(block):
    pdf = render(report(filler(20), block, Para("slot")), MADE_ON)
    assert sum(text.count("tussen de middag.") for text in texts(pdf)) in {90, 120}
    assert texts(pdf)[-1] == "slot"


def test_a_page_break_starts_a_page():
    pages = pages_of(render(report(Para("een"), PageBreak(), Para("twee")), MADE_ON))
    assert pages[1] == ["twee"]


def test_nothing_leaves_the_paper():
    figure = Figure(chart(), "Stroomschema")
    blocks = (
        Para("x" * 400),
        Heading(2, "x" * 200),
        facts(3, "y" * 300),
        KeyValues((("k" * 90, "v" * 200),)),
        Bullets(("b" * 300,), numbered=True),
        Quote("q" * 300, "s" * 200),
        Callout(Weight.ALARM, "c" * 200, "w" * 300),
        figure,
        SIGNALS,
    )
    pdf = render(report(*blocks, title="z" * 300), MADE_ON)
    boxes = figure_boxes(pdf)
    assert len(boxes) == 2
    assert all(56 <= x1 < x2 <= 540 and 56 <= y1 < y2 <= 786 for x1, y1, x2, y2 in boxes)
    with pypdfium2.PdfDocument(BytesIO(pdf)) as file:
        for page in file:
            words = page.get_textpage()
            sides = [words.get_charbox(n) for n in range(words.count_chars())]
            assert min(left for left, _, _, _ in sides) >= 55.5
            assert max(right for _, _, right, _ in sides) <= 540.5


def test_the_parts_of_a_report_are_tagged_as_what_they_are():
    tags = {tag for tag, _ in spoken(render(MELDING, MADE_ON))}
    assert tags == {"P", "H1", "H2", "H3", "Lbl", "LBody", "Caption", "Figure"}
