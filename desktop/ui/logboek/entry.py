"""One card of the timeline, already in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from desktop.core.logboek import Regel


class Voice(Enum):
    """Who speaks in a passage; each is drawn in its own way."""

    FACT = auto()
    QUOTE = auto()
    MENING = auto()
    DUIDING = auto()
    VERONDERSTELLING = auto()
    NOTE = auto()
    STRUCK = auto()


class Passage(NamedTuple):
    """A piece of running text; its first lead characters are a label."""

    voice: Voice
    text: str
    lead: int = 0


class Mark(NamedTuple):
    """A pill: word, tone and icon."""

    text: str
    tone: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the card shows, and the sentence a screen reader speaks.

    day is the heading above the card, empty when the card above happened on the same day.
    """

    regel: Regel
    day: str
    icon: str
    tone: str
    kind: str
    meta: str
    title: str
    source: Mark
    passages: tuple[Passage, ...]
    tags: tuple[Mark, ...]
    sentence: str
