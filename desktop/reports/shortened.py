"""Words cut to fit one page, with the place where the rest of them stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop.reports.document import Run, Words, plain, runs


def shortened(words: Words, most: int, rest: str) -> Words:
    """Return at most this many characters, whole words only, and where the rest stands."""
    if len(plain(words)) <= most:
        return words
    return (*_first(runs(words), most), Run(f"… {rest}", bold=True))


def longest_that_fits(longest: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number up to longest that fits, or 0."""
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _first(parts: tuple[Run, ...], left: int) -> Iterator[Run]:
    for part in parts:
        if len(part.text) > left:
            begun = part.text[:left].rpartition(" ")[0].rstrip()
            yield replace(part, text=f"{begun} " if begun else "")
            return
        left -= len(part.text)
        yield part
