"""The table as a spreadsheet program reads it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.cijfers_csv import FORMULA
from desktop.reports.pdf_reports import PdfReports


def read(inhoud: bytes) -> list[list[str]]:
    text = StringIO(inhoud.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


def test_the_file_has_its_mark_semicolons_and_windows_line_ends():
    inhoud = PdfReports().cijfers((("Wat", "Waarde"), ("Eén; twee", "12,5")))
    assert inhoud == b'\xef\xbb\xbfWat;Waarde\r\n"E\xc3\xa9n; twee";12,5\r\n'


@pytest.mark.parametrize("sign", FORMULA)
def test_no_cell_is_carried_out_as_a_formula(sign):
    ((cell,),) = read(PdfReports().cijfers(((f"{sign}1+1",),)))
    assert cell == f"'{sign}1+1"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=4), min_size=1, max_size=5))
def test_any_text_comes_back_and_starts_no_formula(rijen):
    found = read(PdfReports().cijfers(rijen))
    assert [[cell.removeprefix("'") for cell in rij] for rij in found] == [
        [cell.removeprefix("'") for cell in rij] for rij in rijen
    ]
    assert not any(cell.startswith(FORMULA) for rij in found for cell in rij)
