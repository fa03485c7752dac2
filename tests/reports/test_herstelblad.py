"""The recovery sheet: one page, the code in words and for a camera, and nothing else."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
import zxingcpp

from desktop.reports.herstelblad import print_herstelblad
from desktop.services.key_ports import HerstelbladView
from desktop.services.recovery_code import groups, new_code
from tests.reports.reading import faults, furniture, opened, spoken, texts
from tests.reports.samples import MADE_ON

CODE = "000G-40R4-0M30-E209-185G-R38E-1WN1-QMQ3"
VAULT = "6f1c0c1e-8a1b-4d6e-9f0a-1234567890ab"


def sheet(code: str = CODE, naam: str = "Obs De Esdoorn") -> bytes:
    return print_herstelblad(HerstelbladView(naam, VAULT, MADE_ON, 4, code))


def cameras(pdf: bytes, scale: float) -> list[tuple[str, str]]:
    with pypdfium2.PdfDocument(pdf) as file:
        picture = file[0].render(scale=scale).to_pil()
    return [(found.text, found.ec_level) for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_sheet_conforms(profile):
    assert faults(sheet(), profile) == []


@pytest.mark.parametrize("naam", ["Obs De Esdoorn", "Samenwerkingsschool " * 9])
def test_the_sheet_is_one_page(naam):
    with opened(sheet(naam=naam)) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize("scale", [1.5, 3.0])
@pytest.mark.parametrize("drawn", [b"\0" * 17, b"\xff" * 17, b"\xa5" * 17, bytes(range(17))])
def test_a_camera_reads_the_code_at_error_level_q(drawn, scale):
    code = new_code(lambda _: drawn)
    assert cameras(sheet(code), scale) == [(code, "Q")]


def test_a_stain_over_part_of_the_qr_code_does_no_harm():
    with pypdfium2.PdfDocument(sheet()) as file:
        picture = file[0].render(scale=3).to_pil()
    (found,) = zxingcpp.read_barcodes(picture)
    middle = found.position.top_left.x + 80, found.position.top_left.y + 110
    picture.paste((120, 80, 30), (*middle, middle[0] + 45, middle[1] + 45))
    assert [again.text for again in zxingcpp.read_barcodes(picture)] == [CODE]


def test_a_screen_reader_says_every_group_with_its_number():
    (code, qr) = texts(sheet(), "Figure")
    for number, group in enumerate(groups(CODE), start=1):
        assert f"groep {number}: {group}" in code
    assert "QR-code" in qr


def test_the_sheet_says_what_it_must_and_nothing_of_a_dossier():
    said = " ".join(one.text for one in spoken(sheet()))
    for words in ("Obs De Esdoorn", VAULT, "22 november 2026", "nummer 4", "Proef gedaan op"):
        assert words in said
    assert len(texts(sheet(), "LBody")) == 5
    assert "GEHEIM" in said
    assert "bijzondere persoonsgegevens" not in said


def test_neither_metadata_nor_furniture_holds_the_code():
    pdf = sheet()
    with opened(pdf) as file:
        about = " ".join(map(str, file.docinfo.values())) + file.Root.Metadata.read_bytes().decode()
    for group in groups(CODE):
        assert group not in about
        assert group not in "".join(furniture(pdf))
