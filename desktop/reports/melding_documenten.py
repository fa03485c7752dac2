"""Documents and diagnoses that the school chose to name, each in a table of its own.

A diagnosis is told as the finding of its professional, never as a fact of the school (004:268).
"""

from __future__ import annotations

from desktop.core.diagnose import Diagnose
from desktop.core.logboek import Aantekening, Herkomst
from desktop.core.nederlands import short_date
from desktop.reports.bijlagen import bijlagen
from desktop.reports.document import Block, Column, Heading, Run, Table, Words
from desktop.reports.melding_words import day, given, told
from desktop.services.views import MeldingView

_NO_FILE = Run("geen bestand", muted=True)


def documenten(view: MeldingView) -> tuple[Block, ...]:
    """Return the chosen documents by name and age."""
    columns = (
        Column("Datum", 0.15, is_header=True, hyphenate=False),
        Column("Document", 0.4),
        Column("Bestanden", 0.25),
        Column("Van wie", 0.2),
    )
    rows = tuple(_document(view, regel.aantekening) for regel in view.selectie.documenten)
    caption = "De documenten zelf zitten niet bij dit blad."
    return (Heading(2, "Documenten"), Table(columns, rows, caption)) if rows else ()


def diagnosen(view: MeldingView) -> tuple[Block, ...]:
    """Return the chosen diagnoses with the professional, the profession and the day."""
    columns = (
        Column("Gesteld op", 0.15, is_header=True, hyphenate=False),
        Column("Diagnose", 0.4),
        Column("Gesteld door", 0.25),
        Column("Functie", 0.2),
    )
    found = (regel.aantekening.inhoud for regel in view.selectie.diagnosen)
    rows = tuple(_diagnose(one) for one in found if isinstance(one, Diagnose))
    caption = "Gesteld door de genoemde beroepskracht, niet door de school."
    head = Heading(2, "Diagnoses van een beroepskracht")
    return (head, Table(columns, rows, caption)) if rows else ()


def _document(view: MeldingView, entry: Aantekening) -> tuple[Words, ...]:
    files = given("\n".join(bijlagen(entry, view.today)), _NO_FILE)
    return day(entry.moment), told(entry), files, _from(entry)


def _from(entry: Aantekening) -> Words:
    if entry.herkomst is Herkomst.DERDE:
        return f"van {entry.bron.strip()}"
    return ("vastgelegd door ", given(entry.door))


def _diagnose(found: Diagnose) -> tuple[Words, ...]:
    return short_date(found.op), found.wat, found.gesteld_door, found.functie
