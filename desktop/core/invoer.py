"""What may come in as the text of an aantekening: no invisible characters, no whole books."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from desktop.core.logboek import Aantekening, AantekeningError
from desktop.core.zoeken import teksten

LANGSTE = 50_000
"""The most characters of one field: some twenty pages, still read and drawn at once."""

# Control characters steer a screen or printer; an override turns the text after it around. What
# joins emoji and marks the direction of Arabic words is left alone.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?|\x0b|\x0c|\x85")


def leesbaar(text: str) -> str:
    """Return the text without characters that nobody sees but that change what is shown."""
    return _UNSEEN.sub("", _LINE_END.sub("\n", text))


def has_unseen(text: str) -> bool:
    """Tell whether leesbaar would leave something out."""
    return leesbaar(text) != text


def tidied(aantekening: Aantekening) -> Aantekening:
    """Return the entry with readable texts; raise AantekeningError for one that is too long."""
    texts = {
        f.name: getattr(aantekening, f.name)
        for f in fields(aantekening)
        if isinstance(getattr(aantekening, f.name), str)
    }
    for name, text in texts.items():
        if len(text) > LANGSTE:
            raise AantekeningError(name, TE_LANG)
    if any(len(text) > LANGSTE for text in teksten(aantekening)):
        raise AantekeningError("tekst", TE_LANG)
    changes: dict[str, Any] = {name: leesbaar(text) for name, text in texts.items()}
    return replace(aantekening, **changes)


TE_LANG = (
    "Deze tekst is te lang voor één aantekening: 50.000 tekens is het meeste. Er is niets weg. "
    "Deel de tekst op, of bewaar haar als document en voeg dat toe als bijlage."
)
