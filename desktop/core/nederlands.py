"""Dutch words for dates, times, names and enumerations, without a locale."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def date_in_words(day: date) -> str:
    """Return "22 november 2026"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def weekday_and_date(day: date) -> str:
    """Return "zondag 22 november 2026"."""
    return f"{DAGEN[day.weekday()]} {date_in_words(day)}"


def short_date(day: date) -> str:
    """Return "22-11-2026"."""
    return f"{day:%d-%m-%Y}"


def date_and_time(moment: datetime) -> str:
    """Return "22-11-2026 om 14.30 uur"."""
    return f"{moment:%d-%m-%Y} om {moment:%H.%M} uur"


def enumerate_words(words: Sequence[str]) -> str:
    """Return "a, b en c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def full_name(roepnaam: str, tussenvoegsel: str, achternaam: str) -> str:
    """Return "Amira el Haddad"."""
    return " ".join(part for part in (roepnaam, tussenvoegsel, achternaam) if part)


def name_with_initial(roepnaam: str, tussenvoegsel: str, achternaam: str) -> str:
    """Return "Amira el H.": enough to recognise, little enough for a glance over the shoulder."""
    return full_name(roepnaam, tussenvoegsel, f"{achternaam[:1]}." if achternaam else "")


def sorting_name(roepnaam: str, tussenvoegsel: str, achternaam: str) -> str:
    """Return the key of a Dutch name list: by last name, then first name; accents do not count."""
    letters = unicodedata.normalize("NFKD", f"{achternaam} {roepnaam} {tussenvoegsel}".casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def initials(roepnaam: str, achternaam: str) -> str:
    """Return "AH", in capitals."""
    return f"{roepnaam[:1]}{achternaam[:1]}".upper()
