"""The people in an OSO dossier: blocks of texts within each other, still in their own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_BLOCKS = frozenset(
    {"leerling", "verzorger", "huisarts", "aansprakelijkeinstelling", "adres", "communicatie"}
)


@dataclass(slots=True)
class Block:
    """One person, organisation, address or number."""

    tag: str
    line: int
    depth: int
    texts: dict[str, str] = field(default_factory=dict)
    within: list[Block] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return what stands there, empty when it is not there."""
        return self.texts.get(name, "")

    def says(self, name: str) -> bool:
        """Tell whether a yes stands there."""
        return self.text(name).strip().casefold() in {"true", "1"}

    def all(self, tag: str) -> Iterator[Block]:
        """Yield the blocks of one kind within this one."""
        return (block for block in self.within if block.tag == tag)


class Blocks:
    """Hears the elements of a file; leerling is found when the file holds one."""

    def __init__(self) -> None:
        self.leerlingen: list[Block] = []
        self.told: Counter[str] = Counter()
        self._path = 0
        self._open: list[Block] = []

    def start(self, tag: str, _attributes: Mapping[str, str], line: int) -> None:
        """Hear that an element begins."""
        self._path += 1
        if tag in _BLOCKS and (self._open or tag == "leerling"):
            self._open.append(Block(tag, line, self._path))

    def end(self, tag: str, text: str, _line: int) -> None:
        """Hear that an element ends; the first of several texts of one name counts."""
        here = self._open[-1] if self._open else None
        if here is not None:
            self.told[tag] += 1
            if here.depth == self._path:
                self._close()
            elif here.depth == self._path - 1:
                here.texts.setdefault(tag, text)
        self._path -= 1

    def _close(self) -> None:
        block = self._open.pop()
        (self._open[-1].within if self._open else self.leerlingen).append(block)
