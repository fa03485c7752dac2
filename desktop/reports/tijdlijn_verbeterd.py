"""What a correction replaced: who, when and why, with the old words struck through and named so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.core.logboek import Aantekening, Herkomst, Regel
from desktop.core.nederlands import date_and_time, enumerate_words
from desktop.core.signaal import Over, Richting, Signaalbron
from desktop.reports.document import Block, Para, Run
from desktop.reports.tijdlijn_words import (
    CATEGORIEEN,
    OVER,
    RICHTINGEN,
    SIGNAALBRONNEN,
    SOORTEN,
    VORMEN,
)


def verbeterd(regel: Regel, made_on: datetime) -> Iterator[Block]:
    """Yield a note for every correction and the words that no longer hold, the latest first.

    What was empty before is only named: its words stand in the entry.
    """
    newer = regel.geldig
    for older in regel.eerder:
        moment = date_and_time(newer.vastgelegd_op.astimezone(made_on.tzinfo))
        who = f"Verbeterd door {newer.schrijver} op {moment}."
        yield Para((Run(who, bold=True), f" Reden: {newer.reden}"))
        changed = tuple(_differences(older.aantekening, newer.aantekening, made_on))
        for label, words in changed:
            if words:
                yield Para((Run(f"Doorgehaald, {label}: ", muted=True), Run(words, struck=True)))
        if added := [label for label, words in changed if not words]:
            yield Para(Run(f"Toen toegevoegd: {enumerate_words(added)}.", muted=True))
        newer = older


def _differences(
    old: Aantekening, new: Aantekening, made_on: datetime
) -> Iterator[tuple[str, str]]:
    for before, after in zip(_parts(old, made_on), _parts(new, made_on), strict=True):
        if before != after:
            yield before


def _parts(a: Aantekening, made_on: datetime) -> tuple[tuple[str, str], ...]:
    return (
        ("tekst", a.tekst.strip()),
        ("letterlijke woorden", a.citaat.strip()),
        ("reactie", a.reactie.strip()),
        ("duiding", a.duiding.strip()),
        ("mening van een ander", a.mening.strip()),
        ("veronderstelling", a.veronderstelling.strip()),
        ("soort", SOORTEN[a.soort]),
        ("wanneer", date_and_time(a.moment.astimezone(made_on.tzinfo))),
        ("door", a.door.strip()),
        ("met", a.met.strip()),
        ("herkomst", "zelf waargenomen" if a.herkomst is Herkomst.ZELF else "van een ander"),
        ("bron", a.bron.strip()),
        ("zonder naam", _yes(said=a.anoniem)),
        *_of_signal(a),
        ("bijlagen", ", ".join(one.naam for one in a.bijlagen)),
    )


def _of_signal(a: Aantekening) -> tuple[tuple[str, str], ...]:
    s = a.signaal
    return (
        ("andere verklaring", s.andere_verklaring.strip()),
        ("signaal", SIGNAALBRONNEN[s.bron] if s.bron is not Signaalbron.ONBEKEND else ""),
        ("richting", RICHTINGEN[s.richting] if s.richting is not Richting.NEUTRAAL else ""),
        ("over wie of wat", OVER[s.over] if s.over is not Over.ONBEKEND else ""),
        ("gezien aan", ", ".join(CATEGORIEEN[one] for one in s.categorieen)),
        ("kan wijzen op", ", ".join(VORMEN[one] for one in s.vormen)),
        ("doorgevraagd", " / ".join(answer for answer in s.navraag if answer)),
        ("toestemming", _yes(said=s.toestemming)),
    )


def _yes(*, said: bool) -> str:
    return "ja" if said else "nee"
