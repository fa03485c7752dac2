"""The week or month that is shown, and how one leafs through them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from desktop.core.nederlands import MAANDEN, date_in_words

GRID_WEEKS = 6
# Further ahead nothing is planned, and no vacations are known.
YEARS_AHEAD = 5


class Zicht(Enum):
    """How much of the agenda is shown at once."""

    WEEK = "week"
    MAAND = "maand"


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def span(zicht: Zicht, day: date) -> tuple[date, date]:
    """Return the first and last day shown: a week, or whole weeks around a month."""
    if zicht is Zicht.WEEK:
        return monday_of(day), monday_of(day) + timedelta(days=6)
    first = monday_of(day.replace(day=1))
    return first, first + timedelta(weeks=GRID_WEEKS, days=-1)


def turned(zicht: Zicht, day: date, step: int) -> date:
    """Return the same day so many weeks or months on; a month without that day has its last."""
    if zicht is Zicht.WEEK:
        return day + timedelta(weeks=step)
    year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def within(zicht: Zicht, day: date, vandaag: date) -> date:
    """Return the day, or the nearest one of which there is an agenda: nothing comes in the past."""
    begin = monday_of(vandaag) if zicht is Zicht.WEEK else vandaag.replace(day=1)
    return min(max(day, begin), begin + timedelta(days=366 * YEARS_AHEAD))


def title(zicht: Zicht, day: date) -> str:
    """Return "Week 47: 16 november tot en met 22 november 2026" or "November 2026"."""
    if zicht is Zicht.MAAND:
        return f"{MAANDEN[day.month - 1]} {day.year}".capitalize()
    first, last = span(zicht, day)
    begin = f"{first.day} {MAANDEN[first.month - 1]}"
    if first.year != last.year:
        begin = date_in_words(first)
    elif first.month == last.month:
        begin = str(first.day)
    words = QCoreApplication.translate("Agenda", "Week {}: {} tot en met {}")
    return words.format(first.isocalendar().week, begin, date_in_words(last))
