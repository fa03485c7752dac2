"""Every rule of the source documents that this program carries has a test named after its id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from tests.architecture.sources import ROOT

# The rows about steps, weighing, norms, definitions, routes, roles, talks, consent, Verwijsindex,
# follow-up, other routes, signals and the logbook; those of meetings come with their own screens.
KADER = "A1 A1n A1y A1t A2 A2n A2y A2t A3 A3n A3y A3t A4 A4n A4y A4t A5 A5n A5y A5t A6 A7 A8 A9"
ROUTES = "R_VO R_VO2 R_VO3 R_PO R_PO2 R_P8 R_01 R_02"
ROWS = "S16 N17 D11 O17 T13 C17 V04 E07 X12 Z48 G14 L11"
COUNTED = {row[0]: int(row[1:]) for row in ROWS.split()}
NAME = re.compile(r"def (test_\w+)")
LISTED = re.compile(r"(?:[\"']|^)([A-Z]\d\d?[a-z]?|R-[A-Z0-9]+)(?:[\"']|\|)", re.MULTILINE)
ROW = re.compile(r"(?:[A-Z]\d{1,2}[a-z]?|R_(?:VO|PO|P8|0)\d?)$")
RANGE = re.compile(r"([A-Z])(\d\d)_to_\1(\d\d)")


# Meetings carry these (L11: the team keeps its own record), and L07 the version for parents; they
# are proved with those screens and papers.
ELSEWHERE = "Z03 Z04 Z17 Z46 L07 L11"


def scope() -> list[str]:
    counted = [f"{row}{n:02}" for row, last in COUNTED.items() for n in range(1, last + 1)]
    rows = [*KADER.split(), *ROUTES.split(), *counted]
    return [row for row in rows if row not in ELSEWHERE.split()]


def proved_by(name: str) -> Iterator[str]:
    """Yield the rows a test name carries: test_S01_to_S03_and_A2y_is_shown."""
    for letter, first, last in RANGE.findall(name):
        yield from (f"{letter}{n:02}" for n in range(int(first), int(last) + 1))
    parts = name.split("_")
    yield from (part for part in parts if ROW.fullmatch(part))
    yield from (f"R_{second}" for one, second in pairwise(parts) if one == "R")


def proved(files: Iterable[Path]) -> set[str]:
    found: set[str] = set()
    for file in files:
        text = file.read_text(encoding="utf-8")
        for name in NAME.findall(text):
            found.update(proved_by(name))
        found.update(row.replace("-", "_") for row in LISTED.findall(text))
    return found


def test_every_row_in_scope_has_a_test_that_proves_it():
    files = [f for f in (ROOT / "tests").rglob("test_*.py") if f != Path(__file__)]
    assert sorted(set(scope()) - proved(files)) == []


def test_a_row_is_read_from_a_name_from_a_range_and_from_a_table():
    assert set(proved_by("test_S01_to_S03_and_A2y_hold")) == {"S01", "S02", "S03", "A2y"}
    assert set(proved_by("test_R_VO2_has_teams")) == {"R_VO2"}
    assert LISTED.findall('["D01", \'R-PO\', "S1b"]') == ["D01", "R-PO", "S1b"]


def test_a_row_without_a_test_is_found(tmp_path):
    one = tmp_path / "test_one.py"
    one.write_text("def test_T01_is_told(): ...", encoding="utf-8")
    assert proved([one]) == {"T01"}
