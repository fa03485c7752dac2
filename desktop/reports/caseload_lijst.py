"""The list of dossiers on paper: a view of the caseload, and in words which view it is.

Nothing of a name or a condition goes into the title: that becomes metadata of the file.
"""

from __future__ import annotations

from datetime import datetime

from desktop.core.nederlands import date_and_time
from desktop.core.school import School
from desktop.core.weergave import Kolom
from desktop.reports.document import Block, Column, Document, Heading, KeyValues, Lead, Para, Table
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.caseloadwoorden import KOPPEN

TITLE = "Lijst met dossiers"
REST = "Verder"
MOST_COLUMNS = 6
_WIDTHS = {
    KOPPEN[Kolom.KLAS]: 0.6,
    KOPPEN[Kolom.LEEFTIJD]: 0.75,
    KOPPEN[Kolom.LAATSTE]: 0.95,
    KOPPEN[Kolom.GEOPEND]: 0.95,
    KOPPEN[Kolom.VOLGENDE]: 1.4,
    KOPPEN[Kolom.TE_DOEN]: 1.4,
    REST: 2.6,
}
_PROSE = frozenset({KOPPEN[Kolom.VOLGENDE], KOPPEN[Kolom.TE_DOEN], REST})


def compose_caseload(lijst: CaseloadLijst, made_on: datetime, school: School) -> Document:
    """Return the list; without dossiers it says so."""
    blocks: tuple[Block, ...] = (
        Heading(1, TITLE),
        Lead("Voor eigen gebruik van de zorgcoördinator. Vernietig dit papier na gebruik."),
        KeyValues(_about(lijst)),
        _table(lijst) if lijst.rijen else Para("Geen dossier past bij deze keuze."),
    )
    stamp = f"Stand op {date_and_time(made_on)}"
    return Document(TITLE, blocks, "", school.naam, stamp, f"{TITLE} · {school.naam}")


def _about(lijst: CaseloadLijst) -> tuple[tuple[str, str], ...]:
    shown = f"{len(lijst.rijen)} van {lijst.totaal}"
    asked = "; ".join(lijst.voorwaarden) or "geen: alle dossiers"
    return (
        ("Weergave", lijst.naam),
        ("Voorwaarden", asked),
        ("Volgorde", lijst.volgorde),
        ("Dossiers", f"{shown}, met de hand gekozen" if lijst.is_keuze else shown),
    )


def _table(lijst: CaseloadLijst) -> Table:
    if len(lijst.koppen) <= MOST_COLUMNS:
        return Table(_columns(lijst.koppen), lijst.rijen)
    fits = MOST_COLUMNS - 1
    heads = (*lijst.koppen[:fits], REST)
    rest = lijst.koppen[fits:]
    rows = tuple((*rij[:fits], _told(rest, rij[fits:])) for rij in lijst.rijen)
    return Table(_columns(heads), rows)


def _columns(heads: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(head, _WIDTHS.get(head, 1.0), is_header=place == 0, hyphenate=head in _PROSE)
        for place, head in enumerate(heads)
    )


def _told(heads: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """Return "Mentor: J. Kamp. Leeftijd: 13" of what has something in it."""
    pairs = zip(heads, cells, strict=True)
    return ". ".join(f"{head}: {cell.rstrip('.')}" for head, cell in pairs if cell)
