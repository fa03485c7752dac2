"""Narrowing the access log to the last days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from desktop.services.handelingen import Groep, HandelingRegel


class Period(Enum):
    """How far back, in days; today alone is 0."""

    ALL = None
    TODAY = 0
    WEEK = 6
    MONTH = 29


def narrowed(
    regels: Iterable[HandelingRegel], groep: Groep | None, period: Period, today: date
) -> list[HandelingRegel]:
    """Return the lines of a group, or of all, within the period.

    A line dated after today, from a clock that stood wrong, is never left out.
    """
    back = period.value
    since = date.min if back is None else today - timedelta(days=back)
    return [
        regel
        for regel in regels
        if (groep is None or regel.groep is groep) and regel.moment.date() >= since
    ]
