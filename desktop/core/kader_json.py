"""A kader as it stands in its JSON file, turned into an Afwegingskader and checked."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from desktop.core.afwegingskader import (
    Afwegingskader,
    Antwoord,
    Citaat,
    KaderError,
    Knoop,
    Uitgang,
    Uitkomst,
)
from desktop.core.json_part import Part, part_of_json

Word = TypeVar("Word", bound=Enum)


def kader_from_json(text: str) -> Afwegingskader:
    """Read a kader; raise KaderError, naming the part at fault, when it is not usable."""
    kader = _kader(part_of_json("kader", text, KaderError))
    kader.check()
    return kader


def _kader(data: Part) -> Afwegingskader:
    knopen = [_knoop(part) for part in data.parts("knopen", [])]
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
        meldnormen={m.number("nummer"): _citaat(m) for m in data.parts("meldnormen", [])},
        bij_twijfel=_citaat(data.part("bij_twijfel")),
    )


def _knoop(data: Part) -> Knoop:
    return Knoop(
        id=data.text("id"),
        kort=data.text("kort"),
        titel=data.text("titel", ""),
        vraag=_citaat(data.part("vraag")) if data.has("vraag") else None,
        uitgangen={
            _word(Antwoord, antwoord, part): _uitgang(part)
            for antwoord, part in data.named("uitgangen")
        },
        toelichting=tuple(_citaat(part) for part in data.parts("toelichting", [])),
        uitkomst=_word(Uitkomst, data.text("uitkomst"), data) if data.has("uitkomst") else None,
        verder=data.text("verder") if data.has("verder") else None,
    )


def _uitgang(data: Part) -> Uitgang:
    meldnorm = data.number("meldnorm") if data.has("meldnorm") else None
    return Uitgang(data.text("naar"), _citaat(data), meldnorm)


def _citaat(data: Part) -> Citaat:
    return Citaat(data.text("tekst"), data.text("bron"))


def _word(words: type[Word], word: str, place: Part) -> Word:
    try:
        return words(word)
    except ValueError:
        raise KaderError(f"onbekend woord: {place.place}: {word!r}") from None
