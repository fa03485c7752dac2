"""How the entries of a timeline lie over the weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple


class Week(NamedTuple):
    """A week by its monday, and how many entries happened in it."""

    maandag: date
    aantal: int

    @property
    def zondag(self) -> date:
        """Return its last day."""
        return self.maandag + timedelta(days=6)


def weken(days: Iterable[date]) -> tuple[Week, ...]:
    """Return the weeks in which something happened, newest first."""
    counted = Counter(day - timedelta(days=day.weekday()) for day in days)
    return tuple(Week(*week) for week in sorted(counted.items(), reverse=True))
