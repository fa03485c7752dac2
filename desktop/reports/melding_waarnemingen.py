"""What was seen, heard and said: facts, hearsay and literal words, each in its own table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.core.hypothese import hypothesen
from desktop.core.logboek import Aantekening, Regel
from desktop.core.verantwoording import GesprekOverMelding
from desktop.reports.document import Block, Column, Heading, Para, Run, Table, Words
from desktop.reports.melding_documenten import diagnosen, documenten
from desktop.reports.melding_hulp import gebeurtenissen
from desktop.reports.melding_words import day, day_and_time, given, said, source, told, uitkomst
from desktop.reports.poptekening import poptekening
from desktop.services.views import MeldingView

_DATE = Column("Datum", 0.15, is_header=True, hyphenate=False)
_BY = Column("Door wie", 0.2)
_NOT_RECORDED = Run("niet vastgelegd", muted=True)


def waarnemingen(view: MeldingView) -> tuple[Block, ...]:
    """Return own observations first, then hearsay, the leerling's words, and the talks."""
    return (
        *_eigen(view.selectie.eigen),
        *_derden(view.selectie.derden),
        *_uitspraken(view.selectie.uitspraken),
        *_gesprekken(view.selectie.gesprekken),
        *gebeurtenissen(view),
        *documenten(view),
        *diagnosen(view),
        *_duidingen(view),
        *_meningen(view),
        *_verklaringen(view),
        *_veronderstellingen(view),
    )


def _eigen(regels: tuple[Regel, ...]) -> tuple[Block, ...]:
    head = Heading(2, "Feiten op volgorde van datum")
    if not regels:
        return head, Para(Run("Er zijn geen eigen waarnemingen vastgelegd.", muted=True))
    columns = (_DATE, Column("Gezien of gehoord", 0.45), _BY, Column("Bron", 0.2))
    rows = ((day(e.moment), told(e), given(e.door), source(e)) for e in _entries(regels))
    caption = "Wat medewerkers van de school zelf zagen of hoorden, zonder mening."
    return head, Table(columns, tuple(rows), caption), *_poptekeningen(regels)


def _derden(regels: tuple[Regel, ...]) -> tuple[Block, ...]:
    if not regels:
        return ()
    columns = (_DATE, Column("Van horen zeggen", 0.45), _BY, Column("Bron", 0.2))
    rows = (
        (day(e.moment), ("☐ ", *_parts(told(e))), given(e.door), source(e))
        for e in _entries(regels)
    )
    caption = "Wat anderen de school vertelden (☐). De school zag of hoorde dit niet zelf."
    drawn = _poptekeningen(regels)
    return Heading(2, "Van horen zeggen"), Table(columns, tuple(rows), caption), *drawn


def _poptekeningen(regels: tuple[Regel, ...]) -> tuple[Block, ...]:
    """Return the drawing of each of these entries that has one, under its day and time."""
    drawn = ((e, poptekening(e)) for e in _entries(regels))
    return tuple(
        block
        for entry, blocks in drawn
        if blocks
        for block in (Heading(3, f"Poptekening van {day_and_time(entry.moment)}"), *blocks)
    )


def _uitspraken(regels: tuple[Regel, ...]) -> tuple[Block, ...]:
    head = Heading(2, "Wat de leerling zelf zegt")
    if not regels:
        return head, Para(Run("Er is geen uitspraak van de leerling apart vastgelegd.", muted=True))
    columns = (
        Column("Datum en tijd", 0.15, is_header=True, hyphenate=False),
        Column("Letterlijke woorden", 0.35),
        Column("Hoe het ter sprake kwam", 0.3),
        Column("Verteld aan", 0.2),
    )
    rows = (
        (day_and_time(e.moment), said(e), given(e.tekst, _NOT_RECORDED), _heard_by(e))
        for e in _entries(regels)
    )
    return head, Table(columns, tuple(rows))


def _heard_by(entry: Aantekening) -> Words:
    """Return who heard the words; who passed them on too, when it was not said to the school."""
    if not entry.bron.strip():
        return given(entry.door)
    return (given(entry.door), f"\n{source(entry)}")


def _gesprekken(regels: tuple[Regel, ...]) -> tuple[Block, ...]:
    head = Heading(2, "Gesprekken en reacties")
    # The talk about the melding itself stands in its four parts further on.
    talks = [e for e in _entries(regels) if not isinstance(e.inhoud, GesprekOverMelding)]
    if not talks:
        return head, Para(Run("Er zijn geen gesprekken vastgelegd.", muted=True))
    columns = (
        _DATE,
        Column("Gesprek", 0.25),
        Column("Wat is besproken", 0.34),
        Column("Reactie", 0.26),
    )
    rows = ((day(e.moment), _between(e), told(e), given(e.reactie, _NOT_RECORDED)) for e in talks)
    return head, Table(columns, tuple(rows))


def _between(entry: Aantekening) -> Words:
    passed_on = f"\n{source(entry)}" if entry.bron.strip() else ""
    return ("met ", given(entry.met), "\ndoor ", given(entry.door), passed_on)


def _duidingen(view: MeldingView) -> tuple[Block, ...]:
    return _besides(
        view,
        lambda entry: entry.duiding,
        "Hoe de school dit duidt",
        "Wat de school hierbij denkt",
        "Dit zijn gedachten van de school over de feiten van die dag, geen feiten.",
    )


def _meningen(view: MeldingView) -> tuple[Block, ...]:
    return _besides(
        view,
        lambda entry: entry.mening,
        "Wat anderen ervan vinden",
        "Mening van een ander",
        "Dit zijn meningen, geen waarnemingen.",
    )


def _verklaringen(view: MeldingView) -> tuple[Block, ...]:
    return _besides(
        view,
        lambda entry: entry.signaal.andere_verklaring,
        "Andere verklaringen",
        "Hoe het ook kan zijn",
        "De school vroeg zich af of er een gewone verklaring is.",
    )


def _veronderstellingen(view: MeldingView) -> tuple[Block, ...]:
    """Return the suppositions, each with what became of it (004:264)."""
    told = frozenset(view.selectie.verteld)
    found = [one for one in hypothesen(view.regels) if one.regel in told]
    columns = (_DATE, Column("Veronderstelling", 0.35), Column("Uitkomst", 0.3), _BY)
    rows = tuple(
        (day(e.moment), one.tekst.strip(), uitkomst(one), given(e.door))
        for one in found
        for e in _entries([one.regel])
    )
    caption = "Dit zijn veronderstellingen, geen feiten."
    return (Heading(2, "Veronderstellingen"), Table(columns, rows, caption)) if rows else ()


def _besides(
    view: MeldingView,
    words: Callable[[Aantekening], str],
    heading: str,
    column: str,
    caption: str,
) -> tuple[Block, ...]:
    """Return what stands beside the facts in a table of its own, never among them."""
    told = _entries(view.selectie.verteld)
    shown = sorted((e for e in told if words(e).strip()), key=lambda entry: entry.moment)
    if not shown:
        return ()
    columns = (_DATE, Column(column, 0.65), _BY)
    rows = tuple((day(e.moment), given(words(e)), given(e.door)) for e in shown)
    return Heading(2, heading), Table(columns, rows, caption)


def _entries(regels: Iterable[Regel]) -> Iterable[Aantekening]:
    return (regel.aantekening for regel in regels)


def _parts(words: Words) -> tuple[str | Run, ...]:
    return words if isinstance(words, tuple) else (words,)
