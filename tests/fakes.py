"""Stand-ins for the ports that a test must hold in its hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop.core.school import Profiel
from desktop.core.termijnen import Kalender

MONDAY_MORNING = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)


class FixedClock:
    """Tells the time it was given, until the test advances it."""

    def __init__(self, moment: datetime = MONDAY_MORNING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def kalender(self, profiel: Profiel) -> Kalender:
        """Return weekdays as working days, without holidays."""
        return Kalender().with_free(profiel.vrije_dagen)

    def advance(self, **by: float) -> None:
        """Move on by days, hours or minutes, named as timedelta names them."""
        self.moment += timedelta(**by)
