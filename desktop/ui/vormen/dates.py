"""A day as people write it."""

from __future__ import annotations

import re
from datetime import date

from desktop.core.nederlands import MAANDEN

_IN_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_IN_WORDS = re.compile(r"(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})")
_BY_COMPUTER = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str) -> date | None:
    """Return the day of "22-11-2026", "22 november 2026" or "2026-11-22"; None for other text."""
    written = " ".join(text.casefold().split())
    if found := _IN_FIGURES.fullmatch(written):
        day, month, year = map(int, found.groups())
    elif found := _BY_COMPUTER.fullmatch(written):
        year, month, day = map(int, found.groups())
    elif found := _IN_WORDS.fullmatch(written):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of "nov" or "november", 0 for no month."""
    names = (n for n, name in enumerate(MAANDEN, 1) if name.startswith(word) or word == "mrt")
    return 3 if word == "mrt" else next(names, 0)
