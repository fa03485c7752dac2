"""The weging: the chart with its path, the same answers as a table, and the meldnorm."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.nederlands import enumerate_words
from desktop.core.weging import Beantwoording
from desktop.diagram.layout import Grid, layout
from desktop.diagram.words import outcome, path_in_words
from desktop.reports.document import (
    Block,
    Column,
    Figure,
    Heading,
    Keep,
    Para,
    Quote,
    Run,
    Table,
    Words,
)
from desktop.reports.fonts import measure
from desktop.reports.melding_words import day
from desktop.reports.sheet import FRAME_WIDTH
from desktop.services.views import MeldingView

_TEXT_SIZE = 10.0
_LONGEST_NOTE = 110
_DOCUMENTS = {
    "001": "Kindermishandeling zien en samen aanpakken (VO)",
    "003": "De ‘meldcode kindermishandeling en huiselijk geweld’ in de praktijk",
}


def weging(view: MeldingView) -> tuple[Block, ...]:
    """Return the chart, the answers in words and the meldnorm that follows from them."""
    kader, pad = view.kader, view.pad
    latest = view.weging.latest(kader)
    notes = {knoop: _note(b) for knoop, b in latest.items()}
    drawing = layout(kader, pad, measure, Grid(FRAME_WIDTH, _TEXT_SIZE), notes)
    result = outcome(kader, pad) or "er is nog geen uitkomst"
    chart = Keep(
        (
            Heading(2, "De weging met het afwegingskader"),
            Para(f"{kader.naam}, versie {kader.versie}. De doorgetrokken route is gevolgd."),
            Para((Run("Uitkomst: ", bold=True), f"{result}.")),
            Figure(drawing, path_in_words(kader, pad)),
        )
    )
    head = Heading(2, "De antwoorden in woorden")
    return (chart, *_norm(view), head, *_answers(view, latest))


def _note(b: Beantwoording) -> str:
    """Return "Ja, 14-11-2026, M. de Graaf en T. Willems"; too many names stand in the table."""
    note = f"{b.antwoord.value.capitalize()}, {day(b.moment)}"
    whole = f"{note}, {enumerate_words(b.beoordelaars)}"
    return whole if len(whole) <= _LONGEST_NOTE else f"{note}, namen: zie de tabel"


def _norm(view: MeldingView) -> tuple[Block, ...]:
    norm = view.kader.meldnormen.get(view.pad.meldnorm or 0)
    if norm is None:
        return ()
    return (Quote(norm.tekst, f"Meldnorm {view.pad.meldnorm}. {_document(norm.bron)}"),)


def _document(bron: str) -> str:
    """Return the title and line behind a reference as 003:376."""
    number, _, line = bron.partition(":")
    return f"Bron: {_DOCUMENTS.get(number, number)}, regel {line}"


def _answers(view: MeldingView, latest: Mapping[str, Beantwoording]) -> tuple[Block, ...]:
    numbered = [(n, latest[v.id]) for n, v in enumerate(view.kader.vragen, 1) if v.id in latest]
    if not numbered:
        return (Para(Run("Er zijn nog geen vragen beantwoord.", muted=True)),)
    columns = (
        Column("Vraag, letterlijk", 0.33, is_header=True),
        Column("Antwoord", 0.31),
        Column("Motivering", 0.36),
    )
    rows = tuple(_row(view, number, b) for number, b in numbered)
    earlier = len(view.weging.beantwoordingen) - len(latest)
    more = f"{earlier} eerdere antwoorden staan in het dossier."
    one = "1 eerder antwoord staat in het dossier."
    note = (Para(one if earlier == 1 else more),) if earlier else ()
    return (Table(columns, rows), *note)


def _row(view: MeldingView, number: int, b: Beantwoording) -> tuple[Words, ...]:
    on_path = {schrede.knoop for schrede in view.pad.schreden}
    aside = "" if b.knoop in on_path else "\nDit antwoord bepaalt de route niet."
    answer = (Run(b.antwoord.value.capitalize(), bold=True), f"\n{b.uitgang}{aside}")
    names = Run(f"\n{day(b.moment)}, {enumerate_words(b.beoordelaars)}", muted=True)
    return f"{number}. {b.vraag}", answer, (b.motivering, names)
