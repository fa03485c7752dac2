"""Words that every part of the melding uses: nothing is ever left blank."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop.core.logboek import Aantekening, Herkomst, Regel
from desktop.core.nederlands import short_date
from desktop.reports.document import Run, Words
from desktop.reports.plain_text import quoted

NOT_FILLED_IN = Run("nog niet ingevuld", muted=True)
UNKNOWN = Run("niet bekend", muted=True)


def given(text: str, absent: Run = NOT_FILLED_IN) -> str | Run:
    """Return the text, or what stands for it when there is none."""
    return text.strip() or absent


def day(moment: datetime) -> str:
    """Return "22-11-2026"."""
    return short_date(moment.date())


def day_and_time(moment: datetime) -> str:
    """Return "22-11-2026, 14.30 uur"."""
    return f"{day(moment)}, {moment:%H.%M} uur"


def told(entry: Aantekening) -> Words:
    """Return what an entry says, with literal words between quotation marks."""
    return "\n".join(part for part in (entry.tekst.strip(), said(entry)) if part)


def said(entry: Aantekening) -> str:
    """Return the literal words of an entry between quotation marks."""
    return quoted(entry.citaat) if entry.citaat.strip() else ""


def source(entry: Aantekening) -> Words:
    """Return where the words of an entry come from."""
    if entry.herkomst is Herkomst.ZELF:
        return "zelf gezien of gehoord"
    return f"van horen zeggen: {entry.bron.strip()}"


def people(regels: Iterable[Regel]) -> Words:
    """Return by whom these entries are, each name once."""
    names = dict.fromkeys(regel.aantekening.door.strip() for regel in regels)
    return given("\n".join(name for name in names if name), UNKNOWN)
