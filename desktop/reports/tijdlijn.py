"""The timeline of one dossier on paper, whole or as it was filtered on screen (004:260)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from desktop.core.hypothese import hypothesen
from desktop.core.logboek import Regel
from desktop.core.nederlands import date_and_time, short_date, weekday_and_date
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.reports.document import Block, Document, Heading, KeyValues, Lead, Para, Run, Words
from desktop.reports.melding_words import uitkomst
from desktop.reports.tijdlijn_filter import shown_part
from desktop.reports.tijdlijn_regel import Rondom, verteld
from desktop.reports.unprintable import unprintable
from desktop.services.views import DossierView

TITLE = "Tijdlijn"
_LEAD = (
    "Gewone tekst is wat iemand zag, hoorde of deed. Wat iemand vindt, denkt of veronderstelt,"
    " staat apart en heeft een naam. Wat is verbeterd, staat er doorgehaald bij."
)


def compose_tijdlijn(view: DossierView, made_on: datetime, chosen: Tijdlijnfilter) -> Document:
    """Return the entries that pass, by day; only the short name goes into metadata."""
    shown = [regel for regel in view.regels if chosen.passes(regel)]
    titled = f"{TITLE}: {view.dossier.leerling.short_name}"
    blocks = (
        Heading(1, TITLE),
        Lead(_LEAD),
        KeyValues(_about(view, made_on)),
        *shown_part(chosen, len(shown), len(view.regels)),
        *_days(view, made_on, shown),
    )
    return Document(
        title=titled,
        author=view.casus.school.naam,
        reference=f"Stand op {date_and_time(made_on)}",
        footer=titled,
        blocks=(*blocks, *unprintable(blocks)),
    )


def _about(view: DossierView, made_on: datetime) -> tuple[tuple[str, Words], ...]:
    leerling, user = view.dossier.leerling, view.casus.school.gebruiker
    born = leerling.geboortedatum
    child = (
        leerling.full_name,
        f"geboren {short_date(born)}" if born else "geboortedatum niet bekend",
        f"klas {leerling.klas.strip()}" if leerling.klas.strip() else "klas niet bekend",
    )
    maker = ", ".join(part for part in (user.naam, user.functie) if part.strip())
    return (
        ("Leerling", " · ".join(child)),
        ("Afgedrukt door", f"{maker} · {view.casus.school.naam}"),
        ("Stand op", date_and_time(made_on)),
    )


def _days(view: DossierView, made_on: datetime, shown: list[Regel]) -> Iterator[Block]:
    if not shown:
        yield Para(Run("Er is geen aantekening om af te drukken.", muted=True))
    rondom = Rondom(
        made_on,
        {one.id: one.leerling.roepnaam for one in view.casus.gezin},
        {one.regel.geldig.nummer: uitkomst(one) for one in hypothesen(view.regels)},
    )

    def day(regel: Regel) -> date:
        return rondom.here(regel.aantekening.moment).date()

    for when, regels in groupby(shown, key=day):
        yield Heading(2, weekday_and_date(when).capitalize())
        for regel in regels:
            yield from verteld(regel, rondom)
