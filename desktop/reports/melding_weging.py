"""The weging: the chart with its path, the same answers as a table, and the meldnorm."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.meldnormen import meldnormen
from desktop.core.nederlands import enumerate_words
from desktop.core.weging import Beantwoording
from desktop.diagram.layout import layout
from desktop.diagram.texts import Grid
from desktop.diagram.words import outcome, path_in_words
from desktop.reports.bronnen import bron_in_words
from desktop.reports.document import (
    Block,
    Bullets,
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
from desktop.reports.melding_words import by_school, day
from desktop.reports.sheet import FRAME_WIDTH
from desktop.services.views import MeldingView

_TEXT_SIZE = 10.0
_LONGEST_NOTE = 110


def weging(view: MeldingView) -> tuple[Block, ...]:
    """Return the chart, the answers in words and the meldnorm that follows from them."""
    kader, pad = view.kader, view.pad
    latest = view.weging.latest(kader)
    notes = {knoop: _note(b) for knoop, b in latest.items()}
    drawing = layout(kader, pad, measure, Grid(FRAME_WIDTH, _TEXT_SIZE), notes)
    result = outcome(kader, pad) or "er is nog geen uitkomst"
    ronde = view.weging.ronde
    again = f" Dit is ronde {ronde}: de school heeft opnieuw gewogen." if ronde > 1 else ""
    chart = Keep(
        (
            Heading(2, "De weging met het afwegingskader"),
            Para(f"{kader.naam}, versie {kader.versie}. De doorgetrokken route is gevolgd.{again}"),
            Para((Run("Uitkomst: ", bold=True), f"{result}.")),
            Figure(drawing, path_in_words(kader, pad)),
        )
    )
    head = Heading(2, "De antwoorden in woorden")
    return (chart, *_norm(view), head, *_answers(view, latest), *_rondes(view))


def _note(b: Beantwoording) -> str:
    """Return "Ja, 14-11-2026, M. de Graaf en T. Willems"; too many names stand in the table."""
    note = f"{b.antwoord.woorden.capitalize()}, {day(b.moment)}"
    whole = f"{note}, {enumerate_words(b.beoordelaars)}"
    return whole if len(whole) <= _LONGEST_NOTE else f"{note}, namen: zie de tabel"


def _norm(view: MeldingView) -> tuple[Block, ...]:
    """Return every meldnorm that holds as published, with why the school says that it holds."""
    reasons: dict[int, list[str]] = {}
    for norm in meldnormen(view.casus):
        reasons.setdefault(norm.nummer, []).append(by_school(norm.reden))
    blocks: list[Block] = []
    for nummer, why in reasons.items():
        if published := view.kader.meldnormen.get(nummer):
            said = f"Meldnorm {nummer}. {bron_in_words(published.bron)}"
            blocks += [Quote(published.tekst, said), Bullets(tuple(dict.fromkeys(why)))]
    return tuple(blocks)


def _rondes(view: MeldingView) -> tuple[Block, ...]:
    """Return the answers of every ronde side by side, the last three at most."""
    rondes = view.weging.rondes(view.kader)[-3:]
    if len(rondes) < 2:
        return ()
    given = {ronde: view.weging.in_ronde(view.kader, ronde) for ronde in rondes}
    columns = (Column("Vraag", 0.46, is_header=True), *(Column(f"Ronde {n}", 0.18) for n in rondes))
    rows = tuple(
        (f"{number}. {vraag.kort}", *(_told(given[ronde].get(vraag.id)) for ronde in rondes))
        for number, vraag in enumerate(view.kader.vragen, start=1)
    )
    return Heading(2, "De rondes naast elkaar"), Table(columns, rows)


def _told(b: Beantwoording | None) -> str:
    return f"{b.antwoord.woorden}, {day(b.moment)}" if b else "niet gewogen"


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
    answer = (Run(b.antwoord.woorden.capitalize(), bold=True), f"\n{b.uitgang}{aside}")
    people = enumerate_words(b.beoordelaars)
    if b.sparringpartner:
        people = f"{people}, met sparringpartner {b.sparringpartner}"
    facts = Run(f"\n{_facts(view, b)}")
    names = Run(f"\n{day(b.moment)}, {people}", muted=True)
    return f"{number}. {b.vraag}", answer, (b.motivering, facts, names)


def _facts(view: MeldingView, b: Beantwoording) -> str:
    """Return "Feiten voor: 02-11-2026. Feiten tegen: 04-11-2026.", by the day they happened."""
    days = {v.nummer: r.aantekening.moment for r in view.regels for v in (r.geldig, *r.eerder)}
    named = (("Feiten voor", b.voor), ("Feiten tegen", b.tegen))
    found = (
        (lead, dict.fromkeys(day(days[n]) for n in nummers if n in days)) for lead, nummers in named
    )
    lines = [f"{lead}: {enumerate_words(list(when))}." for lead, when in found if when]
    return " ".join(lines) or "Nog zonder feit."
