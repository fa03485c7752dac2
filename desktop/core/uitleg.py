"""What a source says, in our own words: never to be shown as a quotation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Our own words with their source: document:line, an article, or the page it was read on."""

    tekst: str
    bron: str
