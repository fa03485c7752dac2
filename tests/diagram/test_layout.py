"""The chart is laid out once: same boxes, arrows and tones for screen and paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.afwegingskader import Antwoord
from desktop.diagram.drawing import Arrow, Box, Drawing, Point, Rect, Shape, Tone
from desktop.diagram.layout import Grid, layout
from tests.builders import JA, NEE, TWIJFEL, a_kader

GRID = Grid(width=560.0, size=10.0)
NAMES = st.sampled_from(["onderwijs", "basis"])
VRAGEN = [f"afweging-{n}" for n in range(1, 6)]
ANSWERS = st.dictionaries(st.sampled_from(VRAGEN), st.sampled_from(Antwoord))


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.5 if bold else 0.47)


def draw(name: str, *antwoorden: Antwoord, grid: Grid = GRID, **kept: Mapping[str, str]) -> Drawing:
    kader = a_kader(name)
    pad = kader.walk(dict(zip(VRAGEN, antwoorden, strict=False)))
    return layout(kader, pad, measure, grid, **kept)


def boxes(drawing: Drawing) -> dict[str, Box]:
    return {box.key: box for box in drawing.boxes}


def tones(drawing: Drawing) -> dict[str, Tone]:
    return {box.key: box.tone for box in drawing.boxes}


def arrow(drawing: Drawing, source: str, target: str) -> Arrow:
    placed = boxes(drawing)
    start, end = placed[source].rect, placed[target].rect
    return next(
        a for a in drawing.arrows if touches(a.points[0], start) and touches(a.points[-1], end)
    )


def touches(point: Point, rect: Rect) -> bool:
    x, y = point
    return rect.x <= x <= rect.right and rect.y <= y <= rect.bottom


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_every_knoop_has_one_box_and_every_way_one_arrow(name):
    drawing, kader = draw(name), a_kader(name)
    assert sorted(box.key for box in drawing.boxes) == sorted(kader.knopen)
    ways = {(k.id, u.naar) for k in kader.knopen.values() for u in k.uitgangen.values()}
    assert len(drawing.arrows) == len(ways)
    drawn = {arrow(drawing, source, target).points for source, target in ways}
    assert len(drawn) == len(ways)


@settings(max_examples=40)
@given(NAMES, st.floats(200, 1400), st.floats(6, 30))
def test_nothing_overlaps_and_nothing_sticks_out_at_any_size(name, width, size):
    drawing = draw(name, JA, JA, grid=Grid(max(width, size * 26), size))
    rects = [box.rect for box in drawing.boxes]
    assert not [pair for pair in combinations(rects, 2) if pair[0].overlaps(pair[1])]
    for rect in rects:
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= drawing.width + 0.001
        assert rect.bottom <= drawing.height + 0.001


@settings(max_examples=40)
@given(NAMES, st.floats(6, 30))
def test_all_words_stand_inside_their_box_and_none_is_lost(name, size):
    drawing, kader = draw(name, grid=Grid(size * 56, size)), a_kader(name)
    for box in drawing.boxes:
        words = " ".join(line.text for line in box.lines)
        assert words.startswith(" ".join(kader.knopen[box.key].kort.split()))
        for line in box.lines:
            assert line.x >= box.rect.x
            assert line.x + measure(line.text, line.size, line.bold) <= box.rect.right
            assert box.rect.y < line.baseline < box.rect.bottom


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_labels_of_answers_touch_no_box_and_no_other_label(name):
    drawing = draw(name)
    labels = [arrow.label_rect for arrow in drawing.arrows]
    for one, other in combinations(labels, 2):
        assert not one.overlaps(other)
    for label in labels:
        assert not [box.key for box in drawing.boxes if box.rect.overlaps(label)]


def test_questions_are_numbered_and_besluiten_carry_their_outcome():
    placed = boxes(draw("onderwijs"))
    assert [placed[vraag].mark for vraag in VRAGEN] == ["1", "2", "3", "4", "5"]
    assert {placed[vraag].shape for vraag in VRAGEN} == {Shape.VRAAG}
    assert (placed["melden-2"].mark, placed["hulp"].mark) == ("melden", "hulp")
    assert placed["sluiten"].shape is Shape.BESLUIT
    for box in placed.values():
        assert touches(box.mark_at, box.rect)


@pytest.mark.parametrize(("name", "label"), [("onderwijs", "Ja/twijfel"), ("basis", "Ja")])
def test_A2y_an_arrow_names_every_answer_that_leads_there(name, label):
    assert arrow(draw(name), "afweging-2", "melden-2").label == label


def test_a_taken_arrow_names_the_answer_that_was_given():
    drawing = draw("onderwijs", JA, TWIJFEL)
    assert arrow(drawing, "afweging-2", "melden-2").label == "Twijfel"
    assert arrow(drawing, "afweging-1", "sluiten").label == "Nee"


def test_before_the_first_answer_only_the_first_question_stands_out():
    found = tones(draw("onderwijs"))
    assert found.pop("afweging-1") is Tone.CURRENT
    assert set(found.values()) == {Tone.IDLE}


def test_a_way_half_gone_shows_what_was_taken_and_what_is_asked():
    drawing = draw("onderwijs", JA, NEE)
    found = tones(drawing)
    assert (found["afweging-1"], found["afweging-2"]) == (Tone.TAKEN, Tone.TAKEN)
    assert found["afweging-3"] is Tone.CURRENT
    assert found["afweging-4"] is Tone.IDLE
    assert arrow(drawing, "afweging-2", "afweging-3").tone is Tone.TAKEN
    assert arrow(drawing, "afweging-2", "melden-2").tone is Tone.IDLE


def test_A6_after_melden_the_questions_that_follow_are_shared_with_veilig_thuis():
    drawing = draw("onderwijs", JA, JA, JA)
    found = tones(drawing)
    assert (found["melden-2"], found["afweging-3"]) == (Tone.MELDEN, Tone.TAKEN)
    assert (found["afweging-4"], found["afweging-5"]) == (Tone.SAMEN, Tone.SAMEN)
    assert arrow(drawing, "afweging-2", "melden-2").tone is Tone.MELDEN
    words = " ".join(line.text for line in boxes(drawing)["melden-2"].lines)
    assert words.endswith("samen met VT")


@pytest.mark.parametrize(
    ("antwoorden", "besluit", "tone"),
    [
        ((NEE,), "sluiten", Tone.DONE),
        ((JA, NEE, NEE), "melden-3", Tone.MELDEN),
        ((JA, NEE, JA, JA, JA), "hulp", Tone.DONE),
    ],
)
def test_an_outcome_has_its_own_tone_and_so_has_the_arrow_to_it(antwoorden, besluit, tone):
    drawing = draw("basis", *antwoorden)
    assert tones(drawing)[besluit] is tone
    assert arrow(drawing, VRAGEN[len(antwoorden) - 1], besluit).tone is tone


@settings(max_examples=40)
@given(NAMES, ANSWERS)
def test_the_answers_change_tones_and_labels_but_move_nothing(name, answers):
    kader = a_kader(name)
    pad = kader.walk(answers)
    empty = layout(kader, kader.walk({}), measure, GRID)
    answered = layout(kader, pad, measure, GRID)
    assert [box.rect for box in empty.boxes] == [box.rect for box in answered.boxes]
    assert [a.points for a in empty.arrows] == [a.points for a in answered.arrows]
    lit = {a.points for a in answered.arrows if a.tone is not Tone.IDLE}
    assert len(lit) == len(pad.schreden)


def test_a_note_makes_room_under_its_question():
    plain = boxes(draw("onderwijs"))["afweging-2"]
    noted = boxes(draw("onderwijs", notes={"afweging-2": "Twijfel – 2-11-2026 " * 9}))["afweging-2"]
    assert noted.rect.height > plain.rect.height
    assert [line.bold for line in noted.lines].count(True) > 0
    assert noted.lines[: len(plain.lines)][0].text == plain.lines[0].text


def test_help_stands_below_the_questions_whichever_answer_leads_to_it():
    kader = a_kader("basis")
    last = kader.knopen["afweging-5"]
    swapped = replace(last, uitgangen={JA: last.uitgangen[NEE], NEE: last.uitgangen[JA]})
    turned = replace(kader, knopen={**kader.knopen, "afweging-5": swapped})
    placed = boxes(layout(turned, turned.walk({}), measure, GRID))
    assert placed["hulp"].rect.y > placed["afweging-5"].rect.bottom
    assert placed["melden-5"].rect.x > placed["afweging-5"].rect.right
