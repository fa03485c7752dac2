"""The card for a call to Veilig Thuis: its questions in its order, and what the dossier knows.

For advice without names the card says nothing by which a reader could tell who it is about.
Order of the questions: domain facts 1.2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

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
    plain,
)
from desktop.reports.heights import height
from desktop.reports.invullen import BLANK, LINE, blank
from desktop.reports.sheet import FRAME_HEIGHT
from desktop.reports.shortened import longest_that_fits, shortened
from desktop.services.views import DossierView

TITLE = "Belkaart Veilig Thuis"
ANONIEM = "ANONIEM · advies zonder namen"
_REST = "Dit is niet alles. De rest staat in het dossier, bij “{}”."
_ELSEWHERE = {
    "Over wie": "Gegevens van de leerling",
    "Melden volgens uw kader?": "Wegen",
    "Veiligheidsplan of zicht?": "Tijdlijn",
    "Wat de school al deed": "Stappen",
}
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
    """Return the blocks of one page; an answer that is cut says where the rest stands."""
    told: dict[str, Words] = {
        "Over wie": who(view, keuze),
        **answers(view, keuze),
        "Wat de school al deed": stappen(view, with_reasons=not keuze.anoniem),
        "Wie weet ervan": known_to(view, keuze),
    }
    rows = _one_page(told, partial(_room, view, lead))
    return _blocks(view, lead, rows, 1 + max(0, int(_room(view, lead, rows) / LINE)))


def _room(view: DossierView, lead: str, rows: Mapping[str, Words]) -> float:
    """Return the height that is left on the page, in points."""
    return FRAME_HEIGHT - height(*_blocks(view, lead, rows))


def _one_page(
    rows: Mapping[str, Words], room: Callable[[Mapping[str, Words]], float]
) -> Mapping[str, Words]:
    """Return the rows, the longest cut until they fit one page; short answers stay whole."""
    if room(rows) >= 0:
        return rows
    longest = max(len(plain(said)) for said in rows.values())
    most = longest_that_fits(longest, lambda most: room(_cut(rows, most)) >= 0)
    return _cut(rows, most)


def _cut(rows: Mapping[str, Words], most: int) -> Mapping[str, Words]:
    return {
        name: said
        if said == BLANK or name == QUESTIONS
        else shortened(said, most, _REST.format(_ELSEWHERE.get(name, "Melding")))
        for name, said in rows.items()
    }


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
