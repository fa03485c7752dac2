"""What is typed in a form as the inhoud it means, and back; decided by the types of the inhoud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import QCoreApplication

from desktop.core.inhoud import Inhoud, InhoudError
from desktop.core.nederlands import short_date
from desktop.core.vormen import VORMEN
from desktop.ui.vormen.dates import read_day
from desktop.ui.vormen.spec import FieldSpec, Kind, Raw, Raws, VormSpec


@cache
def hints(name: str) -> Mapping[str, Any]:
    """Return the type of each attribute of a vorm."""
    return get_type_hints(VORMEN[name])


def inhoud_of(spec: VormSpec, raws: Raws) -> Inhoud:
    """Return what was typed; an attribute without a raw value keeps its default.

    Raises InhoudError (a RefusedError) with the key of the field to mend.
    """
    types = hints(spec.name)
    asked = (field for field in spec.fields if field.key in raws)
    given = {field.key: from_raw(field, types[field.key], raws[field.key]) for field in asked}
    return VORMEN[spec.name](**given)


def raws_of(spec: VormSpec, values: Mapping[str, object]) -> dict[str, Raw]:
    """Return known values as they stand in the fields."""
    return {f.key: to_raw(f, values[f.key]) for f in spec.fields if f.key in values}


def values_of(inhoud: Inhoud) -> dict[str, object]:
    """Return the attributes of an inhoud by name."""
    return {field.name: getattr(inhoud, field.name) for field in fields(inhoud)}


def from_raw(field: FieldSpec, kind: Any, raw: Raw) -> object:
    """Return what a field holds as a value of this type."""
    if get_origin(kind) is tuple:
        (item, _) = get_args(kind)
        return tuple(_single(field.key, item, part) for part in _parts(field, raw))
    return _single(field.key, kind, raw)


def to_raw(field: FieldSpec, value: object) -> Raw:
    """Return a value as its field shows it."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, tuple):
        return _text(value)
    texts = [_text(part) for part in value]
    if field.kind is Kind.NAMES:
        return ", ".join(texts)
    return "\n".join(texts) if field.kind is Kind.LINES else texts


def _parts(field: FieldSpec, raw: Raw) -> list[str]:
    if isinstance(raw, list):
        return raw
    text = str(raw)
    parts = text.split(",") if field.kind is Kind.NAMES else text.splitlines()
    tidy = (" ".join(part.split()) for part in parts)
    return list(dict.fromkeys(part for part in tidy if part))


def _single(key: str, kind: Any, raw: Raw) -> object:
    if kind is bool:
        return bool(raw)
    text = str(raw).strip()
    if kind is str:
        return text
    if kind is int:
        return int(text)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(key, kind, text)
    return _day(key, text, may_be_empty=NoneType in get_args(kind))


def _member(key: str, kind: type[Enum], text: str) -> Enum:
    found = next((member for member in kind if str(member.value) == text), None)
    if found is None:
        raise InhoudError(key, QCoreApplication.translate("Vormen", "Maak hier een keuze."))
    return found


def _day(key: str, text: str, *, may_be_empty: bool) -> date | None:
    say = QCoreApplication.translate
    if not text:
        if may_be_empty:
            return None
        raise InhoudError(key, say("Vormen", "Vul hier een datum in."))
    day = read_day(text)
    if day is None:
        remedy = say("Vormen", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-3-2027.")
        raise InhoudError(key, remedy)
    return day


def _text(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return short_date(value)
    return "" if value is None else str(value)
