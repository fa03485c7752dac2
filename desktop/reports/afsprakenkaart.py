"""One page for the family: what was agreed about help, in their words and without our terms.

What must be agreed: 001:170. Nothing of the dossier but these agreements is on it.
"""

from __future__ import annotations

from datetime import datetime

from desktop.core.hulp import Hulpafspraken
from desktop.core.nederlands import date_in_words, enumerate_words, weekday_and_date
from desktop.reports.document import (
    Block,
    Bullets,
    Callout,
    Document,
    Heading,
    KeyValues,
    Lead,
    Para,
    Weight,
)
from desktop.reports.gekozen import chosen
from desktop.reports.invullen import BLANK, blank
from desktop.services.views import DossierView

TITLE = "Onze afspraken"
MARKING = "VERTROUWELIJK · voor het gezin"


def compose_afsprakenkaart(view: DossierView, nummer: int, made_on: datetime) -> Document:
    """Return the card of one set of Hulpafspraken; raise NoSuchEntryError without it."""
    feit = chosen(view.casus, Hulpafspraken, nummer)
    agreed, roepnaam = feit.inhoud, view.dossier.leerling.roepnaam
    blocks: tuple[Block, ...] = (
        Heading(1, TITLE),
        Lead(f"Over de hulp voor {roepnaam}. Afgesproken op {date_in_words(feit.op)}."),
        Heading(2, "Wat we willen bereiken"),
        _listed(agreed.doelen),
        Callout(Weight.NOTE, *_when(agreed)),
        Heading(2, "Wie doet wat"),
        _listed(agreed.rollen),
        KeyValues(_rows(agreed)),
        Heading(2, "We zien elkaar weer"),
        KeyValues((("Datum, tijd en plaats", BLANK), ("Wie er komen", BLANK))),
        Heading(2, "Vragen, of gaat het anders?"),
        *_reach(view),
    )
    reference = f"Gemaakt op {date_in_words(made_on.date())}"
    school = view.casus.school.naam
    return Document(TITLE, blocks, "", school, reference, f"{TITLE} · {school}", MARKING)


def _listed(items: tuple[str, ...]) -> Block:
    said = tuple(item for item in items if item.strip())
    return Bullets(said) if said else Para(blank(2))


def _when(agreed: Hulpafspraken) -> tuple[str, str]:
    title = f"Op {weekday_and_date(agreed.termijn)} kijken we samen of het helpt."
    return title, f"Dit merken we dan: {agreed.effect.strip() or BLANK}"


def _rows(agreed: Hulpafspraken) -> tuple[tuple[str, str], ...]:
    together = enumerate_words([naam.strip() for naam in agreed.afgesproken_met if naam.strip()])
    expected = agreed.verwachtingen.strip()
    return (
        ("Wie het overzicht houdt", agreed.casemanager.strip() or BLANK),
        ("Wat die doet", agreed.taken_casemanager.strip() or BLANK),
        *((("Wat we van elkaar verwachten", expected),) if expected else ()),
        ("Wie dit samen afspraken", together or BLANK),
    )


def _reach(view: DossierView) -> tuple[Block, ...]:
    user = view.casus.school.gebruiker
    who = ", ".join(part for part in (user.naam, user.functie) if part.strip())
    return (
        Para("Laat het ons weten. Wacht niet tot de volgende afspraak."),
        KeyValues((("U kunt bellen met", who), ("Telefoon", BLANK))),
    )
