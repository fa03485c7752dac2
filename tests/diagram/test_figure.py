"""The figure of a body, and where crosses and their numbers stand on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.lichaam import Zijde
from desktop.diagram.body_map import BodyMap, Cross, Plan, Spot, body_map
from desktop.diagram.drawing import Line
from desktop.diagram.figure import Curve, on_body, outline, strokes

PLAN = Plan(2, 12)
SPOTS = st.builds(Spot, st.sampled_from(Zijde), st.floats(0, 1), st.floats(0, 1))
ON_BODY = [
    Spot(zijde, x / 40, y / 60)
    for zijde in Zijde
    for x in range(41)
    for y in range(61)
    if on_body(x / 40, y / 60)
]


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.6 if bold else 0.5)


class Recorder:
    """A pen that keeps what it was asked to draw, in order."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def body(self, edge: Curve) -> None:
        self.drawn.append("body" if len(edge) > 2 else "?")

    def stroke(self, line: Curve) -> None:
        self.drawn.append("stroke" if len(line) > 2 else "?")

    def word(self, line: Line) -> None:
        self.drawn.append(line.text)

    def cross(self, cross: Cross) -> None:
        self.drawn.append(f"cross {cross.number.text}")


def test_the_edge_stays_within_the_figure_and_is_the_same_left_and_right():
    edge = outline()
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in edge)
    assert all(any(abs(1 - x - a) + abs(y - b) < 1e-9 for a, b in edge) for x, y in edge)


@pytest.mark.parametrize("zijde", Zijde)
def test_the_lines_inside_lie_on_the_body(zijde):
    drawn = strokes(zijde)
    assert all(on_body(x, y) for line in drawn for x, y in line)
    assert len(set(drawn)) == len(drawn)


def test_front_and_back_differ():
    assert strokes(Zijde.VOOR) != strokes(Zijde.ACHTER)


@pytest.mark.parametrize("spot", [(0.5, 0.1), (0.5, 0.3), (0.9, 0.56), (0.6, 0.9)])
def test_head_chest_hand_and_leg_are_body(spot):
    assert on_body(*spot)


@pytest.mark.parametrize("spot", [(0, 0), (1, 1), (0.5, 0.8), (0.1, 0.1), (-1, 0.5), (0.5, 2)])
def test_beside_the_body_and_between_the_legs_is_none(spot):
    assert not on_body(*spot)


@given(st.sampled_from(ON_BODY))
def test_a_point_of_the_surface_is_the_spot_it_came_from(spot):
    found = PLAN.spot(PLAN.point(spot))
    assert found is not None
    assert found.zijde is spot.zijde
    assert found[1:] == pytest.approx(spot[1:])


def test_a_point_beside_both_bodies_is_no_spot():
    assert PLAN.spot((0, 0)) is None
    assert PLAN.spot((PLAN.width / 2, PLAN.height / 2)) is None


@given(st.lists(SPOTS, max_size=6))
def test_every_cross_is_drawn_last_in_its_order(spots):
    made = body_map(PLAN, spots, measure)
    pen = Recorder()
    made.paint(pen)
    assert pen.drawn[:2] == ["body", "body"]
    last = pen.drawn[-len(spots) :] if spots else []
    assert last == [f"cross {n}" for n in range(1, len(spots) + 1)]
    assert [cross.at for cross in made.crosses] == [PLAN.point(spot) for spot in spots]


def test_each_figure_has_its_name_and_its_left_and_right():
    words = [line.text for line in body_map(PLAN, (), measure).words]
    assert words == ["Voorkant", "rechts", "links", "Achterkant", "links", "rechts"]


def test_words_stay_beside_the_head_and_within_the_whole():
    made = body_map(PLAN, (), measure)
    heads = [PLAN.curve(zijde, outline()) for zijde in Zijde]
    for line in made.words:
        right = line.x + measure(line.text, line.size, line.bold)
        assert 0 <= line.x <= right <= made.width
        near = [
            x
            for head in heads
            for x, y in head
            if line.baseline - line.size <= y <= line.baseline + 2
        ]
        assert not any(line.x < x < right for x in near)


def numbers_overlap(made: BodyMap) -> bool:
    rects = [cross.rect for cross in made.crosses]
    return any(a.overlaps(b) for n, a in enumerate(rects) for b in rects[n + 1 :])


def test_numbers_of_crosses_close_together_stay_apart():
    near = [Spot(Zijde.VOOR, 0.5 + n / 60, 0.3) for n in range(3)]
    assert not numbers_overlap(body_map(PLAN, near, measure))


def test_where_no_side_is_free_a_number_stands_to_the_right():
    heap = [Spot(Zijde.VOOR, 0.5, 0.3)] * 8
    made = body_map(PLAN, heap, measure)
    assert numbers_overlap(made)
    assert made.crosses[-1].rect.x > made.crosses[-1].at[0]
