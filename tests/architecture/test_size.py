"""The size budget: small files, small functions, small classes, above all in the tail."""

from __future__ import annotations

import ast
from statistics import median
from typing import NamedTuple

import pytest

from tests.architecture.sources import Source, sources

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Piece(NamedTuple):
    lines: int
    place: str


def files(found: tuple[Source, ...]) -> list[Piece]:
    return [Piece(len(s.text.splitlines()), s.name) for s in found if s.text.strip()]


def pieces(found: tuple[Source, ...], kinds: tuple[type[Definition], ...]) -> list[Piece]:
    return [
        Piece(_last(node) - node.lineno + 1, f"{s.name}:{node.lineno} {node.name}")
        for s in found
        for node in ast.walk(s.tree)
        if isinstance(node, kinds)
    ]


def _last(node: Definition) -> int:
    return node.end_lineno or node.lineno


def p95(found: list[Piece]) -> int:
    return sorted(found)[-(-95 * len(found) // 100) - 1].lines


def complaints(found: list[Piece], **limits: int) -> list[str]:
    """Say which limit is broken by how much, and name the five largest pieces."""
    if not found:
        return []
    measured = {"median": median(p.lines for p in found), "p95": p95(found), "most": max(found)[0]}
    largest = "\n  ".join(f"{piece.lines:4} {piece.place}" for piece in sorted(found)[:-6:-1])
    return [
        f"{name} is {measured[name]} lines, the budget is {limit}; the largest:\n  {largest}"
        for name, limit in limits.items()
        if measured[name] > limit
    ]


def check(found: list[Piece], **limits: int) -> None:
    if broken := complaints(found, **limits):
        pytest.fail("\n".join(broken), pytrace=False)


def test_files_are_short():
    check(files(sources("desktop")), median=90, p95=250, most=400)


def test_functions_are_short():
    check(pieces(sources("desktop"), FUNCTIONS), p95=25, most=50)


def test_classes_are_short():
    check(pieces(sources("desktop"), (ast.ClassDef,)), most=200)


def test_tests_are_short_files_too():
    check(files(sources("tests")), most=400)


def planted(lines: int) -> tuple[Source, ...]:
    text = "class Long:\n    def long(self):\n" + "        pass\n" * lines
    return (Source("planted.py", text, ast.parse(text)),)


def test_a_long_file_function_and_class_are_found():
    found = planted(500)
    assert len(complaints(files(found), median=90, p95=250, most=400)) == 3
    assert "planted.py:2 long" in complaints(pieces(found, FUNCTIONS), most=50)[0]
    assert complaints(pieces(found, (ast.ClassDef,)), most=200)


def test_the_tail_counts_from_one_file_in_twenty():
    short = [Piece(10, "short")] * 19
    assert p95([*short, Piece(99, "long")]) == 10
    assert p95([*short, Piece(99, "long"), Piece(99, "long")]) == 99
