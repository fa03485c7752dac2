"""A piece of a JSON file with the way to it, so that every complaint says where."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """What stands at a place; complaint is the error that names a place that cannot be read."""

    place: str
    data: Any
    complaint: type[ValueError] = ValueError

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text."""
        return str(self._get(key, str, default))

    def number(self, key: str) -> int:
        """Return a whole number."""
        return int(self._get(key, int))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found = self._get(key, list)
        if not all(type(text) is str for text in found):
            raise self.complaint(f"onleesbaar: {self.place}.{key}")
        return tuple(found)

    def has(self, key: str) -> bool:
        """Tell whether there is anything under this key."""
        return isinstance(self.data, dict) and key in self.data

    def part(self, key: str) -> Part:
        """Return a piece of this piece."""
        return Part(f"{self.place}.{key}", self._get(key, dict), self.complaint)

    def parts(self, key: str, default: Sequence[object] | None = None) -> Iterator[Part]:
        """Yield the pieces of a list."""
        for number, data in enumerate(self._get(key, list, default)):
            yield Part(f"{self.place}.{key}[{number}]", data, self.complaint)

    def named(self, key: str) -> Iterator[tuple[str, Part]]:
        """Yield the pieces that have names, empty when there are none."""
        for name, data in self._get(key, dict, {}).items():
            yield name, Part(f"{self.place}.{key}.{name}", data, self.complaint)

    def _get(self, key: str, kind: type, default: object = None) -> Any:
        value = self.data.get(key, default) if isinstance(self.data, dict) else None
        if type(value) is not kind:
            raise self.complaint(f"onleesbaar: {self.place}.{key}")
        return value


def part_of_json(name: str, text: str, complaint: type[ValueError]) -> Part:
    """Read a file; raise the complaint, with this sentence about its name, when it is no JSON."""
    try:
        return Part(name, json.loads(text), complaint)
    except (ValueError, RecursionError):
        raise complaint(f"geen JSON: {name}") from None
