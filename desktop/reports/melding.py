"""The melding at Veilig Thuis on paper: page 1 answers, the pages after it show why."""

from __future__ import annotations

from desktop.core.nederlands import date_and_time
from desktop.reports.document import Block, Document, PageBreak
from desktop.reports.melding_aanpak import aanpak
from desktop.reports.melding_besluit import besluit
from desktop.reports.melding_page_one import TITLE, page_one
from desktop.reports.melding_verantwoording import verantwoording
from desktop.reports.melding_waarnemingen import waarnemingen
from desktop.reports.melding_weging import weging
from desktop.reports.unprintable import unprintable
from desktop.services.views import MeldingView


def compose_melding(view: MeldingView) -> Document:
    """Return the whole melding; only the short name of the leerling goes into metadata."""
    blocks = _blocks(view)
    titled = f"{TITLE}: {view.dossier.leerling.short_name}"
    return Document(
        title=titled,
        author=view.school.naam,
        reference=f"Stand op {date_and_time(view.made_on)}",
        footer=titled,
        blocks=(*blocks, *unprintable(blocks)),
    )


def _blocks(view: MeldingView) -> tuple[Block, ...]:
    first = page_one(view)
    return (
        *first.blocks,
        PageBreak(),
        *first.moved,
        *waarnemingen(view),
        *aanpak(view),
        *weging(view),
        *besluit(view),
        *verantwoording(view),
    )
