"""Two calendars: working days for the terms of law and Veilig Thuis, school days for the school.

Sources: Algemene termijnenwet; 001:158; Uitvoeringsbesluit Wmo 2015 art. 4.1.7.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

# 001:158, "binnen 5 werkdagen": a term of Veilig Thuis, never the user's own.
VEILIGHEIDSBEOORDELING_WERKDAGEN = 5
# Uitvoeringsbesluit Wmo 2015 art. 4.1.7 (text of 2017), once Veilig Thuis reports an onderzoek.
ONDERZOEK_WEKEN = 10

DAY = timedelta(days=1)
# Algemene termijnenwet: terms of more than twelve weeks are not extended.
LONGEST_EXTENDED_WEEKS = 12
SCHOOL_WEEK = 5


class Vakantieregio(Enum):
    """The region that decides when most schools have their vacations."""

    NOORD = "noord"
    MIDDEN = "midden"
    ZUID = "zuid"


@dataclass(frozen=True, slots=True)
class Vakantie:
    """A stretch without school, first and last day included; weekdagen are its Monday-Fridays."""

    van: date
    tot: date
    weekdagen: int

    @property
    def weken(self) -> int:
        """Return for how many whole school weeks the leerling is out of sight."""
        return self.weekdagen // SCHOOL_WEEK


@dataclass(frozen=True, slots=True)
class Kalender:
    """Working days and school days; right for the years its days were gathered for.

    feestdagen are those of the Algemene termijnenwet, vrij the days without school.
    vakantie_bekend_tot is the last day up to which vacations are known, None when none are:
    after it every working day counts as a school day, so say so on the screen.
    """

    feestdagen: frozenset[date] = frozenset()
    vrij: frozenset[date] = frozenset()
    vakantie_bekend_tot: date | None = None

    def with_free(self, days: Iterable[date]) -> Kalender:
        """Return this calendar with the school's own free days added."""
        return replace(self, vrij=self.vrij | frozenset(days))

    def is_werkdag(self, day: date) -> bool:
        """Tell whether a day is Monday to Friday and no feestdag."""
        return is_weekdag(day) and day not in self.feestdagen

    def is_schooldag(self, day: date) -> bool:
        """Tell whether there is school: a working day that is not free."""
        return self.is_werkdag(day) and day not in self.vrij

    def werkdagen_na(self, start: date, count: int) -> date:
        """Return the working day that lies count working days after start."""
        return _after(start, count, self.is_werkdag)

    def schooldagen_na(self, start: date, count: int) -> date:
        """Return the school day that lies count school days after start."""
        return _after(start, count, self.is_schooldag)

    def first_werkdag_from(self, day: date) -> date:
        """Return the day itself or the next working day: how a term ends (Atw art. 1)."""
        return _seek(day, DAY, self.is_werkdag)

    def first_schooldag_from(self, day: date) -> date:
        """Return the day itself or the next school day."""
        return _seek(day, DAY, self.is_schooldag)

    def last_schooldag_before(self, day: date) -> date:
        """Return the last school day before a day, that day not included."""
        return _seek(day - DAY, -DAY, self.is_schooldag)

    def term_in_weeks(self, start: date, weeks: int) -> date:
        """Return the last day of a term; up to twelve weeks it never ends on a day off (Atw)."""
        end = start + timedelta(weeks=weeks)
        return self.first_werkdag_from(end) if weeks <= LONGEST_EXTENDED_WEEKS else end

    def remind_on(self, due: date, *, veiligheid: bool) -> date:
        """Return the school day to remind on: an act for safety never waits for a vacation.

        What falls on a day without school moves to the last school day before for safety, and to
        the first one after for administration.
        """
        if self.is_schooldag(due) or not veiligheid:
            return self.first_schooldag_from(due)
        return self.last_schooldag_before(due)

    def vakantie_at(self, day: date) -> Vakantie | None:
        """Return the vacation on this day, or the one that starts when this school day is over."""
        vakantie = self.next_vakantie(day)
        return vakantie if vakantie and vakantie.van <= day + DAY else None

    def next_vakantie(self, day: date) -> Vakantie | None:
        """Return the vacation on this day or the first one after it; None when none is known."""
        last = max(self.vrij, default=date.min)
        while day <= last:
            if self.is_schooldag(day):
                day += DAY
                continue
            stretch = self._stretch(day)
            if stretch.weken:
                return stretch
            day = stretch.tot + DAY
        return None

    def _stretch(self, day: date) -> Vakantie:
        van = self.last_schooldag_before(day) + DAY
        tot = self.first_schooldag_from(day) - DAY
        days = (van + DAY * n for n in range((tot - van).days + 1))
        return Vakantie(van, tot, sum(map(is_weekdag, days)))


def is_weekdag(day: date) -> bool:
    """Tell whether a day is Monday to Friday, feestdag or not."""
    return day.weekday() < SCHOOL_WEEK


def _after(start: date, count: int, counts: Callable[[date], bool]) -> date:
    day = start
    for _ in range(count):
        day = _seek(day + DAY, DAY, counts)
    return day


def _seek(day: date, step: timedelta, wanted: Callable[[date], bool]) -> date:
    while not wanted(day):
        day += step
    return day
