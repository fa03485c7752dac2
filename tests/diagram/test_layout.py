"""The chart is laid out once: same boxes, arrows and tones for screen and paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Uitgang
from desktop.diagram.drawing import Arrow, Box, Drawing, Point, Rect, Shape, Tone
from desktop.diagram.layout import layout
from desktop.diagram.rows import rows_of
from desktop.diagram.texts import Grid
from desktop.diagram.tones import consider
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


@pytest.mark.parametrize(("name", "label"), [("onderwijs", "Ja / twijfel"), ("basis", "Ja")])
def test_A2y_an_arrow_names_every_answer_that_leads_there(name, label):
    assert arrow(draw(name), "afweging-2", "melden-2").label == label


def test_a_taken_arrow_names_the_answer_that_was_given():
    drawing = draw("onderwijs", JA, TWIJFEL)
    assert arrow(drawing, "afweging-2", "melden-2").label == "Twijfel"
    assert arrow(drawing, "afweging-1", "sluiten").label == "Nee / wel zorg"
    cared = arrow(draw("onderwijs", Antwoord.ZORG), "afweging-1", "sluiten")
    assert (cared.label, cared.tone) == ("Wel zorg", Tone.DONE)


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


def bent(kader: Afwegingskader, **ways: tuple[str, ...]) -> Afwegingskader:
    """Return a kader without joint questions that leads elsewhere: afweging_2=("ja hulp", ...)."""
    knopen = {i: replace(knoop, verder=None) for i, knoop in kader.knopen.items()}
    for key, exits in ways.items():
        name = key.replace("_", "-")
        citaat = knopen[name].uitgangen[JA].citaat
        led = dict(exit_.split() for exit_ in exits)
        uitgangen = {Antwoord(a): Uitgang(naar, citaat) for a, naar in led.items()}
        knopen[name] = replace(knopen[name], uitgangen=uitgangen)
    used = {u.naar for k in knopen.values() for u in k.uitgangen.values()}
    kept = {i: k for i, k in knopen.items() if i in used or i == kader.start}
    return replace(kader, knopen=kept)


def laid_out(kader: Afwegingskader) -> Drawing:
    return layout(kader, kader.walk({}), measure, GRID)


def no_overlap(drawing: Drawing) -> bool:
    rects = [box.rect for box in drawing.boxes]
    return not [pair for pair in combinations(rects, 2) if pair[0].overlaps(pair[1])]


def assert_every_way_is_drawn(kader: Afwegingskader) -> Drawing:
    drawing = laid_out(kader)
    ways = {(k.id, u.naar) for k in kader.knopen.values() for u in k.uitgangen.values()}
    assert {a.way for a in drawing.arrows} == ways
    assert sorted(box.key for box in drawing.boxes) == sorted(kader.knopen)
    assert no_overlap(drawing)
    placed = boxes(drawing)
    for a in drawing.arrows:
        assert touches(a.points[0], placed[a.way[0]].rect)
        assert touches(a.points[-1], placed[a.way[1]].rect)
    return drawing


def test_a_question_with_three_targets_draws_each_of_them():
    kader = bent(a_kader(), afweging_4=("ja afweging-5", "nee melden-4", "twijfel melden-3"))
    kader = bent(kader, afweging_3=("ja afweging-4", "nee melden-2"))
    placed = boxes(assert_every_way_is_drawn(kader))
    assert placed["melden-3"].rect.y >= placed["melden-4"].rect.bottom
    assert placed["melden-3"].rect.bottom <= placed["afweging-4"].rect.bottom + 0.001


def test_a_shared_besluit_has_one_box_and_an_arrow_from_each_question():
    kader = bent(
        a_kader(),
        afweging_3=("ja afweging-4", "nee melden-2"),
        afweging_4=("ja hulp", "nee melden-2", "twijfel afweging-5"),
    )
    drawing = assert_every_way_is_drawn(kader)
    around = [a for a in drawing.arrows if len(a.points) > 2]
    assert {a.way for a in around} == {
        ("afweging-3", "melden-2"),
        ("afweging-4", "melden-2"),
        ("afweging-4", "hulp"),
    }


def test_a_question_may_be_passed_over():
    kader = bent(
        a_kader(),
        afweging_1=("ja afweging-3", "nee sluiten", "twijfel afweging-2"),
        afweging_2=("ja melden-2", "nee afweging-4"),
    )
    drawing = assert_every_way_is_drawn(kader)
    over = next(a for a in drawing.arrows if a.way == ("afweging-2", "afweging-4"))
    target = boxes(drawing)["afweging-4"].rect
    assert over.points[-1][0] == target.right
    assert rows_of(kader)[1].down is None


def test_a_last_question_that_leads_back_up_has_nothing_below_it():
    kader = a_kader()
    order = ["afweging-1", "sluiten", "afweging-3", "melden-3", "afweging-2"]
    turned = bent(
        replace(kader, knopen={i: kader.knopen[i] for i in order}),
        afweging_1=("ja afweging-2", "nee sluiten"),
        afweging_2=("ja afweging-3", "nee afweging-1"),
        afweging_3=("ja melden-3", "nee sluiten"),
    )
    rows = rows_of(turned)
    assert rows[-1].down is None
    assert max(box.rect.bottom for box in laid_out(turned).boxes) == (
        boxes(laid_out(turned))["afweging-2"].rect.bottom
    )


def test_A6_the_joint_questions_stand_in_a_band_with_its_name():
    placed, drawing = draw("onderwijs", JA), draw("onderwijs", JA, JA)
    assert placed.bands == ()
    (band,) = drawing.bands
    assert band.line.text == "Samen met Veilig Thuis"
    found = boxes(drawing)
    inside = {k for k, b in found.items() if b.rect.overlaps(band.rect)}
    assert inside == {*VRAGEN[2:], "melden-3", "melden-4", "melden-5"}
    for key in inside:
        assert band.rect.y < found[key].rect.y
        assert band.rect.x < found[key].rect.x
        assert band.rect.right > found[key].rect.right
        assert band.rect.bottom > found[key].rect.bottom
    words = Rect(band.line.x, band.line.baseline - 8, 60, 9)
    assert not [key for key, box in found.items() if box.rect.overlaps(words)]
    assert not [a.label for a in drawing.arrows if a.label_rect.overlaps(words)]


def test_A6_the_besluit_names_the_questions_that_follow_by_their_numbers():
    kader = a_kader()
    knopen = dict(kader.knopen)
    knopen["melden-2"] = replace(knopen["melden-2"], verder="afweging-5")
    later = boxes(laid_out(replace(kader, knopen=knopen)))["melden-2"]
    assert "5 samen met VT" in [line.text for line in later.lines]
    assert "3–5 samen met VT" in [line.text for line in boxes(draw("basis"))["melden-2"].lines]


def test_a_joint_question_apart_from_the_others_has_a_band_of_its_own():
    kader = bent(
        a_kader(),
        afweging_3=("ja afweging-5", "nee melden-3"),
        afweging_2=("ja melden-2", "nee afweging-4", "twijfel afweging-3"),
    )
    knopen = dict(kader.knopen)
    knopen["melden-2"] = replace(knopen["melden-2"], verder="afweging-3")
    kader = replace(kader, knopen=knopen)
    drawing = layout(kader, kader.walk({"afweging-1": JA, "afweging-2": JA}), measure, GRID)
    found = boxes(drawing)
    assert tones(drawing)["afweging-4"] is Tone.IDLE
    assert [[v for v in VRAGEN if found[v].rect.overlaps(band.rect)] for band in drawing.bands] == [
        ["afweging-3"],
        ["afweging-5"],
    ]


def test_a_considered_answer_marks_its_arrow_and_target_and_moves_nothing():
    kader = a_kader()
    pad = kader.walk({"afweging-1": JA})
    lit = layout(kader, pad, measure, GRID)
    shown = consider(lit, kader.consider(pad, "afweging-2", TWIJFEL), "afweging-2", measure)
    way = arrow(shown, "afweging-2", "melden-2")
    assert (way.tone, way.label) == (Tone.MAYBE, "Twijfel")
    assert tones(shown) == {**tones(lit), "melden-2": Tone.MAYBE}
    assert [box.rect for box in shown.boxes] == [box.rect for box in lit.boxes]
    assert shown.bands == lit.bands


def test_a_considered_answer_that_leads_nowhere_marks_nothing():
    kader = a_kader()
    pad = kader.walk({"afweging-1": JA, "afweging-2": NEE})
    lit = layout(kader, pad, measure, GRID)
    for knoop, antwoord in (("afweging-3", TWIJFEL), ("afweging-5", JA), ("afweging-1", TWIJFEL)):
        assert consider(lit, kader.consider(pad, knoop, antwoord), knoop, measure) == lit


@settings(max_examples=60)
@given(NAMES, ANSWERS, st.sampled_from(VRAGEN), st.sampled_from(Antwoord))
def test_whatever_is_considered_at_most_one_arrow_and_one_box_change(name, answers, knoop, a):
    kader = a_kader(name)
    pad = kader.walk(answers)
    lit = layout(kader, pad, measure, GRID)
    shown = consider(lit, kader.consider(pad, knoop, a), knoop, measure)
    arrows = [new.way for old, new in zip(lit.arrows, shown.arrows, strict=True) if old != new]
    changed = [new.key for old, new in zip(lit.boxes, shown.boxes, strict=True) if old != new]
    assert [target for _, target in arrows] == changed
    assert len(changed) <= 1
