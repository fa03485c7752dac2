"""A list of pupils as an Excel file: unpacked within bounds, its first visible sheet.

Read with our own listeners: measured, a library that lays out a whole sheet at once brings the
program down on two cells that lie far apart.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from desktop.core.leerlingimport import LeesfoutError
from desktop.imports.table import TE_VEEL, Table, make_table
from desktop.imports.xlsx_parts import Relations, Styles, Texts, Workbook
from desktop.imports.xlsx_sheet import Sheet, TooLargeError
from desktop.imports.xml_events import Readable, XmlListener, read_stream

UNPACKED = 200 * 1024 * 1024
"""The most bytes that come out of the file; a list of pupils has a few million."""

GEEN_EXCEL = "Dit Excel-bestand is beschadigd of heeft een wachtwoord."
TE_GROOT = "Er komt veel te veel uit dit bestand. Zo ziet een leerlingenlijst er niet uit."
GEEN_BLAD = "In dit Excel-bestand staat geen blad."

_BROKEN = (
    BadZipFile,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    struct.error,
    zlib.error,
)
"""What a damaged archive makes the library raise: measured by breaking bytes at random."""


def read_xlsx(path: Path) -> Table:
    """Return the table of a file; raise LeesfoutError."""
    with _faults(path.name), ZipFile(path) as archive:
        package = _Package(path.name, archive)
        workbook, relations, styles = Workbook(), Relations(), Styles()
        package.read("xl/workbook.xml", workbook)
        package.read("xl/_rels/workbook.xml.rels", relations)
        package.read("xl/styles.xml", styles)
        texts = Texts()
        package.read("xl/sharedStrings.xml", texts)
        place = next((relations.targets.get(key, "") for key in workbook.visible), "")
        if not place or not package.has(place):
            raise LeesfoutError(path.name, GEEN_BLAD)
        sheet = Sheet(texts.found, styles.dates, is_1904=workbook.is_1904)
        package.read(place, sheet)
    return make_table(path.name, sheet.rows)


class _Package:
    """The parts of the file, and how many bytes may still come out."""

    def __init__(self, bestand: str, archive: ZipFile) -> None:
        self._bestand = bestand
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._left = UNPACKED

    def has(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str, listener: XmlListener) -> None:
        """Tell the listener of a part; one that is not there tells nothing."""
        if not self.has(name):
            return
        if self._archive.getinfo(name).compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadZipFile
        with self._archive.open(name) as file:
            bounded = _Bounded(self._bestand, file, self._left)
            read_stream(self._bestand, bounded, listener)
        self._left = bounded.left


class _Bounded:
    """A stream that stops with a refusal when too much comes out."""

    def __init__(self, bestand: str, file: Readable, left: int) -> None:
        self.left = left
        self._bestand = bestand
        self._file = file

    def read(self, size: int, /) -> bytes:
        piece = self._file.read(size)
        self.left -= len(piece)
        if self.left < 0:
            raise LeesfoutError(self._bestand, TE_GROOT)
        return piece


@contextmanager
def _faults(bestand: str) -> Iterator[None]:
    """Tell in words what is wrong with the file."""
    try:
        yield
    except TooLargeError as error:
        raise LeesfoutError(bestand, TE_VEEL) from error
    except _BROKEN as error:
        raise LeesfoutError(bestand, GEEN_EXCEL) from error
