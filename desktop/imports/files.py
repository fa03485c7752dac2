"""A file of a school administration, whatever its kind; satisfies the port Leerlingbestanden."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from pathlib import Path

from desktop.core.kolomkoppeling import Kolomkoppeling
from desktop.core.leerlingimport import (
    Bestandsblik,
    Bronsoort,
    GelezenGezin,
    LeesfoutError,
    Leesresultaat,
)
from desktop.imports.csv_table import read_csv
from desktop.imports.edexml import read_edexml
from desktop.imports.oso import read_oso
from desktop.imports.pupils import describe, read_pupils
from desktop.imports.table import Table
from desktop.imports.xlsx_table import read_xlsx
from desktop.imports.xml_events import read_xml

LARGEST = 25 * 1024 * 1024
"""The most bytes of a file; that of a school with 4,000 pupils has some three million."""

TE_GROOT = "Dit bestand is groter dan 25 MB. Een leerlingenbestand is veel kleiner."
NIET_OPEN = "Dit bestand kan niet worden geopend. Staat het er nog, en is het ergens anders open?"
ANDERE_XML = "Dit XML-bestand is geen EDEXML en geen OSO-dossier."
OUD_EXCEL = "Bewaar dit bestand in Excel als werkmap (.xlsx) zonder wachtwoord, of als CSV."
EEN_LEERLING = "Dit is het OSO-dossier van één leerling. Open het bij het dossier van die leerling."
GEEN_OSO = "Dit is geen OSO-dossier."
_ROOTS = {
    "edex": Bronsoort.EDEXML,
    "leerlinggegevens": Bronsoort.EDEXML,
    "leerlinggegevens_antwoord": Bronsoort.EDEXML,
    "dossier": Bronsoort.OSO,
}
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class LeerlingFiles:
    """Reads files; writes nothing and keeps nothing."""

    def look(self, path: Path) -> Bestandsblik:
        """Return what a file is, and the head of its table when it is a table."""
        soort = _soort(path)
        if soort in {Bronsoort.CSV, Bronsoort.XLSX}:
            return Bestandsblik(soort, describe(_table(path, soort)))
        return Bestandsblik(soort)

    def read(self, path: Path, koppeling: Kolomkoppeling | None = None) -> Leesresultaat:
        """Return the pupils of a file; without koppeling that of the headers counts."""
        soort = _soort(path)
        if soort is Bronsoort.OSO:
            raise LeesfoutError(path.name, EEN_LEERLING)
        if soort is Bronsoort.EDEXML:
            return read_edexml(path)
        return read_pupils(_table(path, soort), koppeling)

    def read_gezin(self, path: Path) -> GelezenGezin:
        """Return the pupil, family and carers of an OSO dossier."""
        if _soort(path) is not Bronsoort.OSO:
            raise LeesfoutError(path.name, GEEN_OSO)
        return read_oso(path)


def _table(path: Path, soort: Bronsoort) -> Table:
    return read_xlsx(path) if soort is Bronsoort.XLSX else read_csv(path)


def _soort(path: Path) -> Bronsoort:
    """Return the kind by what the file holds; its name says nothing for certain."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            first = file.read(64)
    except OSError as error:
        raise LeesfoutError(path.name, NIET_OPEN) from error
    if size > LARGEST:
        raise LeesfoutError(path.name, TE_GROOT)
    if first.startswith(_ZIP):
        return Bronsoort.XLSX
    if first.startswith(_OLE):
        raise LeesfoutError(path.name, OUD_EXCEL)
    return _kind_of_xml(path) if _is_xml(first) else Bronsoort.CSV


def _is_xml(first: bytes) -> bool:
    for bom in _BOMS:
        first = first.removeprefix(bom)
    return first.lstrip(b" \t\r\n\0").startswith(b"<")


def _kind_of_xml(path: Path) -> Bronsoort:
    root = _Root()
    try:
        read_xml(path, root)
    except _RootFoundError:
        found = _ROOTS.get(root.name.casefold())
        if found is not None:
            return found
    raise LeesfoutError(path.name, ANDERE_XML)


class _RootFoundError(Exception):
    """The outermost element was heard; nothing more is needed."""


class _Root:
    """Hears the outermost element."""

    def __init__(self) -> None:
        self.name = ""

    def start(self, tag: str, _attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        self.name = tag
        raise _RootFoundError

    def end(self, tag: str, text: str, line: int) -> None:
        """Hear that an element ends."""
