"""The Dutch calendar, from the library holidays: feestdagen of the law and school vacations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from desktop.core.termijnen import Kalender, Vakantieregio

# Between two vacations lie at most twelve weeks; a longer gap means one is not in the data yet.
LONGEST_BETWEEN = timedelta(weeks=14)


class NederlandseKalender:
    """Makes calendars for the vacation regions."""

    def of(self, regio: Vakantieregio, van: int, tot: int) -> Kalender:
        """Return the calendar of a region for the years van up to and including tot."""
        # The library is only needed once a dossier is open, and costs time at the start.
        from holidays import country_holidays

        years = range(van, tot + 1)
        # "public" has 5 May once in five years; the Algemene termijnenwet has it every year.
        feestdagen = country_holidays("NL", years=years, categories=("public", "optional"))
        subdivision = regio.value.capitalize()
        vrij = country_holidays("NL", subdiv=subdivision, years=years, categories=("school",))
        return Kalender(frozenset(feestdagen), frozenset(vrij), known_until(vrij))


def known_until(vrij: Iterable[date]) -> date | None:
    """Return the last free day before a vacation is missing, None without any vacation."""
    known: date | None = None
    for day in sorted(vrij):
        if known is not None and day - known > LONGEST_BETWEEN:
            break
        known = day
    return known


@cache
def kalender_around(year: int, regio: Vakantieregio) -> Kalender:
    """Return the calendar from two years back to three years ahead: what a dossier looks at."""
    return NederlandseKalender().of(regio, year - 2, year + 3)
