"""Values for every field of every form, as a user may give them."""

from __future__ import annotations

from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from desktop.ui.vormen.spec import FieldSpec, Kind, VormSpec
from desktop.ui.vormen.specs import SPECS, spec_of
from desktop.ui.vormen.values import hints

NAMES = sorted(SPECS)
LETTERS = st.characters(categories=["L", "N", "P", "S"], exclude_characters=",\u2028\u2029\x85")
WORD = st.text(LETTERS, min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
FACTS = (1, 2, 3)


def values_for(spec: VormSpec) -> st.SearchStrategy[dict[str, Any]]:
    types = hints(spec.name)
    return st.fixed_dictionaries({f.key: value_for(f, types[f.key]) for f in spec.fields})


def value_for(field: FieldSpec, kind: Any) -> st.SearchStrategy[Any]:
    if field.kind is Kind.ANSWERS:
        return st.tuples(*[st.one_of(st.just(""), LINE)] * 4, LINE)
    if field.kind is Kind.FACTS:
        return st.sets(st.sampled_from(FACTS)).map(lambda chosen: tuple(sorted(chosen)))
    if get_origin(kind) is tuple:
        return _several(field, get_args(kind)[0])
    return _one(field, kind)


def _several(field: FieldSpec, item: Any) -> st.SearchStrategy[Any]:
    if field.options:
        chosen = [_member(item, choice.key) for choice in field.options]
        in_order = st.lists(st.sampled_from(chosen), min_size=1, unique=True)
        return in_order.map(lambda members: tuple(sorted(members, key=chosen.index)))
    return st.lists(LINE, min_size=1, max_size=3, unique=True).map(tuple)


def _one(field: FieldSpec, kind: Any) -> st.SearchStrategy[Any]:
    if field.options:
        return st.sampled_from([_member(kind, choice.key) for choice in field.options])
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(1, 9)
    if kind is date or date in get_args(kind):
        days = st.dates(date(1000, 1, 1))
        return st.one_of(st.none(), days) if NoneType in get_args(kind) else days
    return LINE


def _member(kind: type[Enum], key: str) -> Enum:
    return next(member for member in kind if str(member.value) == key)


def sample(name: str) -> dict[str, Any]:
    """Return one filled-in form, the same every time."""
    spec = spec_of(name)
    return {f.key: _plain(f, hints(name)[f.key]) for f in spec.fields}


def _plain(field: FieldSpec, kind: Any) -> Any:
    if field.kind is Kind.ANSWERS:
        return ("een", "twee", "", "", "vijf")
    if field.kind is Kind.FACTS:
        return (1, 3)
    if field.options:
        item = get_args(kind)[0] if get_origin(kind) is tuple else kind
        chosen = _member(item, field.options[-1].key)
        return (chosen,) if get_origin(kind) is tuple else chosen
    if get_origin(kind) is tuple:
        return ("Samira Haddad", "Joris Kamp")
    plain: dict[Any, Any] = {bool: True, int: 3, str: "woorden"}
    return plain.get(kind, date(2026, 12, 1))
