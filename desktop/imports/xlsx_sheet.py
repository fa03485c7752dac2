"""The cells of one sheet of an Excel file, as text; a formula counts as what it came to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from desktop.imports.table import MOST_COLUMNS, MOST_ROWS, Row

_PLACE = re.compile(r"([A-Z]+)(\d+)")
_INTEGER = re.compile(r"(-?\d+)\.0*")


class TooLargeError(Exception):
    """A sheet has more rows or columns than a list of pupils."""


class Sheet:
    """Hears the cells of a sheet; only cells that hold something take room."""

    def __init__(self, texts: Sequence[str], dates: set[int], *, is_1904: bool) -> None:
        self.rows: list[Row] = []
        self._texts = texts
        self._dates = dates
        self._first_day = date(1904, 1, 1) if is_1904 else date(1899, 12, 30)
        self._number = 0
        self._cells: dict[int, str] = {}
        self._column = 0
        self._kind = self._style = ""
        self._pieces: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        if tag == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._cells, self._column = {}, 0
        elif tag == "c":
            found = _PLACE.fullmatch(attributes.get("r", ""))
            self._column = _column(found[1]) if found else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._pieces = []

    def end(self, tag: str, text: str, _line: int) -> None:
        """Hear that an element ends."""
        if tag in {"v", "t"}:
            self._pieces.append(text)
        elif tag == "c":
            self._keep("".join(self._pieces))
        elif tag == "row" and self._cells:
            width = max(self._cells)
            cells = tuple(self._cells.get(place, "") for place in range(1, width + 1))
            self.rows.append((self._number, cells))
            if len(self.rows) > MOST_ROWS:
                raise TooLargeError

    def _keep(self, text: str) -> None:
        if not text:
            return
        if self._column > MOST_COLUMNS:
            raise TooLargeError
        self._cells[self._column] = self._said(text)

    def _said(self, text: str) -> str:
        if self._kind == "s":
            return self._texts[int(text)]
        if self._kind == "b":
            return "ja" if text == "1" else "nee"
        if self._kind == "e":
            return ""
        if self._kind != "n":
            return text
        if self._style and int(self._style) in self._dates:
            return f"{self._first_day + timedelta(days=int(float(text)))}"
        whole = _INTEGER.fullmatch(text)
        return whole[1] if whole else text


def _column(letters: str) -> int:
    """Return 1 for A, 27 for AA."""
    place = 0
    for letter in letters[:4]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place
