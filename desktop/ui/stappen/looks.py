"""How a term and an open punt look wherever they stand: one colour, shape and word each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.nederlands import weekday_and_date
from desktop.core.punt import Gewicht
from desktop.core.taken import Aard

TERM_ICON = "clock"
GEWICHT_LOOKS = {
    Gewicht.VEILIGHEID: ("danger", "triangle-alert"),
    Gewicht.NODIG: ("warn", "circle-alert"),
    Gewicht.ZORGVULDIG: ("info", "info"),
}


def term_tone(day: date, today: date) -> str:
    """Return the colour role of a term."""
    return "warn" if day < today else "info"


def term_day(day: date, aard: Aard) -> str:
    """Return the day of a term in words, and whether the school or another keeps to it."""
    say = QCoreApplication.translate
    expected = say("Termijn", "verwacht {}")
    when = expected if aard is Aard.VERWACHT else say("Termijn", "uiterlijk {}")
    return when.format(weekday_and_date(day))


def days_left(day: date, today: date) -> str:
    """Return how far off a day is, in words."""
    say = QCoreApplication.translate
    days = (day - today).days
    if days < 0:
        past = say("Termijn", "{} dagen geleden")
        return past.format(-days) if days < -1 else say("Termijn", "gisteren")
    if days == 0:
        return say("Termijn", "vandaag")
    return say("Termijn", "over {} dagen").format(days) if days > 1 else say("Termijn", "morgen")


def gewicht_word(gewicht: Gewicht) -> str:
    """Return the word for how much hangs on an open punt."""
    say = QCoreApplication.translate
    return {
        Gewicht.VEILIGHEID: say("Gewicht", "Veiligheid"),
        Gewicht.NODIG: say("Gewicht", "Nodig"),
        Gewicht.ZORGVULDIG: say("Gewicht", "Zorgvuldig"),
    }[gewicht]
