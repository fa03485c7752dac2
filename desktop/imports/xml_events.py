"""Reading XML piece by piece, with refusal of all that a list of pupils never needs.

A document type, and with it every entity, is refused at sight; so are deep nesting and endless
attributes. Nothing is looked up outside the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn, Protocol
from xml.parsers.expat import ExpatError, ParserCreate

from desktop.core.leerlingimport import LeesfoutError

DEEPEST = 60
"""The most elements inside each other; an OSO dossier has some ten."""
LONGEST_TEXT = 4_000
"""The characters that are kept of one element: more is a document, or hostile."""
LONGEST_TOKEN = 1_000_000
"""The most bytes of one tag; longer ones are read over and over."""
_CHUNK = 64 * 1024

DOCTYPE = "Dit bestand bevat een DOCTYPE. Dat is niet nodig en kan gevaarlijk zijn."
TE_DIEP = "De onderdelen zitten te diep in elkaar. Zo ziet een leerlingenbestand er niet uit."
TE_GROOT = "Eén onderdeel is veel te groot. Zo ziet een leerlingenbestand er niet uit."
GEEN_XML = "Het bestand is hier beschadigd of niet af. Maak het opnieuw in uw administratie."


class Readable(Protocol):
    """A stream of bytes."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes, none at the end."""
        ...


class XmlListener(Protocol):
    """Who hears of elements, by their names without namespace."""

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Hear that an element begins."""
        ...

    def end(self, tag: str, text: str, line: int) -> None:
        """Hear that an element ends; text is what stood in it, empty when it held elements."""
        ...


class _Events:
    """Passes on the events of one file and keeps its bounds."""

    def __init__(self, bestand: str, listener: XmlListener) -> None:
        self._bestand = bestand
        self._listener = listener
        self._text: list[str] = []
        self._length = 0
        self._depth = 0
        self._fed = 0
        self._parser = parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data

    def feed(self, piece: bytes, *, is_last: bool) -> None:
        """Read a piece of the file."""
        try:
            self._parser.Parse(piece, is_last)
        except (ExpatError, LookupError, ValueError):
            self._refuse(GEEN_XML, self._parser.ErrorLineNumber)
        self._fed += len(piece)
        if self._fed - self._parser.CurrentByteIndex > LONGEST_TOKEN:
            self._refuse(TE_GROOT)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            self._refuse(TE_DIEP)
        self._text, self._length = [], 0
        self._listener.start(_local(name), attributes, self._parser.CurrentLineNumber)

    def _data(self, text: str) -> None:
        if self._length < LONGEST_TEXT:
            self._text.append(text[:LONGEST_TEXT])
            self._length += len(text)

    def _end(self, name: str) -> None:
        self._depth -= 1
        text = "".join(self._text).strip()
        self._text, self._length = [], 0
        self._listener.end(_local(name), text, self._parser.CurrentLineNumber)

    def _doctype(self, *_: object) -> None:
        self._refuse(DOCTYPE)

    def _refuse(self, zin: str, line: int = 0) -> NoReturn:
        raise LeesfoutError(self._bestand, zin, line or self._parser.CurrentLineNumber)


def read_xml(path: Path, listener: XmlListener) -> None:
    """Tell the listener of all elements of a file; raise LeesfoutError."""
    with path.open("rb") as file:
        read_stream(path.name, file, listener)


def read_stream(bestand: str, file: Readable, listener: XmlListener) -> None:
    """Tell the listener of all elements of a stream; raise LeesfoutError."""
    events = _Events(bestand, listener)
    while piece := file.read(_CHUNK):
        events.feed(piece, is_last=False)
    events.feed(b"", is_last=True)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
