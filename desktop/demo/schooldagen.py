"""School days counted back from today: Monday to Friday, without fixed public holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

SCHOOL_CLOSES = time(17)
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
        """Return the school day that lies back before the last one."""
        day = self._today.date()
        if self._today.time() < SCHOOL_CLOSES:
            day -= timedelta(days=1)
        while True:
            if _is_school_day(day):
                if back == 0:
                    return day
                back -= 1
            day -= timedelta(days=1)


def _is_school_day(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS
