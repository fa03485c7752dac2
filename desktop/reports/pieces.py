"""Very long words in pieces: the engine looks at all that is left again for every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.reports.document import Words, plain, runs

LONGEST = 20_000


def pieces(words: Words) -> Iterator[Words]:
    """Yield words in pieces of at most LONGEST characters, broken at a line end or between words.

    Every piece but the last ends in white space, so that together they read as the whole.
    """
    if len(plain(words)) <= LONGEST:
        yield words
        return
    for run in runs(words):
        for text in _broken(run.text):
            yield replace(run, text=text)


def _broken(text: str) -> Iterator[str]:
    while len(text) > LONGEST:
        found = max(text.rfind("\n", 0, LONGEST), text.rfind(" ", 0, LONGEST)) + 1
        yield text[: found or LONGEST]
        text = text[found or LONGEST :]
    yield text
