"""One page with the chart, its path and the answers in words; it names nobody."""

from __future__ import annotations

from datetime import datetime

from desktop.core.nederlands import date_in_words
from desktop.core.weging import Beantwoording
from desktop.diagram.layout import layout
from desktop.diagram.texts import Grid
from desktop.diagram.words import outcome, path_in_words
from desktop.reports.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Lead,
    Para,
    Run,
)
from desktop.reports.fonts import measure
from desktop.reports.melding_words import day
from desktop.reports.sheet import FRAME_WIDTH
from desktop.services.views import DossierView

TITLE = "Afwegingskader"
_TEXT_SIZE = 9.5


def compose_afweging(view: DossierView, made_on: datetime) -> Document:
    """Return the page; who judged and why stands in the dossier and on the melding."""
    kader, pad = view.kader, view.pad
    latest = view.weging.latest(kader)
    notes = {k: f"{b.antwoord.woorden.capitalize()}, {day(b.moment)}" for k, b in latest.items()}
    drawing = layout(kader, pad, measure, Grid(FRAME_WIDTH, _TEXT_SIZE), notes)
    result = outcome(kader, pad) or "er is nog geen uitkomst"
    version = f"{kader.naam}, versie {kader.versie}"
    blocks: tuple[Block, ...] = (
        Heading(1, TITLE),
        Lead(f"{version}. Stand op {date_in_words(made_on.date())}. Dit blad noemt geen namen."),
        Para((Run("Uitkomst: ", bold=True), f"{result}.")),
        Figure(drawing, path_in_words(kader, pad)),
        Heading(2, "De antwoorden in woorden"),
        *_answers(view),
        Para(Run(f"Bron: {kader.bron}.", muted=True)),
    )
    reference = f"Stand op {day(made_on)}"
    return Document(TITLE, blocks, author=view.casus.school.naam, reference=reference, footer=TITLE)


def _answers(view: DossierView) -> tuple[Block, ...]:
    latest, pad = view.weging.latest(view.kader), view.pad
    numbers = {vraag.id: n for n, vraag in enumerate(view.kader.vragen, start=1)}
    lines = [
        _line(numbers[s.knoop], view.kader.knopen[s.knoop].kort, latest[s.knoop], s.samen)
        for s in pad.schreden
    ]
    if pad.huidig is not None and pad.huidig in latest:
        kort = view.kader.knopen[pad.huidig].kort
        line = _line(numbers[pad.huidig], kort, latest[pad.huidig], pad.is_besluit)
        lines.append((*line, " Deze vraag blijft open."))
    if not lines:
        return (Para(Run("Er zijn nog geen vragen beantwoord.", muted=True)),)
    return (Bullets(tuple(lines)),)


def _line(number: int, kort: str, b: Beantwoording, samen: bool) -> tuple[str | Run, ...]:
    together = ", samen met Veilig Thuis" if samen else ""
    return (
        f"Afweging {number}{together}: {kort} ",
        Run(b.antwoord.woorden.capitalize(), bold=True),
        f", {day(b.moment)}.",
    )
