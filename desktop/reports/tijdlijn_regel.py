"""One entry of the timeline on paper: the fact plain, and all that is no fact set apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from desktop.core.diagnose import Diagnose
from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, Herkomst, Regel, Soort
from desktop.core.nederlands import date_and_time, enumerate_words
from desktop.core.signaal import Over, Richting, Signaal, Signaalbron
from desktop.core.spiekkaart import SPIEKKAARTEN
from desktop.reports.bijlagen import bijlagen
from desktop.reports.document import (
    Aside,
    Block,
    Bullets,
    Heading,
    Keep,
    Para,
    Quote,
    Run,
    Voice,
    texts,
)
from desktop.reports.poptekening import poptekening
from desktop.reports.tijdlijn_verbeterd import verbeterd
from desktop.reports.tijdlijn_words import (
    CATEGORIEEN,
    OVER,
    RICHTINGEN,
    SIGNAALBRONNEN,
    SOORTEN,
    VORMEN,
)

_LATE = timedelta(days=1)
_KEPT_TOGETHER = 600
"""So many characters at the start of an entry stay on one page."""


@dataclass(frozen=True, slots=True)
class Rondom:
    """What an entry needs besides itself.

    gezin gives the roepnaam for the dossiers of brothers and sisters, uitkomsten what became of
    the supposition in the entry of that nummer.
    """

    made_on: datetime
    gezin: Mapping[DossierId, str]
    uitkomsten: Mapping[int, str]

    def here(self, moment: datetime) -> datetime:
        """Return a moment on the clock of the stamp."""
        return moment.astimezone(self.made_on.tzinfo)


def verteld(regel: Regel, rondom: Rondom) -> tuple[Block, ...]:
    """Return an entry with everything that was recorded of it."""
    a = regel.aantekening
    blocks = (
        Heading(3, f"{rondom.here(a.moment):%H.%M} uur · {SOORTEN[a.soort]}"),
        Para(_who(regel, rondom)),
        *_facts(a),
        *_besides(regel, rondom),
        *poptekening(a),
        *_details(a, rondom),
        *verbeterd(regel, rondom.made_on),
    )
    start = _start(blocks)
    return Keep(blocks[:start]), *blocks[start:]


def _start(blocks: tuple[Block, ...]) -> int:
    """Return how many blocks at the start are kept together, the heading and its line at least."""
    sizes = accumulate(
        _KEPT_TOGETHER if isinstance(block, Keep) else sum(map(len, texts(block)))
        for block in blocks
    )
    return max(2, sum(size <= _KEPT_TOGETHER for size in sizes))


def _who(regel: Regel, rondom: Rondom) -> tuple[str | Run, ...]:
    """Return with whom, by whom, from where, and when it was written if that was later."""
    a, first = regel.aantekening, (regel.geldig, *regel.eerder)[-1]
    by = a.door.strip() or regel.geldig.schrijver
    parts: list[str | Run] = []
    if a.met.strip():
        parts.append(f"Met: {a.met.strip()}. ")
    parts += [f"Door: {by}. ", *_source(a)]
    if a.anoniem:
        parts.append("De leerling is niet bij naam genoemd. ")
    late = rondom.here(first.vastgelegd_op) - rondom.here(first.aantekening.moment) > _LATE
    if late or first.schrijver != by:
        written = date_and_time(rondom.here(first.vastgelegd_op))
        when = f"Gebeurd: {date_and_time(rondom.here(a.moment))}. " if late else ""
        parts.append(Run(f"\n{when}Opgeschreven: {written}, door {first.schrijver}.", bold=late))
    return tuple(Run(part, muted=True) if isinstance(part, str) else part for part in parts)


def _source(a: Aantekening) -> tuple[Run, ...]:
    if a.bron_ontbreekt:
        return (Run("Van een ander, bron ontbreekt. ", bold=True),)
    named = (Run(f"Bron: {a.bron.strip()}. "),) if a.bron.strip() else ()
    if a.herkomst is Herkomst.DERDE:
        return Run("Van horen zeggen. ", bold=True), *named
    return (*named, Run("Zelf waargenomen. ")) if a.soort is Soort.FEIT else named


def _facts(a: Aantekening) -> Iterator[Block]:
    if a.citaat.strip():
        yield Quote(a.citaat.strip())
    if a.tekst.strip():
        yield _told(a)
    if a.reactie.strip():
        yield Para((Run("Reactie: ", bold=True), a.reactie.strip()))
    card = SPIEKKAARTEN.get(a.signaal.bron)
    for asked, answer in zip(card.vragen if card else (), a.signaal.navraag, strict=False):
        if answer.strip():
            yield Para((Run(f"{asked} ", bold=True), answer.strip()))


def _told(a: Aantekening) -> Block:
    if a.soort is Soort.DIAGNOSE and not isinstance(a.inhoud, Diagnose):
        # Without its professional a diagnosis is what somebody thinks (004:268).
        label = Run("Geen feit, niet vastgelegd welke beroepskracht dit stelde: ", bold=True)
        return Aside(Voice.MENING, (label, a.tekst.strip()))
    return Para(a.tekst.strip())


def _besides(regel: Regel, rondom: Rondom) -> Iterator[Block]:
    a = regel.aantekening
    outcome = rondom.uitkomsten.get(regel.geldig.nummer, "")
    for voice, label, words, after in (
        (Voice.DUIDING, "Duiding, geen feit:", a.duiding, ""),
        (Voice.MENING, "Mening van een ander:", a.mening, ""),
        (Voice.DUIDING, "Andere verklaring:", a.signaal.andere_verklaring, ""),
        (Voice.VERONDERSTELLING, "Veronderstelling:", a.veronderstelling, f"\n{outcome}"),
    ):
        if words.strip():
            yield Aside(voice, (Run(f"{label} ", bold=True), words.strip(), after.rstrip("\n")))


def _details(a: Aantekening, rondom: Rondom) -> Iterator[Block]:
    if tags := (*_tags_of_signal(a.signaal), *_tags_of_entry(a, rondom)):
        yield Para(Run(" · ".join(tags), muted=True))
    if names := bijlagen(a, rondom.made_on.date()):
        yield Para(Run("Bijlagen, niet bij dit blad:", bold=True))
        yield Bullets(names)


def _tags_of_signal(s: Signaal) -> Iterator[str]:
    if s.richting is not Richting.NEUTRAAL:
        yield RICHTINGEN[s.richting]
    if s.bron is not Signaalbron.ONBEKEND:
        yield SIGNAALBRONNEN[s.bron]
    if s.bron is Signaalbron.EXTERNE_PARTNER and not s.toestemming:
        yield "Toestemming ontbreekt"
    if s.over is not Over.ONBEKEND:
        yield f"Over: {OVER[s.over].lower()}"
    if s.categorieen:
        yield f"Gezien aan: {enumerate_words([CATEGORIEEN[one] for one in s.categorieen])}"
    if s.vormen:
        yield f"Kan wijzen op: {enumerate_words([VORMEN[one] for one in s.vormen])}"


def _tags_of_entry(a: Aantekening, rondom: Rondom) -> Iterator[str]:
    if a.aan_te_vullen:
        yield "Aan te vullen"
    if a.ook_in:
        names = dict.fromkeys(rondom.gezin.get(one, "een ander kind") for one in a.ook_in)
        yield f"Ook in het dossier van {enumerate_words(tuple(names))}"
