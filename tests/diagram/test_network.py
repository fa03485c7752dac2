"""The people around a leerling are placed once: nothing overlaps and nobody is lost."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.dossier import Gezag
from desktop.core.kring import Kring
from desktop.diagram.drawing import Point, Rect
from desktop.diagram.network import Field, Network
from desktop.diagram.network_card import LEERLING, PersonCard, Scale, Sign, cut, fit
from desktop.diagram.network_layout import network
from desktop.diagram.network_words import NOBODY, network_in_words
from tests.builders import a_betrokkene, a_dossier, a_leerling

NAMES = st.text("abc defghijklmnop-é", min_size=1, max_size=60).filter(str.strip)
PEOPLE = st.lists(
    st.builds(
        a_betrokkene,
        naam=NAMES,
        relatie=st.sampled_from(["moeder", "", "schoolmaatschappelijk werker van het wijkteam"]),
        gezag=st.sampled_from(Gezag),
        soort=st.sampled_from([None, *Kring]),
        woont_bij_leerling=st.sampled_from([None, True, False]),
        overleden=st.booleans(),
        geheim=st.booleans(),
        tolk=st.sampled_from(["", "Arabisch", "een taal met een heel erg lange naam"]),
    ),
    max_size=25,
)


def measure(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.55 if bold else 0.5)


def drawn(*people, narrow: bool = False, size: float = 12.0, **leerling) -> Network:
    dossier = a_dossier(betrokkenen=people, leerling=a_leerling(**leerling))
    return network(dossier, size, measure, narrow=narrow)


def card(drawing: Network, nummer: int) -> PersonCard:
    return next(one for one in drawing.cards if one.nummer == nummer)


def home(drawing: Network) -> Field:
    return next(one for one in drawing.fields if one.is_home)


def holds(outer: Rect, inner: Rect) -> bool:
    near = 0.001
    return (
        outer.x - near <= inner.x
        and inner.right <= outer.right + near
        and outer.y - near <= inner.y
        and inner.bottom <= outer.bottom + near
    )


def crosses(start: Point, end: Point, rect: Rect) -> bool:
    """Tell whether an upright or level line goes through a card, beyond its edge."""
    near = 0.001
    (x1, y1), (x2, y2) = start, end
    return (
        min(x1, x2) < rect.right - near
        and max(x1, x2) > rect.x + near
        and min(y1, y2) < rect.bottom - near
        and max(y1, y2) > rect.y + near
    )


@settings(max_examples=60)
@given(PEOPLE, st.booleans(), st.floats(6, 30))
def test_nothing_overlaps_and_nobody_is_lost_whoever_is_around(people, narrow, size):
    drawing = drawn(*people, narrow=narrow, size=size)
    whole = Rect(0, 0, drawing.width, drawing.height)
    assert sorted(one.nummer for one in drawing.cards) == [LEERLING, *range(len(people))]
    for rects in ([one.rect for one in drawing.cards], [one.rect for one in drawing.fields]):
        assert not [pair for pair in combinations(rects, 2) if pair[0].overlaps(pair[1])]
        assert all(holds(whole, rect) for rect in rects)
    for one in drawing.cards:
        assert sum(holds(field.rect, one.rect) for field in drawing.fields) == 1
    for link in drawing.links:
        for start, end in pairwise(link):
            assert start[0] == pytest.approx(end[0]) or start[1] == pytest.approx(end[1])


@settings(max_examples=60)
@given(PEOPLE, st.booleans())
def test_no_line_goes_through_a_person(people, narrow):
    drawing = drawn(*people, narrow=narrow)
    for link in drawing.links:
        for start, end in pairwise(link):
            assert not [one for one in drawing.cards if crosses(start, end, one.rect)]


@settings(max_examples=60)
@given(PEOPLE)
def test_words_stand_on_their_card_and_the_whole_is_told(people):
    drawing = drawn(*people)
    for one in drawing.cards:
        for line in (*one.lines, *(mark.line for mark in one.marks)):
            assert line.x >= one.rect.x
            assert line.x + measure(line.text, line.size, line.bold) <= one.rect.right
            assert one.rect.y < line.baseline < one.rect.bottom
        if one.nummer != LEERLING:
            assert people[one.nummer].naam in one.told


@given(PEOPLE)
def test_the_same_people_give_the_same_drawing(people):
    assert drawn(*people) == drawn(*people)


FAMILY = (
    a_betrokkene(woont_bij_leerling=True, tolk="Arabisch", geheim=True),
    a_betrokkene(naam="Rob", relatie="vader", gezag=Gezag.NEE, woont_bij_leerling=True),
    a_betrokkene(naam="Karim", relatie="vader", gezag=Gezag.ONBEKEND),
    a_betrokkene(naam="Nora", relatie="zus", gezag=Gezag.ONBEKEND, woont_bij_leerling=True),
    a_betrokkene(naam="Bilal", relatie="broer", gezag=Gezag.ONBEKEND, overleden=True),
    a_betrokkene(naam="Oma", relatie="oma", gezag=Gezag.ONBEKEND),
    a_betrokkene(naam="Ans", relatie="jeugdarts", gezag=Gezag.NEE),
)


def test_the_household_stands_in_one_outline_with_parents_above_the_leerling():
    drawing = drawn(*FAMILY)
    inside = {one.nummer for one in drawing.cards if holds(home(drawing).rect, one.rect)}
    assert inside == {LEERLING, 0, 1, 3}
    leerling = card(drawing, LEERLING).rect
    assert all(card(drawing, parent).rect.bottom < leerling.y for parent in (0, 1, 2))
    assert card(drawing, 3).rect.y == leerling.y
    assert card(drawing, 2).rect.bottom < home(drawing).rect.y
    assert card(drawing, 4).rect.x > home(drawing).rect.right
    assert card(drawing, 5).rect.right < home(drawing).rect.x
    assert card(drawing, 6).rect.y > home(drawing).rect.bottom


def test_every_field_is_joined_to_the_household():
    for narrow in (False, True):
        drawing = drawn(*FAMILY, narrow=narrow)
        ends = [point for link in drawing.links for point in (link[0], link[-1])]
        for field in drawing.fields:
            rect = field.rect
            sides, levels = (rect.x, rect.right), (rect.y, rect.bottom)
            on_edge = [
                (x, y)
                for x, y in ends
                if any(isclose(x, side, abs_tol=0.01) for side in sides)
                or any(isclose(y, level, abs_tol=0.01) for level in levels)
            ]
            assert on_edge, field.line.text


def test_narrow_is_narrower_and_puts_everyone_below():
    wide, narrow = drawn(*FAMILY), drawn(*FAMILY, narrow=True)
    assert narrow.width < wide.width
    assert card(narrow, 5).rect.y > home(narrow).rect.bottom


def test_gezag_is_a_word_with_a_shape_of_its_own():
    drawing = drawn(*FAMILY)
    told = {
        n: [(mark.sign, mark.line.text) for mark in card(drawing, n).marks] for n in (0, 1, 2, 4)
    }
    assert told == {
        0: [(Sign.GEZAG, "gezag"), (Sign.ANDERS, "adres geheim"), (Sign.ANDERS, "tolk Arabisch")],
        1: [(Sign.GEEN_GEZAG, "geen gezag")],
        2: [(Sign.GEZAG_ONBEKEND, "gezag onbekend")],
        4: [(Sign.OVERLEDEN, "overleden")],
    }


def test_a_long_name_goes_on_below_and_ends_in_dots():
    scale = Scale(12.0)
    lines = fit(
        "Maximiliaan Alexander van der Wallenberg tot den Hoogen Dijk", scale, measure, bold=True
    )
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert cut("kort", scale.inner, 12.0, measure) == "kort"
    assert cut("x", 1.0, 12.0, measure) == "…"
    name = "Wolfeschlegelsteinhausenbergerdorff" * 3
    drawing = drawn(a_betrokkene(naam=name), roepnaam=name, achternaam=name)
    assert name in card(drawing, 0).told
    assert home(drawing).line.text.endswith("…")


def test_the_leerling_alone_is_a_drawing_too():
    drawing = drawn(klas="")
    assert [one.nummer for one in drawing.cards] == [LEERLING]
    assert drawing.links == ()
    assert card(drawing, LEERLING).told == "Amira el Haddad, leerling."


class _Recorder:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def field(self, _field: object) -> None:
        self.seen.append("field")

    def link(self, _points: object) -> None:
        self.seen.append("link")

    def card(self, _card: object) -> None:
        self.seen.append("card")


def test_people_are_painted_over_lines_and_lines_over_fields():
    pen = _Recorder()
    drawn(*FAMILY).paint(pen)
    assert pen.seen == sorted(pen.seen, key=["field", "link", "card"].index)
    assert pen.seen.count("card") == len(FAMILY) + 1


def test_the_drawing_is_told_in_words():
    told = network_in_words(a_dossier(betrokkenen=FAMILY))
    assert told == (
        "Thuis bij Amira: Samira Haddad (moeder, gezag, adres geheim, tolk Arabisch), "
        "Rob (vader, geen gezag) en Nora (zus). "
        "Andere ouders en verzorgers: Karim (vader, gezag onbekend). "
        "Andere broers, zussen en gezinsleden: Bilal (broer, overleden). "
        "Netwerk en familie: Oma (oma). "
        "Professionals en organisaties: Ans (jeugdarts)."
    )
    nameless = a_betrokkene(naam="Iemand", relatie="", gezag=Gezag.NEE)
    assert network_in_words(a_dossier(betrokkenen=(nameless,))).endswith("familie: Iemand.")
    assert network_in_words(a_dossier(betrokkenen=())) == NOBODY
