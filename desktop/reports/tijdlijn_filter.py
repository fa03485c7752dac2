"""Which part of a timeline stands on paper, so that no reader takes a part for the whole."""

from __future__ import annotations

from desktop.core.nederlands import short_date
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.reports.document import Block, Callout, KeyValues, Para, Weight, Words
from desktop.reports.tijdlijn_words import FILTER_BRONNEN, RICHTINGEN, SOORTEN


def shown_part(chosen: Tijdlijnfilter, shown: int, total: int) -> tuple[Block, ...]:
    """Return how many of how many entries are printed, and each condition that chose them."""
    if chosen.is_empty:
        return (Para(f"{_entries(total)} De tijdlijn is volledig: er is geen filter gebruikt."),)
    counted = f"Op dit blad: {shown} van de {total}. De rest staat in het dossier."
    note = Callout(Weight.NOTE, "Dit is een deel van de tijdlijn", counted)
    return note, KeyValues(_conditions(chosen))


def _entries(total: int) -> str:
    return "1 aantekening." if total == 1 else f"{total} aantekeningen."


def _conditions(chosen: Tijdlijnfilter) -> tuple[tuple[str, Words], ...]:
    rows = (
        ("Filter: soort", SOORTEN[chosen.soort] if chosen.soort else ""),
        ("Filter: bron", FILTER_BRONNEN[chosen.bron] if chosen.bron else ""),
        ("Filter: richting", RICHTINGEN[chosen.richting] if chosen.richting else ""),
        ("Filter: aan te vullen", "alleen wat nog details mist" if chosen.aan_te_vullen else ""),
        ("Filter: persoon", chosen.persoon),
        ("Filter: periode", _period(chosen)),
        ("Filter: woorden", f"“{chosen.tekst.strip()}”" if chosen.tekst.strip() else ""),
    )
    return tuple((label, words) for label, words in rows if words)


def _period(chosen: Tijdlijnfilter) -> str:
    parts = (("vanaf", chosen.van), ("tot en met", chosen.tot))
    return " ".join(f"{word} {short_date(day)}" for word, day in parts if day)
