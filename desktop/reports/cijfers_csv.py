"""A table as CSV the way Dutch spreadsheet programs read it: semicolons, UTF-8 with its mark."""

from __future__ import annotations

import csv
from io import StringIO

from desktop.services.uitvoer import Rijen

# A spreadsheet program takes a cell that begins like this for a formula, and carries it out.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def compose_cijfers(rijen: Rijen) -> bytes:
    """Return the table; a cell that looks like a formula is kept as text."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([_safe(cell) for cell in rij] for rij in rijen)
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
