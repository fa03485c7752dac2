"""The parts of an Excel file that matter: its sheets, shared texts, which cells are dates."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_NOT_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


class Workbook:
    """Hears of the sheets, in order; is_1904 tells that days count from 1904."""

    def __init__(self) -> None:
        self.visible: list[str] = []
        self.is_1904 = False

    def start(self, tag: str, attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        if tag == "workbookPr":
            self.is_1904 = attributes.get("date1904") in {"1", "true"}
        if tag == "sheet" and attributes.get("state", "visible") == "visible":
            ids = (value for name, value in attributes.items() if name.endswith(" id"))
            self.visible.extend(ids)

    def end(self, tag: str, text: str, line: int) -> None:
        """Hear that an element ends."""


class Relations:
    """Hears where the parts of a workbook lie."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        if tag == "Relationship":
            target = attributes.get("Target", "")
            place = target[1:] if target.startswith("/") else f"xl/{target}"
            self.targets[attributes.get("Id", "")] = place

    def end(self, tag: str, text: str, line: int) -> None:
        """Hear that an element ends."""


class Texts:
    """Hears the shared texts; what tells how a word sounds is left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._is_sound = False

    def start(self, tag: str, _attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        if tag == "si":
            self._pieces = []
        self._is_sound = self._is_sound or tag == "rPh"

    def end(self, tag: str, text: str, _line: int) -> None:
        """Hear that an element ends."""
        if tag == "t" and not self._is_sound:
            self._pieces.append(text)
        elif tag == "rPh":
            self._is_sound = False
        elif tag == "si":
            self.found.append("".join(self._pieces))


class Styles:
    """Hears which styles show a number as a date."""

    def __init__(self) -> None:
        self.dates: set[int] = set()
        self._own: set[int] = set()
        self._count = 0
        self._in_cells = False

    def start(self, tag: str, attributes: Mapping[str, str], _line: int) -> None:
        """Hear that an element begins."""
        if tag == "numFmt" and _is_date(attributes.get("formatCode", "")):
            self._own.add(int(attributes.get("numFmtId", "-1")))
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            if int(attributes.get("numFmtId", "0")) in _DATE_FORMATS | self._own:
                self.dates.add(self._count)
            self._count += 1

    def end(self, tag: str, _text: str, _line: int) -> None:
        """Hear that an element ends."""
        if tag == "cellXfs":
            self._in_cells = False


def _is_date(code: str) -> bool:
    return bool(set(_NOT_LETTERS.sub("", code).casefold()) & {"d", "y", "j"})
