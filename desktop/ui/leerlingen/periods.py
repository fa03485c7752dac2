"""The period a review list covers: since the last vacation, this school year, or chosen days."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.termijnen import Kalender

_FIRST_MONTH = 8


def school_year_start(vandaag: date) -> date:
    """Return the first day of August before this day."""
    year = vandaag.year if vandaag.month >= _FIRST_MONTH else vandaag.year - 1
    return date(year, _FIRST_MONTH, 1)


def term_start(kalender: Kalender, vandaag: date) -> date:
    """Return the day after the last vacation that is over, else the start of the school year."""
    start = school_year_start(vandaag)
    vakantie = kalender.next_vakantie(start)
    while vakantie is not None and vakantie.tot < vandaag:
        start = vakantie.tot + timedelta(days=1)
        vakantie = kalender.next_vakantie(start)
    return start
