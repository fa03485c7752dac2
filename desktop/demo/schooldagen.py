"""School days counted from today: Monday to Friday, without fixed public holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

SCHOOL_CLOSES = time(17)
ONE = timedelta(days=1)
HOLIDAYS = frozenset({(1, 1), (4, 27), (5, 5), (12, 25), (12, 26)})


class Schooldagen:
    """The school days up to the last one that is over, so that nothing lies in the future."""

    def __init__(self, today: datetime) -> None:
        self._today = today

    @property
    def today(self) -> date:
        """Return the day everything is counted from."""
        return self._today.date()

    def moment(self, back: int, tijd: str) -> datetime:
        """Return a moment such as "09.15" on the school day that lies back before the last one."""
        at = time.fromisoformat(tijd.replace(".", ":"))
        return datetime.combine(self.day(back), at, tzinfo=self._today.tzinfo)

    def day(self, back: int) -> date:
        """Return the school day that lies back before the last one, or ahead when below zero."""
        day = self._today.date()
        if self._today.time() < SCHOOL_CLOSES:
            day -= ONE
        day = _seek(day, -ONE)
        step = -ONE if back > 0 else ONE
        for _ in range(abs(back)):
            day = _seek(day + step, step)
        return day


def _seek(day: date, step: timedelta) -> date:
    while not _is_school_day(day):
        day += step
    return day


def _is_school_day(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS
