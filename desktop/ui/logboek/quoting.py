"""Quotation marks around literal words."""

from __future__ import annotations

_MARKS = frozenset('“”„"«»')


def quoted(words: str) -> str:
    """Return the words between “ and ”, once, also when they were typed with quotes around."""
    bare = words.strip()
    enclosed = len(bare) > 1 and bare[0] in _MARKS and bare[-1] in _MARKS
    # "Stil!" zei papa, "nu!" keeps all four of its own marks.
    if enclosed and _MARKS.isdisjoint(bare[1:-1]):
        bare = bare[1:-1].strip()
    return f"“{bare}”"
