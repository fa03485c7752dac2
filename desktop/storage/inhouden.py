"""Inhouden and the profile of the school as plain JSON values, and back.

A field that a later version adds gets its default here; a kind this program does not know is left
out: its sentence still stands in the aantekening.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cattrs.preconf.json import make_converter

from desktop.core.bijlage import Bijlage
from desktop.core.inhoud import Inhoud
from desktop.core.school import Profiel
from desktop.core.signaal import Signaal
from desktop.core.vormen import NAMEN, VORMEN

_CONVERTER = make_converter()
_NAME = "vorm"


def inhoud_values(inhoud: Inhoud) -> dict[str, Any]:
    """Return the plain values of an inhoud, with the name it is kept by."""
    values: dict[str, Any] = _CONVERTER.unstructure(inhoud)
    return {_NAME: NAMEN[type(inhoud)], **values}


def inhoud_of(values: Mapping[str, Any]) -> Inhoud | None:
    """Return the inhoud behind these values, None for a kind this program does not know."""
    kind = VORMEN.get(values[_NAME])
    return None if kind is None else _CONVERTER.structure(values, kind)


def signaal_values(signaal: Signaal) -> dict[str, Any]:
    """Return the plain values of a signal."""
    values: dict[str, Any] = _CONVERTER.unstructure(signaal)
    return values


def signaal_of(values: Mapping[str, Any]) -> Signaal:
    """Return the signal behind these values."""
    return _CONVERTER.structure(values, Signaal)


def bijlagen_of(values: list[Mapping[str, Any]]) -> tuple[Bijlage, ...]:
    """Return the bijlagen behind these values."""
    return _CONVERTER.structure(values, tuple[Bijlage, ...])


def profiel_json(profiel: Profiel) -> str:
    """Return the profile of the school as text."""
    return json.dumps(_CONVERTER.unstructure(profiel), ensure_ascii=False, sort_keys=True)


def profiel_of(text: str) -> Profiel:
    """Return the profile behind the text; what is missing has its default."""
    return _CONVERTER.structure(json.loads(text), Profiel)
