"""The source documents as a paper names them."""

from __future__ import annotations

from collections.abc import Iterable

_DOCUMENTS = {
    "001": "Kindermishandeling zien en samen aanpakken (VO)",
    "002": "Protocol huiselijk geweld en kindermishandeling (PO)",
    "003": "De ‘meldcode kindermishandeling en huiselijk geweld’ in de praktijk",
    "004": "De Meldcode Huiselijk Geweld en Kindermishandeling (PRO8)",
}


def bron_in_words(bron: str) -> str:
    """Return the title and line behind a reference as 003:376."""
    number, _, line = bron.partition(":")
    return f"Bron: {_DOCUMENTS.get(number, number)}, regel {line}"


def bronnen_in_words(bronnen: Iterable[str]) -> str:
    """Return every document once, with all lines that are used of it."""
    lines: dict[str, list[str]] = {}
    for bron in sorted(set(bronnen)):
        number, _, line = bron.partition(":")
        lines.setdefault(_DOCUMENTS.get(number, number), []).append(line)
    told = (f"{title}, regel {', '.join(found)}" for title, found in lines.items())
    return f"Bronnen: {'; '.join(told)}."
