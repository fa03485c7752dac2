"""A clock that stands still until it is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(slots=True)
class SettableClock:
    """Tell the moment that was set last; moments are aware of their offset."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment that was set."""
        return self.moment
