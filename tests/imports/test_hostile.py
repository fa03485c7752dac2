"""Files that are out to harm: refused in words, soon, and with nothing else than LeesfoutError."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.leerlingimport import LeesfoutError, Leesresultaat
from desktop.imports import csv_table, files
from desktop.imports.files import ANDERE_XML, NIET_OPEN, LeerlingFiles
from desktop.imports.table import TE_VEEL
from desktop.imports.values import LANGSTE
from desktop.imports.xml_events import DOCTYPE, GEEN_XML, TE_DIEP, TE_GROOT
from tests.imports.workbooks import cell, sheet, workbook

FILES = Path(__file__).parent / "files"
LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>
<EDEX><leerlingen>&lol2;</leerlingen></EDEX>"""
ELSEWHERE = '<!DOCTYPE EDEX SYSTEM "file:///etc/passwd"><EDEX/>'


def refusal(read, data: bytes | str) -> str:
    with pytest.raises(LeesfoutError) as refused:
        read(data)
    return refused.value.remedy


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (LAUGHS, DOCTYPE),
        (ELSEWHERE, DOCTYPE),
        ("<EDEX>" + "<a>" * 100_000, TE_DIEP),
        ("<EDEX a='" + "a" * 3_000_000 + "'/>", TE_GROOT),
        ("<EDEX><!--" + "a" * 3_000_000 + "--></EDEX>", TE_GROOT),
        ("<EDEX>&nbsp;</EDEX>", GEEN_XML),
        ("<?xml version='1.0' encoding='shift_jis'?><EDEX/>", GEEN_XML),
        ("<?xml version='1.0' encoding='rot13'?><EDEX/>", GEEN_XML),
        ("<html><body/></html>", ANDERE_XML),
    ],
)
def test_xml_that_no_school_sends_is_refused(read, data, sentence):
    assert sentence in refusal(read, data)


def test_a_wrong_letter_is_refused_with_its_line(read):
    data = "<EDEX><leerlingen>\n<leerling key='1'><achternaam>Zoë</achternaam>".encode("cp1252")
    assert f"school, regel 2: {GEEN_XML} Er is niets overgenomen." == refusal(read, data)


def test_an_endless_text_is_cut_off_and_refused_as_a_name(read):
    pupil = f"<leerling key='1'><achternaam>{'a' * 3_000_000}</achternaam></leerling>"
    found = read(f"<EDEX><leerlingen>{pupil}</leerlingen></EDEX>")
    assert [one.veld for one in found.geweigerd] == ["achternaam"]


def test_a_file_that_is_too_large_is_not_even_opened(read, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 10)
    assert files.TE_GROOT in refusal(read, "Roepnaam;Achternaam\nTess;Berk\n")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(LeesfoutError) as refused:
        LeerlingFiles().read(tmp_path / "weg")
    assert NIET_OPEN in refused.value.remedy


def test_a_list_without_end_is_refused(read, monkeypatch):
    monkeypatch.setattr(csv_table, "MOST_ROWS", 5)
    assert TE_VEEL in refusal(read, "Roepnaam;Achternaam\n" + "Tess;Berk\n" * 9)


def test_a_refusal_names_no_pupil_to_a_log():
    assert str(LeesfoutError("dossier van Tess.xml", "Kapot.", 3)) == "file cannot be read"


def survives(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> Leesresultaat | None:
    path = tmp_path_factory.mktemp("hostile") / "school"
    path.write_bytes(data)
    with contextlib.suppress(LeesfoutError):
        LeerlingFiles().look(path)
        return LeerlingFiles().read(path)
    return None


CELLS = st.text(st.characters(codec="utf-8"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(CELLS, max_size=8), max_size=8), delimiter=st.sampled_from(";,\t"))
def test_hostile_rows_are_read_or_refused(tmp_path_factory, rows, delimiter):
    lines = "\n".join(delimiter.join(row) for row in rows)
    text = delimiter.join(("Stamnummer", "Roepnaam", "Achternaam", "Geboortedatum", "BSN"))
    found = survives(tmp_path_factory, f"{text}\n{lines}\n".encode())
    for one in found.leerlingen if found else ():
        assert one.leerling.sleutel
        assert one.leerling.roepnaam or one.leerling.achternaam
        assert len(one.leerling.full_name) <= 3 * LANGSTE
        assert "\n" not in one.leerling.full_name
        assert "\0" not in one.leerling.full_name


SAMPLES = st.sampled_from(
    [
        (FILES / "edexml-2.1.xml").read_bytes(),
        "Stamnummer;Roepnaam;Achternaam\n1;Zoë;Berk\n".encode(),
        workbook(sheet((cell("A1", 0, "s"), cell("B1", 1, "s")), (cell("A2", "Tess"),))),
    ]
)
BREAKS = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 30)), max_size=5)


@settings(max_examples=150, deadline=None)
@given(data=SAMPLES, breaks=BREAKS)
def test_a_damaged_file_is_read_or_refused(tmp_path_factory, data, breaks):
    for share, put, gone in breaks:
        place = int(share * len(data))
        data = data[:place] + put + data[place + gone :]
    survives(tmp_path_factory, data)
