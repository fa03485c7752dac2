"""Lists of pupils in Excel, and Excel files that are out to harm."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.leerlingimport import Bronsoort, LeesfoutError
from desktop.imports import table, xlsx_sheet, xlsx_table
from desktop.imports.files import OUD_EXCEL, LeerlingFiles
from desktop.imports.table import TE_VEEL
from desktop.imports.xlsx_table import GEEN_BLAD, GEEN_EXCEL, TE_GROOT
from desktop.imports.xml_events import DOCTYPE, GEEN_XML
from tests.imports.workbooks import RELATIONS, WORKBOOK, cell, sheet, workbook

HEAD = (
    cell("A1", 0, "s"),
    cell("B1", 1, "s"),
    cell("C1", "Geboortedatum"),
    cell("D1", "Stamnummer"),
    cell("E1", "Klas"),
    cell("F1", "Mentor"),
)


def test_cells_are_read_as_text_dates_as_days_and_formulas_as_what_they_came_to(read):
    row = (
        '<c r="A2" t="inlineStr"><is><t>Tess</t></is></c>',
        '<c r="B2" t="str"><f>CONCAT("B";"erk")</f><v>Berk</v></c>',
        cell("C2", 41000, "n", 1),
        cell("D2", "123.0", "n"),
        cell("E2", 1, "b"),
        cell("F2", "#N/A", "e"),
        cell("G2", ""),
    )
    (one,) = read(workbook(sheet(HEAD, row))).leerlingen
    found = one.leerling
    assert one.regel == 2
    assert (found.full_name, found.sleutel, found.mentor) == ("Tess Berk", "123", "")
    assert found.geboortedatum == date(2012, 4, 1)
    assert found.klas == "ja"


def test_a_date_of_the_schools_own_format_is_a_date_and_a_number_with_a_unit_is_not(read):
    rows = (
        (cell("A2", "Tess"), cell("B2", "Berk"), cell("C2", "41000.25", "n", 2)),
        (cell("A3", "Sam"), cell("B3", "Eik"), cell("E3", "12.5", "n", 3)),
        (cell("A4", "Bo"), cell("B4", "Els"), cell("E4", "0", "b")),
    )
    first, second, third = (one.leerling for one in read(workbook(sheet(HEAD, *rows))).leerlingen)
    assert first.geboortedatum == date(2012, 4, 1)
    assert second.klas == "12.5"
    assert third.klas == "nee"


def test_days_may_count_from_1904(read):
    book = WORKBOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    row = (cell("A2", "Tess"), cell("B2", "Berk"), cell("C2", 39538, "n", 1))
    (one,) = read(workbook(sheet(HEAD, row), workbook=book)).leerlingen
    assert one.leerling.geboortedatum == date(2012, 4, 1)


def test_cells_without_a_place_stand_next_to_each_other(read):
    rows = "".join(f"<row>{cells}</row>" for cells in ("<c t='str'><v>{}</v></c>" * 2,) * 2)
    text = rows.format("Roepnaam", "Achternaam", "Tess", "Berk")
    found = read(workbook(f"<worksheet><sheetData>{text}</sheetData></worksheet>", styles=""))
    assert found.leerlingen[0].leerling.full_name == "Tess Berk"


def test_an_excel_file_is_known_by_what_it_holds(write):
    data = workbook(sheet(HEAD, (cell("A2", "Tess"),)))
    assert LeerlingFiles().look(write("lijst.csv", data)).soort is Bronsoort.XLSX


def test_columns_go_on_after_z(read):
    head, row = (cell("A1", 0, "s"), cell("AB1", 1, "s")), (cell("A2", "Tess"), cell("AB2", "Berk"))
    assert read(workbook(sheet(head, row))).leerlingen[0].leerling.full_name == "Tess Berk"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (workbook(sheet(HEAD), workbook=WORKBOOK.replace('r:id="r2"', 'r:id="r9"')), GEEN_BLAD),
        (workbook(sheet(HEAD), relations=RELATIONS.replace("sheet2", "sheet7")), GEEN_BLAD),
        (workbook(sheet(HEAD), workbook=""), GEEN_BLAD),
        (workbook(sheet(HEAD))[:-40], GEEN_EXCEL),
        (workbook(sheet((cell("A1", 99, "s"),))), GEEN_XML),
        (workbook(sheet((cell("A1", "1e999", "n", 1),))), GEEN_EXCEL),
        (workbook("<!DOCTYPE x><worksheet/>"), DOCTYPE),
        (b"\xd0\xcf\x11\xe0 old Excel, or one with a password", OUD_EXCEL),
    ],
)
def test_a_broken_file_is_refused(read, data, sentence):
    with pytest.raises(LeesfoutError) as refused:
        read(data)
    assert sentence in refused.value.remedy


def test_a_part_packed_in_an_unusual_way_is_refused(read, monkeypatch):
    monkeypatch.setattr(xlsx_table, "ZIP_DEFLATED", 99)
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(sheet(HEAD)))
    assert GEEN_EXCEL in refused.value.remedy


def test_two_cells_that_lie_far_apart_take_no_room(read):
    far = sheet((cell("A1", 1),), (cell("XFD1048576", 1),))
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(far))
    assert TE_VEEL in refused.value.remedy


def test_more_rows_than_a_list_are_refused_while_reading(read, monkeypatch):
    monkeypatch.setattr(xlsx_sheet, "MOST_ROWS", 1)
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(sheet(HEAD, HEAD)))
    assert TE_VEEL in refused.value.remedy


def test_a_file_that_unpacks_to_too_much_is_refused(read, monkeypatch):
    monkeypatch.setattr(xlsx_table, "UNPACKED", 100_000)
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(sheet(HEAD, (cell("A2", "a" * 200_000),))))
    assert TE_GROOT in refused.value.remedy


def test_all_parts_of_a_file_count_together(read, monkeypatch):
    monkeypatch.setattr(xlsx_table, "UNPACKED", 100_000)
    texts = f"<sst><si><t>{'a' * 60_000}</t></si></sst>"
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(sheet(HEAD, (cell("A2", "a" * 60_000),)), texts=texts))
    assert TE_GROOT in refused.value.remedy


def test_a_table_that_is_too_long_is_refused(read, monkeypatch):
    monkeypatch.setattr(table, "MOST_ROWS", 1)
    with pytest.raises(LeesfoutError) as refused:
        read(workbook(sheet(HEAD, HEAD)))
    assert TE_VEEL in refused.value.remedy
