"""When things happened, in the words of the timeline."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.core.nederlands import DAGEN, MAANDEN, weekday_and_date


def in_zone_of(now: datetime, moment: datetime) -> datetime:
    """Return moment on the clock of now; a moment without a zone is that clock's already."""
    if moment.tzinfo is None or now.tzinfo is None:
        return moment.replace(tzinfo=now.tzinfo)
    return moment.astimezone(now.tzinfo)


def day_heading(day: date, today: date) -> str:
    """Return "Vandaag · zondag 22 november 2026", "Gisteren · …" or "Vrijdag 20 november"."""
    words = weekday_and_date(day)
    ago = (today - day).days
    if ago == 0:
        return f"{QCoreApplication.translate('Days', 'Vandaag')} · {words}"
    if ago == 1:
        return f"{QCoreApplication.translate('Days', 'Gisteren')} · {words}"
    if day.year == today.year:
        words = f"{DAGEN[day.weekday()]} {day.day} {MAANDEN[day.month - 1]}"
    return words.capitalize()
