"""A kader as it stands in its JSON file, turned into an Afwegingskader and checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from desktop.core.afwegingskader import (
    Afwegingskader,
    Antwoord,
    Citaat,
    KaderError,
    Knoop,
    Uitgang,
    Uitkomst,
)

Word = TypeVar("Word", bound=Enum)


def kader_from_json(text: str) -> Afwegingskader:
    """Read a kader; raise KaderError, naming the part at fault, when it is not usable."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise KaderError("geen JSON") from None
    kader = _kader(_Part("kader", data))
    kader.check()
    return kader


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the file with the way to it, so that every complaint says where."""

    place: str
    data: Any

    def text(self, key: str, default: str | None = None) -> str:
        return str(self._get(key, str, default))

    def number(self, key: str) -> int:
        return int(self._get(key, int))

    def has(self, key: str) -> bool:
        return isinstance(self.data, dict) and key in self.data

    def part(self, key: str) -> _Part:
        return _Part(f"{self.place}.{key}", self._get(key, dict))

    def parts(self, key: str) -> Iterator[_Part]:
        for number, data in enumerate(self._get(key, list, [])):
            yield _Part(f"{self.place}.{key}[{number}]", data)

    def named(self, key: str) -> Iterator[tuple[str, _Part]]:
        for name, data in self._get(key, dict, {}).items():
            yield name, _Part(f"{self.place}.{key}.{name}", data)

    def _get(self, key: str, kind: type, default: object = None) -> Any:
        value = self.data.get(key, default) if isinstance(self.data, dict) else None
        if type(value) is not kind:
            raise KaderError(f"onleesbaar: {self.place}.{key}")
        return value


def _kader(data: _Part) -> Afwegingskader:
    knopen = [_knoop(part) for part in data.parts("knopen")]
    by_id = {knoop.id: knoop for knoop in knopen}
    if len(by_id) < len(knopen):
        raise KaderError("dubbele knoop")
    return Afwegingskader(
        id=data.text("id"),
        versie=data.text("versie"),
        naam=data.text("naam"),
        bron=data.text("bron"),
        start=data.text("start"),
        knopen=by_id,
        meldnormen={m.number("nummer"): _citaat(m) for m in data.parts("meldnormen")},
        bij_twijfel=_citaat(data.part("bij_twijfel")),
    )


def _knoop(data: _Part) -> Knoop:
    return Knoop(
        id=data.text("id"),
        kort=data.text("kort"),
        titel=data.text("titel", ""),
        vraag=_citaat(data.part("vraag")) if data.has("vraag") else None,
        uitgangen={
            _word(Antwoord, antwoord, part): _uitgang(part)
            for antwoord, part in data.named("uitgangen")
        },
        toelichting=tuple(_citaat(part) for part in data.parts("toelichting")),
        uitkomst=_word(Uitkomst, data.text("uitkomst"), data) if data.has("uitkomst") else None,
        verder=data.text("verder") if data.has("verder") else None,
    )


def _uitgang(data: _Part) -> Uitgang:
    meldnorm = data.number("meldnorm") if data.has("meldnorm") else None
    return Uitgang(data.text("naar"), _citaat(data), meldnorm)


def _citaat(data: _Part) -> Citaat:
    return Citaat(data.text("tekst"), data.text("bron"))


def _word(words: type[Word], word: str, place: _Part) -> Word:
    try:
        return words(word)
    except ValueError:
        raise KaderError(f"onbekend woord: {place.place}: {word!r}") from None
