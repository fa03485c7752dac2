"""Excel files made by hand, part by part: small, and as broken as a test wants them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheets>'
    '<sheet name="Verborgen" sheetId="1" state="hidden" r:id="r1"/>'
    '<sheet name="Leerlingen" sheetId="2" r:id="r2"/></sheets></workbook>'
)
RELATIONS = (
    "<Relationships>"
    '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
)
STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>'
    '<numFmt numFmtId="165" formatCode="0.00&quot; dagen&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    "</cellXfs></styleSheet>"
)
TEXTS = (
    f'<sst xmlns="{_MAIN}"><si><t>Roepnaam</t></si>'
    "<si><r><t>Achter</t></r><r><t>naam</t></r><rPh><t>hoe het klinkt</t></rPh></si></sst>"
)


def cell(place: str, value: object, kind: str = "str", style: int = 0) -> str:
    return f'<c r="{place}" t="{kind}" s="{style}"><v>{value}</v></c>'


def sheet(*rows: Sequence[str]) -> str:
    """Build a sheet of rows of cells, numbered from 1."""
    made = (f'<row r="{n}">{"".join(cells)}</row>' for n, cells in enumerate(rows, 1))
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(made)}</sheetData></worksheet>'


def workbook(of_sheet: str, **parts: str) -> bytes:
    """Build the bytes; parts replace others by their name, an empty one goes."""
    kept: Mapping[str, str] = {
        "workbook": WORKBOOK,
        "relations": RELATIONS,
        "styles": STYLES,
        "texts": TEXTS,
        **parts,
    }
    names = {
        "workbook": "xl/workbook.xml",
        "relations": "xl/_rels/workbook.xml.rels",
        "styles": "xl/styles.xml",
        "texts": "xl/sharedStrings.xml",
    }
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for part, text in kept.items():
            if text:
                archive.writestr(names[part], text)
        archive.writestr("xl/worksheets/sheet1.xml", sheet())
        archive.writestr("xl/worksheets/sheet2.xml", of_sheet)
    return made.getvalue()
