"""The card for a call to Veilig Thuis: its questions in its order, and what the dossier knows.

For advice without names the card says nothing by which a reader could tell who it is about.
Order of the questions: domain facts 1.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desktop.core.belkaart import Belkaartkeuze
from desktop.core.nederlands import date_and_time
from desktop.core.school import VEILIG_THUIS_NUMMER
from desktop.reports.belkaart_antwoorden import QUESTIONS, answers
from desktop.reports.belkaart_stand import stappen
from desktop.reports.belkaart_wie import known_to, who
from desktop.reports.document import (
    Block,
    Callout,
    Document,
    Heading,
    KeyValues,
    Lead,
    Weight,
    Words,
)
from desktop.reports.heights import height
from desktop.reports.invullen import BLANK, LINE, blank
from desktop.reports.sheet import FRAME_HEIGHT
from desktop.services.views import DossierView

TITLE = "Belkaart Veilig Thuis"
ANONIEM = "ANONIEM · advies zonder namen"
TOO_LONG = "Te lang voor dit blad: lees het voor uit het dossier."
OUTCOMES = "☐ einde gesprek, blijft een advies   ☐ advies en ondersteuning   ☐ melding"


def compose_belkaart(view: DossierView, made_on: datetime, keuze: Belkaartkeuze) -> Document:
    """Return the card, always one page; without names also its metadata names nobody."""
    stamp = f"Stand op {date_and_time(made_on)}"
    if keuze.anoniem:
        blocks = _fitting(view, keuze, "Anoniem advies: noem geen namen, klas of adres.")
        return Document(TITLE, blocks, reference=stamp, footer=TITLE, marking=ANONIEM)
    short = view.dossier.leerling.short_name
    blocks = _fitting(view, keuze, "Met namen: alleen voor een gesprek dat niet anoniem is.")
    school = view.casus.school.naam
    titled = f"{TITLE}: {short}"
    return Document(titled, blocks, author=school, reference=stamp, footer=titled)


def _fitting(view: DossierView, keuze: Belkaartkeuze, lead: str) -> tuple[Block, ...]:
    """Return the blocks, the longest answers replaced until they fit one page."""
    rows: dict[str, Words] = {
        "Over wie": who(view, keuze),
        **answers(view, keuze),
        "Wat de school al deed": stappen(view, with_reasons=not keuze.anoniem),
        "Wie weet ervan": known_to(view, keuze),
    }
    while (room := FRAME_HEIGHT - height(*_blocks(view, lead, rows))) < 0:
        shortened = _shorter(rows)
        if shortened == rows:
            break
        rows = shortened
    return _blocks(view, lead, rows, 1 + max(0, int(room / LINE)))


def _shorter(rows: dict[str, Words]) -> dict[str, Words]:
    """Return the rows with the tallest answer replaced; the same when all were."""
    sizes = {
        name: height(KeyValues(((name, said),)))
        for name, said in rows.items()
        if said != TOO_LONG and name != QUESTIONS
    }
    return rows | {max(sizes, key=sizes.__getitem__): TOO_LONG} if sizes else rows


def _blocks(
    view: DossierView, lead: str, rows: Mapping[str, Words], advice: int = 1
) -> tuple[Block, ...]:
    profiel = view.casus.school.profiel
    number = profiel.veilig_thuis_nummer.strip() or VEILIG_THUIS_NUMMER
    reached = f"{profiel.veilig_thuis.strip() or 'Veilig Thuis'}: {number}"
    return (
        Heading(1, TITLE),
        Lead(lead),
        Callout(Weight.ALARM, "Acuut gevaar? Bel 112.", reached),
        KeyValues(tuple(rows.items()), _LABELS),
        Heading(2, "Tijdens het gesprek"),
        KeyValues(
            (
                ("Datum en tijd", BLANK),
                ("Naam medewerker", BLANK),
                ("Advies", blank(advice)),
                ("Uitkomst", OUTCOMES),
                ("Afspraak", BLANK),
            ),
            _LABELS,
        ),
    )


_LABELS = 0.33
