"""No refused shape stands in the code, and every finder finds its planted fault."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.shapes import SHAPES, Shape
from tests.architecture.sources import Source, sources

BY_FINDER = pytest.mark.parametrize("shape", SHAPES, ids=[s.find.__name__ for s in SHAPES])


def planted(text: str) -> Source:
    return Source("planted.py", text, ast.parse(text))


@BY_FINDER
def test_no_refused_shape_stands_in_the_code(shape: Shape):
    found = [
        f"{source.name}:{line}"
        for source in sources(*shape.folders)
        if not source.name.startswith(shape.allowed or ("-",))
        for line in shape.find(source)
    ]
    assert not found, f"{shape.why}: {', '.join(found)}"


@BY_FINDER
def test_the_finder_finds_its_planted_fault_and_nothing_in_fine_code(shape: Shape):
    assert list(shape.find(planted(shape.planted)))
    assert not list(shape.find(planted(shape.fine)))


@pytest.mark.parametrize(
    "text",
    ["a.b.connect(lambda: 1)", "a.connect(functools.partial(f, 1))", "c(x.connect(g(lambda: 1)))"],
)
def test_a_closure_is_found_however_it_is_dressed(text: str):
    assert list(SHAPES[0].find(planted(text)))
