"""What a cell or an element says: a text without surprises, a date, a class year."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from desktop.core.invoer import leesbaar

ONBEKEND = frozenset({"?", "onbekend", "-"})
LANGSTE = 256
"""The most characters of one field of a pupil; a key of EDEXML may be this long."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*|Z|[+-]\d\d:\d\d)?")
_DUTCH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_EXCEL_TEXT = re.compile(r'="(.*)"')
_OLDEST, _NEWEST = date(1900, 1, 1), date(2100, 12, 31)

LEERJAREN = {
    "B": "baby's",
    "D": "dreumesen",
    "0": "peuters",
    **{str(n): f"groep {n}" for n in range(1, 9)},
    **{str(n + 10): f"leerjaar {n}" for n in range(1, 7)},
    "S": "speciaal (basis)onderwijs",
    "V": "voortgezet speciaal onderwijs",
    "C": "",
    "N": "",
    "H": "",
}
"""The class years of EDEXML in words; a combination group leaves it to the pupil."""

HISTORISCH = "H"


def clean(text: str) -> str:
    """Return the text in one spelling, without what nobody sees; empty for "?"."""
    if not text:
        return ""
    if wrapped := _EXCEL_TEXT.fullmatch(text.strip()):
        text = wrapped[1]
    # Most texts are plain: measured, cleaning those too costs half of the reading.
    is_plain = text.isascii() and text.isprintable()
    told = " ".join((text if is_plain else leesbaar(unicodedata.normalize("NFC", text))).split())
    return "" if told.casefold() in ONBEKEND else told


def parse_date(text: str) -> date | None:
    """Return the day that is meant, None for an empty text; raise ValueError for nonsense.

    A day after 2100 is None as well: programs write 31-12-9999 where there is no day.
    """
    if not text:
        return None
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        day = date(int(found[1]), int(found[2]), int(found[3]))
    elif found := _DUTCH.fullmatch(text):
        day = date(int(found[3]), int(found[2]), int(found[1]))
    else:
        raise ValueError("not a date")
    if day < _OLDEST:
        raise ValueError("too long ago")
    return day if day <= _NEWEST else None
