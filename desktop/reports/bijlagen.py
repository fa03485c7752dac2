"""The documents of an entry by name, with their age; the documents themselves are not printed."""

from __future__ import annotations

from datetime import date

from desktop.core.bijlage import Bijlage, grootte_tekst
from desktop.core.logboek import Aantekening
from desktop.core.nederlands import short_date


def bijlagen(entry: Aantekening, today: date) -> tuple[str, ...]:
    """Return "foto.png (340 kB, van 01-09-2025, ouder dan een jaar)" for each document."""
    return tuple(f"{one.naam} ({', '.join(_about(one, today))})" for one in entry.bijlagen)


def _about(one: Bijlage, today: date) -> list[str]:
    told = [grootte_tekst(one.grootte)]
    told.append(f"van {short_date(one.van)}" if one.van else "datum niet bekend")
    return [*told, "ouder dan een jaar"] if one.is_oud(today) else told
