"""What leaves the vault as a plain file without names: it has no place to put a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

Rijen = Sequence[Sequence[str]]
"""A table as text, its head first."""


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One whole day in a calendar; uid says nothing but stays the same for the same thing.

    vervallen: it was handed out before and no longer holds.
    """

    uid: str
    op: date
    wat: str
    vervallen: bool = False


@dataclass(frozen=True, slots=True)
class Agendablad:
    """The events of one calendar file; made_on decides which of two files is the newest."""

    gebeurtenissen: tuple[Gebeurtenis, ...]
    made_on: datetime
