"""What came from a form in a demo story: an inhoud by the name of its vorm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from desktop.core.inhoud import Inhoud
from desktop.core.vormen import VORMEN

Day = Callable[[int], date]
"""Turns school days back into a date; below zero is ahead."""


def inhoud_from(data: Any, day: Day) -> Inhoud:
    """Return the inhoud of this vorm; its dates are told in school days back."""
    kind = VORMEN[data["vorm"]]
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], told, day) for name, told in data["velden"].items()})


def _value(hint: Any, told: Any, day: Day) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], part, day) for part in told)
    if date in {hint, *get_args(hint)}:
        return day(told)
    return hint(told) if isinstance(hint, type) and issubclass(hint, Enum) else told
