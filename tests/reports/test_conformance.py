"""A report is PDF/UA-1 and PDF/A-2a in one file, and the gate that says so works."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from struct import unpack_from

import pytest
from pikepdf import Dictionary, Name, Pdf

from desktop.reports.document import Column, Document, Heading, Para, SignalStrip, Table
from desktop.reports.render import render
from tests.reports.reading import faults, map_of, opened
from tests.reports.samples import MADE_ON, MELDING, report

LONG = report(
    *(Para(f"Alinea {n}. " + "De school volgt samenwerkingsafspraken. " * 9) for n in range(60)),
    Table(
        (Column("Datum", is_header=True), Column("Feit", 4)),
        tuple((f"{n}", "Er is iets vastgelegd.") for n in range(120)),
    ),
)
EMPTY = report(SignalStrip(()), Table((Column("Datum"), Column("Feit")), ()), Para(""))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("document", [MELDING, LONG, EMPTY], ids=["melding", "long", "empty"])
def test_a_report_conforms(document: Document, profile: str):
    assert faults(render(document, MADE_ON), profile) == []


def _without(tag: str, key: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, Dictionary) and item.get("/S") == Name(tag) and key in item:
                del item[key]

    return spoil


def _drop_from_root(key: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        del pdf.Root[key]

    return spoil


@pytest.mark.parametrize(
    ("spoil", "profile"),
    [
        (_without("/Figure", "/Alt"), "ua1"),
        (_without("/TH", "/A"), "ua1"),
        (_drop_from_root("/Lang"), "ua1"),
        (_drop_from_root("/ViewerPreferences"), "ua1"),
        (_drop_from_root("/OutputIntents"), "2a"),
    ],
    ids=["no alternative text", "no scope", "no language", "no title shown", "no colour space"],
)
def test_a_spoiled_report_is_refused(spoil: Callable[[Pdf], None], profile: str):
    target = BytesIO()
    with opened(render(MELDING, MADE_ON)) as pdf:
        spoil(pdf)
        pdf.save(target)
    assert faults(target.getvalue(), profile)


def test_every_font_is_embedded_and_helvetica_is_gone():
    with opened(render(MELDING, MADE_ON)) as pdf:
        fonts = [f for p in pdf.pages for f in p.obj.Resources.Font.values()]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}
        assert names == {"SourceSans3-Regular", "SourceSans3-SemiBold"}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        listed = [o for o in pdf.objects if isinstance(o, Dictionary) and "/BaseFont" in o]
        assert not [font for font in listed if "Helvetica" in str(font.BaseFont)]


def test_the_file_says_what_it_is_without_naming_the_child():
    with opened(render(MELDING, MADE_ON)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Melding bij Veilig Thuis"
        assert str(pdf.docinfo["/Author"]) == "Obs De Esdoorn"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261122093000+01'00'"
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        xmp = pdf.Root.Metadata.read_bytes().decode()
    assert "Finn" not in xmp
    assert "2026-11-22T09:30:00+01:00" in xmp


def test_headings_become_bookmarks():
    document = report(Heading(2, "Feiten & <bronnen>"), Heading(3, "Bron\n1"), Heading(2, "Slot"))
    with opened(render(document, MADE_ON)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert [item.title for item in top.children] == ["Feiten & <bronnen>", "Slot"]
        assert [item.title for item in top.children[0].children] == ["Bron 1"]


def test_the_same_report_gives_the_same_bytes():
    assert render(MELDING, MADE_ON) == render(MELDING, MADE_ON)


def test_the_moment_of_making_changes_only_the_metadata():
    later = MADE_ON.replace(hour=23)
    with opened(render(MELDING, MADE_ON)) as one, opened(render(MELDING, later)) as other:
        assert one.docinfo["/ModDate"] != other.docinfo["/ModDate"]
        assert [page.Contents.read_bytes() for page in one.pages] == [
            page.Contents.read_bytes() for page in other.pages
        ]


def test_the_file_and_the_font_inside_it_agree_on_every_width():
    letters = "".join(chr(c) for c in range(0x21, 0x250)) + "αβγЖЯẠệ€’“”–…→☐✓■"
    with opened(render(report(Para(letters)), MADE_ON)) as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            promised = {
                int(font.FirstChar) + n: float(width) for n, width in enumerate(font.Widths)
            }
            embedded = _advances(font.FontDescriptor.FontFile2.read_bytes())
            used = map_of(font)
            assert {c: promised[c] for c in used} == {c: embedded[c] for c in used}


def _advances(program: bytes) -> dict[int, float]:
    """Read the advance of every code from the tables hmtx and cmap of a subset."""
    tables = {}
    for record in range(unpack_from(">H", program, 4)[0]):
        tag, _, offset, _ = unpack_from(">4sLLL", program, 12 + 16 * record)
        tables[tag] = offset
    (metrics,) = unpack_from(">H", program, tables[b"hhea"] + 34)
    cmap = tables[b"cmap"] + unpack_from(">L", program, tables[b"cmap"] + 8)[0]
    form, _, _, first, count = unpack_from(">5H", program, cmap)
    assert form == 6
    glyphs = unpack_from(f">{count}H", program, cmap + 10)
    return {
        first + n: unpack_from(">H", program, tables[b"hmtx"] + 4 * min(glyph, metrics - 1))[0]
        for n, glyph in enumerate(glyphs)
    }
