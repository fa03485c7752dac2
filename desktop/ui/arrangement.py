"""Which panes stand beside each other, by the room there is for text of this size."""

from __future__ import annotations

from enum import Enum

THREE_FROM = 1420
TWO_FROM = 960


class Arrangement(Enum):
    """How many panes fit."""

    ONE = 1
    TWO = 2
    THREE = 3


def arrangement(width: int, text_percent: int) -> Arrangement:
    """Return how many panes fit panes this many pixels wide at this text size."""
    room = width * 100 / text_percent
    if room >= THREE_FROM:
        return Arrangement.THREE
    return Arrangement.TWO if room >= TWO_FROM else Arrangement.ONE
