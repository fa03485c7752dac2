"""A list of pupils as comma, semicolon or tab separated text, in the encodings schools send."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from pathlib import Path

from desktop.core.leerlingimport import LeesfoutError
from desktop.imports.table import MOST_ROWS, TE_VEEL, Row, Table, make_table

GEEN_TEKST = "Dit is geen tekstbestand."
TEKENS = "De tekens op deze regel zijn niet te lezen. Bewaar het bestand als CSV UTF-8."
AANHALING = "Een aanhalingsteken klopt hier niet, of de tekst ertussen is te lang."
_DELIMITERS = ";,\t|"
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_LOOK = 20


def read_csv(path: Path) -> Table:
    """Return the table of a file; raise LeesfoutError."""
    text = _decoded(path.name, path.read_bytes())
    told = _SEP.match(text)
    delimiter = told[1] if told else _delimiter(text)
    # The line that names the separator stays a line, so that the numbers keep counting.
    body = "\n" + text[told.end() :] if told else text
    return make_table(path.name, _rows(path.name, body, delimiter))


def _decoded(bestand: str, data: bytes) -> str:
    """Return the text: UTF-16 when it says so, else UTF-8 or what Windows wrote, line by line.

    A file of which one part was pasted from elsewhere holds both.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise LeesfoutError(bestand, GEEN_TEKST) from error
    if b"\0" in data:
        raise LeesfoutError(bestand, GEEN_TEKST)
    lines = data.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return "\n".join(_line(bestand, line, number) for number, line in enumerate(lines, 1))


def _line(bestand: str, line: bytes, number: int) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise LeesfoutError(bestand, TEKENS, number)


def _delimiter(text: str) -> str:
    """Return what cuts the first lines into most columns."""
    first = [line for line in text.splitlines()[:_LOOK] if line.strip()]
    bare = [re.sub(r'"[^"]*"', "", line) for line in first]
    return max(_DELIMITERS, key=lambda delimiter: _cuts(bare, delimiter))


def _cuts(lines: list[str], delimiter: str) -> tuple[int, int]:
    """Return how many lines hold a separator equally often, and how often that is."""
    counts = Counter(line.count(delimiter) for line in lines if delimiter in line)
    often, lines_with = counts.most_common(1)[0] if counts else (0, 0)
    return lines_with, often


def _rows(bestand: str, text: str, delimiter: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, tuple(cells)))
            line = reader.line_num + 1
            if len(rows) > MOST_ROWS:
                raise LeesfoutError(bestand, TE_VEEL, line)
    except csv.Error as error:
        raise LeesfoutError(bestand, AANHALING, line) from error
    return rows
