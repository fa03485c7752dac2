"""Parts of a drawing: rectangles, wrapped lines and the order of painting."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.diagram.drawing import Arrow, Band, Box, Drawing, Line, Rect, Shape, Tone, wrap

UNIT = Rect(0, 0, 10, 10)
WORDS = st.text(st.characters(categories=["L", "Nd", "P"]), min_size=1, max_size=12)


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (1.1 if bold else 1.0)


def an_arrow(tone: Tone) -> Arrow:
    return Arrow(((0, 0), (1, 1)), tone, "Ja", UNIT, (Line("Ja", 0, 0, 10),))


class Recorder:
    """A pen that writes down what it was asked to draw."""

    def __init__(self) -> None:
        self.drawn: list[Arrow | Band | Box] = []

    def band(self, band: Band) -> None:
        self.drawn.append(band)

    def arrow(self, arrow: Arrow) -> None:
        self.drawn.append(arrow)

    def box(self, box: Box) -> None:
        self.drawn.append(box)


def test_rectangles_overlap_when_they_share_area():
    assert UNIT.overlaps(Rect(9, 9, 10, 10))
    assert UNIT.overlaps(Rect(2, 2, 1, 1))
    assert not UNIT.overlaps(Rect(10, 0, 10, 10))
    assert not UNIT.overlaps(Rect(0, 10, 10, 10))
    assert not UNIT.overlaps(Rect(-10, 0, 10, 10))
    assert not UNIT.overlaps(Rect(0, -10, 10, 10))


@pytest.mark.parametrize("order", list(permutations((Tone.TAKEN, Tone.IDLE, Tone.MAYBE))))
def test_the_taken_path_is_painted_over_the_rest_and_boxes_over_all(order):
    box = Box("afweging-1", Shape.VRAAG, UNIT, Tone.IDLE, "1", (5, 5), ())
    band = Band(UNIT, Line("Samen", 0, 0, 10))
    pen = Recorder()
    Drawing(10, 10, (box,), tuple(an_arrow(tone) for tone in order), (band,)).paint(pen)
    arrows = [an_arrow(tone) for tone in (Tone.IDLE, Tone.TAKEN, Tone.MAYBE)]
    assert pen.drawn == [band, *arrows, box]


@settings(max_examples=40)
@given(st.lists(WORDS, max_size=12), st.integers(1, 200), st.booleans())
def test_wrapping_keeps_every_word_and_stays_within_the_width(words, width, bold):
    lines = wrap("  ".join(words), width, 3, measure, bold=bold)
    assert " ".join(lines).split() == " ".join(words).split()
    for line in lines:
        assert measure(line, 3, bold) <= width or " " not in line


@settings(max_examples=40)
@given(st.lists(WORDS, max_size=12), st.integers(1, 200))
def test_wrapping_fills_each_line_before_it_begins_another(words, width):
    lines = wrap(" ".join(words), width, 3, measure)
    for line, following in pairwise(lines):
        assert measure(f"{line} {following.split()[0]}", 3, False) > width


def test_bold_words_are_measured_bold():
    assert len(wrap("aaaa bbbb", 9, 1, measure)) == 1
    assert len(wrap("aaaa bbbb", 9, 1, measure, bold=True)) == 2


def test_no_text_needs_no_line():
    assert wrap(" \n", 10, 10, measure) == []
