"""Page 1 of the melding: the answers its reader needs first; it never runs on to page 2.

An answer too long for page 1 moves as a whole to page 2, under a heading of its own; page 1
then points at it. Nothing is shortened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from desktop.core.anonimiteit import Anonimiteit
from desktop.core.dossier import Betrokkene, Gezag
from desktop.core.melding import Geinformeerd, Openheid, Veiligheid, called, to_inform
from desktop.core.nederlands import date_and_time, enumerate_words, short_date
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.diagram.words import outcome
from desktop.reports.document import (
    Block,
    Callout,
    Heading,
    KeyValues,
    Lead,
    Para,
    Run,
    SignalKind,
    SignalStrip,
    Weight,
    Words,
)
from desktop.reports.heights import height
from desktop.reports.melding_words import NOT_FILLED_IN, SAFE, UNKNOWN, given, known_as
from desktop.reports.sheet import FRAME_HEIGHT
from desktop.services.views import MeldingView

TITLE = "Melding bij Veilig Thuis"
SAFETY, WORRY, SIGNALS, CONTACT = (
    "Veiligheid nu",
    "De zorg in het kort",
    "Signalen in de tijd",
    "Veilig contact opnemen",
)
_Answer = Words | SignalStrip
_ALARMING = {Veiligheid.ACUUT, Veiligheid.STRUCTUREEL}


@dataclass(frozen=True, slots=True)
class PageOne:
    """The blocks of page 1, and those that had to move to page 2."""

    blocks: tuple[Block, ...]
    moved: tuple[Block, ...]


def page_one(view: MeldingView) -> PageOne:
    """Return the answers, the tallest moved until the rest fits."""
    answers = _answers(view)
    kept = dict(answers)
    moved: list[str] = []
    while height(*_head(view), *_blocks(view, kept)) > FRAME_HEIGHT and len(moved) < len(kept):
        staying = [name for name in answers if name not in moved]
        moved.append(max(staying, key=partial(_gain, view, answers)))
        kept[moved[-1]] = _pointer(moved[-1])
    aside: list[Block] = []
    for name, answer in answers.items():
        if name in moved:
            shown = answer if isinstance(answer, SignalStrip) else Para(answer)
            aside += [Heading(2, name), shown]
    return PageOne((*_head(view), *_blocks(view, kept)), tuple(aside))


def _gain(view: MeldingView, answers: Mapping[str, _Answer], name: str) -> float:
    """Return how much height page 1 wins when this answer moves."""
    return height(*_shown(view, name, answers[name])) - height(*_shown(view, name, _pointer(name)))


def _head(view: MeldingView) -> tuple[Block, ...]:
    return (
        Heading(1, TITLE),
        Lead(
            "Samenvatting voor de medewerker die deze melding ontvangt. Pagina 1 geeft de"
            f" antwoorden, daarna volgt de onderbouwing. Stand op {date_and_time(view.made_on)}."
        ),
    )


def _answers(view: MeldingView) -> dict[str, _Answer]:
    g = view.gegevens
    return {
        SAFETY: given(g.veiligheid_toelichting, Run("Toelichting: nog niet ingevuld.", muted=True)),
        "Kind": _child(view),
        "Woont bij": given(g.woont_bij),
        "Gezag": _gezag(view),
        "Melder": _reporter(view),
        "Weten zij ervan?": _who_knows(view),
        "Open melding": _openness(view),
        "Wat wij vragen": given(g.vraag),
        "Hoe zeker zijn wij?": _sure(view),
        WORRY: given(g.zorg_in_het_kort),
        SIGNALS: _signals(view),
        CONTACT: given(g.contact),
    }


def _blocks(view: MeldingView, answers: Mapping[str, _Answer]) -> list[Block]:
    rows = tuple((n, cast("Words", a)) for n, a in answers.items() if n not in _APART)
    apart = {name: _shown(view, name, answers[name]) for name in _APART}
    return [
        *apart[SAFETY],
        KeyValues(rows),
        *apart[WORRY],
        *apart[SIGNALS],
        *apart[CONTACT],
    ]


_APART = (SAFETY, WORRY, SIGNALS, CONTACT)


def _shown(view: MeldingView, name: str, answer: _Answer) -> tuple[Block, ...]:
    """Return an answer as it stands on page 1."""
    if isinstance(answer, SignalStrip):
        return (answer,)
    if name == SAFETY:
        status = view.gegevens.veiligheid
        weight = Weight.ALARM if status in _ALARMING else Weight.NOTE
        return (Callout(weight, f"{SAFETY}: {SAFE[status]}", answer),)
    if name in {WORRY, CONTACT}:
        return (Heading(2, name), Para(answer))
    return (Para(answer),) if name == SIGNALS else (KeyValues(((name, answer),)),)


def _pointer(name: str) -> Words:
    return f"Zie “{name}” op de volgende pagina."


def _child(view: MeldingView) -> Words:
    leerling = view.dossier.leerling
    parts = [leerling.full_name]
    if leerling.geboortedatum:
        parts.append(f"{view.leeftijd} jaar, geboren {short_date(leerling.geboortedatum)}")
    else:
        parts.append("geboortedatum niet bekend")
    parts.append(f"klas {leerling.klas}" if leerling.klas.strip() else "klas niet bekend")
    if leerling.mentor.strip():
        parts.append(f"mentor {leerling.mentor}")
    return " · ".join(parts)


def _gezag(view: MeldingView) -> Words:
    sure = _called(view.dossier.betrokkenen, Gezag.JA)
    unsure = _called(view.dossier.betrokkenen, Gezag.ONBEKEND)
    if not unsure:
        return given(sure, UNKNOWN)
    return (given(sure, UNKNOWN), f"\nNiet bekend of zij gezag hebben: {unsure}")


def _called(people: tuple[Betrokkene, ...], gezag: Gezag) -> str:
    return "; ".join(called(person) for person in people if person.gezag is gezag)


def _reporter(view: MeldingView) -> Words:
    user = view.school.gebruiker
    who = ", ".join(part for part in (user.naam, user.functie) if part.strip())
    return (f"{view.school.naam} · {who}\nBereikbaar: ", given(view.gegevens.bereikbaar))


def _who_knows(view: MeldingView) -> Words:
    lines: list[str | Run] = []
    for wie, known in to_inform(view.dossier, view.gegevens).items():
        lines += ["\n" if lines else "", f"{wie}: ", *_knows(known)]
    return tuple(lines)


def _knows(known: Geinformeerd | None) -> tuple[str | Run, ...]:
    if known is None:
        return (NOT_FILLED_IN,)
    if known.op:
        return (Run("ja", bold=True), f", verteld op {short_date(known.op)}")
    return (Run("nee", bold=True), ". Reden: ", given(known.reden_niet))


def _openness(view: MeldingView) -> Words:
    g = view.gegevens
    done = view.casus.laatste(MeldingGedaan)
    # What was done counts more than what was planned.
    if done is not None and (g.openheid is Openheid.ONBEKEND or not _is_open(done.inhoud)):
        return known_as(done.inhoud)
    if g.openheid is Openheid.ONBEKEND:
        return NOT_FILLED_IN
    if g.openheid is Openheid.OPEN:
        why = f"\n{g.openheid_toelichting.strip()}" if g.openheid_toelichting.strip() else ""
        return f"Open melding. De school mag als melder worden genoemd.{why}"
    return (Run("Niet open.", bold=True), " Reden: ", given(g.openheid_toelichting))


def _is_open(done: MeldingGedaan) -> bool:
    return done.bekendheid is Anonimiteit.OPEN


def _sure(view: MeldingView) -> Words:
    """Return what the weighing came to, and how many signals rest on what."""
    s = view.selectie
    counted = (
        (len(s.eigen), "zelf gezien of gehoord"),
        (len(s.derden), "van horen zeggen"),
        (len(s.uitspraken), "verteld door de leerling"),
    )
    result = outcome(view.kader, view.pad)
    seen = enumerate_words([f"{count} keer {how}" for count, how in counted if count])
    lines = (f"Uitkomst van de weging: {result}." if result else "", f"{seen}." if seen else "")
    return given(" ".join(line for line in lines if line), Run("nog niet gewogen", muted=True))


def _signals(view: MeldingView) -> _Answer:
    groups = {
        SignalKind.ZELF: view.selectie.eigen,
        SignalKind.HOREN: view.selectie.derden,
        SignalKind.KIND: view.selectie.uitspraken,
    }
    signals = sorted(
        ((r.aantekening.moment.date(), kind) for kind, regels in groups.items() for r in regels),
        key=lambda signal: signal[0],
    )
    if not signals:
        return Run("Er zijn nog geen signalen vastgelegd.", muted=True)
    days = enumerate_words(
        list(dict.fromkeys(short_date(d) for d in (signals[0][0], signals[-1][0])))
    )
    count = f"{len(signals)} signalen" if len(signals) > 1 else "1 signaal"
    between = f"tussen {days}" if " en " in days else f"op {days}"
    return SignalStrip(tuple(signals), f"{count}, {between}")
