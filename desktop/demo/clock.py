"""A clock that stands still until it is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.core.school import Profiel
from desktop.core.termijnen import Kalender


@dataclass(slots=True)
class SettableClock:
    """Tell the moment that was set last; moments are aware of their offset."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment that was set."""
        return self.moment

    def kalender(self, profiel: Profiel) -> Kalender:
        """Return weekdays as working days: a story is told, not planned."""
        return Kalender().with_free(profiel.vrije_dagen)
