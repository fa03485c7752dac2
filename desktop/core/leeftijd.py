"""Ages, counted as the law counts them: a year older on the birthday itself."""

from __future__ import annotations

from datetime import date


def age_on(geboortedatum: date, day: date) -> int:
    """Return the age in whole years on a day; someone born on 29 February ages on 1 March."""
    had_birthday = (day.month, day.day) >= (geboortedatum.month, geboortedatum.day)
    return day.year - geboortedatum.year - (0 if had_birthday else 1)
