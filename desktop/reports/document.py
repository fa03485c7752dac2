"""What a report says, apart from how it looks: frozen blocks, cleaned once when they are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from desktop.diagram.body_map import BodyMap
from desktop.diagram.drawing import Drawing
from desktop.reports.plain_text import clean

MARKING = "VERTROUWELIJK · bijzondere persoonsgegevens"


class _Cleaned:
    """A frozen dataclass whose texts are cleaned when it is made."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for part in fields(self):  # type: ignore[arg-type]  # every subclass is a dataclass
            object.__setattr__(self, part.name, _cleaned(getattr(self, part.name)))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return tuple(map(_cleaned, value)) if type(value) is tuple else value


@dataclass(frozen=True, slots=True)
class Run(_Cleaned):
    """Words in one look; always data, never markup."""

    text: str
    bold: bool = False
    muted: bool = False
    struck: bool = False


Words = str | Run | tuple[str | Run, ...]


@dataclass(frozen=True, slots=True)
class Heading(_Cleaned):
    """A heading of level 1 to 3; level 1 is the title of the report, no level is skipped."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Para(_Cleaned):
    """A paragraph of running text."""

    words: Words


@dataclass(frozen=True, slots=True)
class Lead(_Cleaned):
    """The sentence or two under a title that say what this paper is."""

    words: Words


@dataclass(frozen=True, slots=True)
class Quote(_Cleaned):
    """Literal words of someone, set apart and between quotation marks; source says who and when."""

    text: str
    source: str = ""


class Voice(Enum):
    """What stands beside a fact: what the school reads in it, an opinion, a supposition."""

    DUIDING = "duiding"
    MENING = "mening"
    VERONDERSTELLING = "veronderstelling"


@dataclass(frozen=True, slots=True)
class Aside(_Cleaned):
    """Words that are no fact, set apart in the look of their voice; they begin with its name."""

    voice: Voice
    words: Words


@dataclass(frozen=True, slots=True)
class Bullets(_Cleaned):
    """A list; numbered when the order matters."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyValues(_Cleaned):
    """Rows of a label and its value; the labels take this part of the width."""

    rows: tuple[tuple[str, Words], ...]
    label_width: float = 0.27


@dataclass(frozen=True, slots=True)
class Column(_Cleaned):
    """A column; widths are relative. A header column names its row; names are not hyphenated."""

    title: str
    width: float = 1.0
    is_header: bool = False
    hyphenate: bool = True


@dataclass(frozen=True, slots=True)
class Table(_Cleaned):
    """Rows under column titles that return on every page; without rows nothing is printed."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: str = ""


class Weight(Enum):
    """How loud a callout is; alarm is for danger only."""

    NOTE = "note"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Callout(_Cleaned):
    """A framed message; its title says in words what the frame says in colour."""

    weight: Weight
    title: str
    words: Words


@dataclass(frozen=True, slots=True)
class Figure(_Cleaned):
    """A drawing in points with its text alternative."""

    drawing: Drawing
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class BodyFigure(_Cleaned):
    """The figures of a poptekening in points; the text alternative tells every cross in words."""

    body: BodyMap
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class QrCode(_Cleaned):
    """A short text for a camera, which also stands on the paper in words; side is in points."""

    text: str
    alt: str
    side: float = 108.0


class SignalKind(Enum):
    """How the school knows of a signal."""

    ZELF = "zelf gezien of gehoord"
    HOREN = "van horen zeggen"
    KIND = "kind vertelt zelf"


@dataclass(frozen=True, slots=True)
class SignalStrip(_Cleaned):
    """All signals on one line of time, first to last."""

    signals: tuple[tuple[date, SignalKind], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stay on one page together if a page can hold them."""

    blocks: tuple[Block, ...]


Block = (
    Heading
    | Para
    | Lead
    | Quote
    | Aside
    | Bullets
    | KeyValues
    | Table
    | Callout
    | Figure
    | BodyFigure
    | QrCode
    | SignalStrip
    | PageBreak
    | Keep
)


@dataclass(frozen=True, slots=True)
class Document(_Cleaned):
    """A report; title, subject and author also become metadata: no full name of a child there."""

    title: str
    blocks: tuple[Block, ...]
    subject: str = ""
    author: str = ""
    reference: str = ""
    footer: str = ""
    marking: str = MARKING
    lang: str = "nl-NL"


def runs(words: Words) -> tuple[Run, ...]:
    """Return words as runs."""
    parts = words if isinstance(words, tuple) else (words,)
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def plain(words: Words) -> str:
    """Return words without their look."""
    return "".join(run.text for run in runs(words))


def texts(part: object) -> Iterator[str]:
    """Yield every text in a document or a part of it, block by block."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for piece in part:
            yield from texts(piece)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from texts(getattr(part, field.name))
