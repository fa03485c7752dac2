"""Room on paper to write in by hand."""

from __future__ import annotations

BLANK = "…" * 30
LINE = 26.0
"""How high a line to write on stands in a table, in points."""


def blank(lines: int) -> str:
    """Return this many dotted lines, far enough apart for handwriting."""
    return "\n\n".join([BLANK] * lines)
