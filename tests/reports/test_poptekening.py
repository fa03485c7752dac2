"""The poptekening on paper: a figure that speaks, and every cross in a numbered table."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from desktop.core.lichaam import Zijde
from desktop.core.poptekening import Markering, Poptekening, SoortPlek
from desktop.core.vormen import aantekening_of
from desktop.reports.document import BodyFigure, Keep
from desktop.reports.poptekening import in_words, poptekening
from desktop.reports.render import render
from tests.builders import MORNING, an_aantekening
from tests.reports.reading import faults, figure_boxes, spoken, texts
from tests.reports.samples import INJECTIONS, MADE_ON, report

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
BACK = Markering(
    0.4, 0.3, Zijde.ACHTER, SoortPlek.ANDERS, "linkerschouderblad", omschrijving="streep"
)
SEEN = Poptekening((ARM, BACK), "Amira wees het zelf aan.", "Noor zit in groep 1.")


def printed(found: Poptekening) -> bytes:
    return render(report(*poptekening(aantekening_of(found, MORNING, "Joris Kamp"))), MADE_ON)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_page_with_a_poptekening_conforms(profile):
    assert faults(printed(SEEN), profile) == []


def test_the_figure_tells_every_cross_in_words():
    (said,) = texts(printed(SEEN), "Figure")
    assert said == (
        "Poptekening, voorkant en achterkant. "
        "1. linkeronderarm, voorkant: blauwe plek, blauw-geel, rond, ongeveer 2 cm. "
        "2. linkerschouderblad: streep."
    )


def test_every_cross_has_its_row_with_its_number():
    said = [s.text for s in spoken(printed(SEEN))]
    for words in ("linkeronderarm, voorkant", "blauwe plek", "blauw-geel", "rond", "streep"):
        assert words in said
    assert said.index("1") < said.index("blauwe plek") < said.index("2") < said.index("streep")
    assert said.count("niet vastgelegd") == 3


def test_it_says_when_who_looked_and_what_is_known_of_brothers_and_sisters():
    said = [s.text for s in spoken(printed(SEEN))]
    for words in ("02-11-2026 om 08.30 uur", "Joris Kamp", "Noor zit in groep 1."):
        assert words in said
    assert "Amira wees het zelf aan." in said
    bare = [s.text for s in spoken(printed(Poptekening((ARM,))))]
    assert "Toelichting" not in bare
    assert bare[bare.index("Broertjes en zusjes") + 1] == "niet vastgelegd"


def test_the_numbers_and_sides_stand_on_the_figure():
    with pypdfium2.PdfDocument(BytesIO(printed(SEEN))) as file:
        shown = file[0].get_textpage().get_text_bounded()
    for word in ("Voorkant", "Achterkant", "links", "rechts"):
        assert word in shown


def test_every_cross_is_seen_in_grey():
    one, other = (picture(Poptekening(marks)) for marks in ((ARM,), (ARM, ARM, BACK)))
    assert one != other


def picture(found: Poptekening) -> bytes:
    """Return the pixels, in grey, of the figure alone."""
    (kept, *_) = poptekening(aantekening_of(found, MORNING, "Joris Kamp"))
    assert isinstance(kept, Keep)
    (_, figure) = kept.blocks
    assert isinstance(figure, BodyFigure)
    with pypdfium2.PdfDocument(BytesIO(render(report(figure), MADE_ON))) as file:
        return bytes(file[0].render(scale=1, grayscale=True).to_pil().tobytes())


def test_many_crosses_still_make_a_page_that_conforms():
    many = Poptekening(tuple(ARM for _ in range(40)))
    assert faults(printed(many), "ua1") == []
    assert len(figure_boxes(printed(many))) == 1


@pytest.mark.parametrize("words", INJECTIONS)
def test_words_about_a_cross_are_never_markup(words):
    odd = Markering(0.5, 0.5, Zijde.VOOR, SoortPlek.ANDERS, "buik", omschrijving=words)
    assert not faults(printed(Poptekening((odd,), toelichting=words)), "ua1")


def test_another_entry_has_no_poptekening():
    assert poptekening(an_aantekening()) == ()


def test_the_text_alternative_is_made_from_the_marks_alone():
    assert in_words(Poptekening((ARM,), "geheim")).count("geheim") == 0
