"""Whom the school spoke before the melding, or the ground for not doing so (004:286-318)."""

from __future__ import annotations

from desktop.core.anonimiteit import GROND_WORDS
from desktop.core.casus import Feit
from desktop.core.nederlands import enumerate_words
from desktop.core.verantwoording import GesprekOverMelding, MeldenZonderGesprek
from desktop.core.verloop import Besproken, stap_naam
from desktop.reports.document import Block, Bullets, Heading, KeyValues, Para, Run, Words
from desktop.reports.melding_words import day, given
from desktop.services.views import MeldingView

NOT_RECORDED = (
    "Hierover is geen apart verslag vastgelegd. Op pagina 1 staat wie van de melding weet."
)
_UNKNOWN = Run("niet vastgelegd", muted=True)


def vooraf(view: MeldingView) -> tuple[Block, ...]:
    """Return every talk about the melding in its four parts, the grounds, and talks per stap."""
    talks = [KeyValues(_talk(feit)) for feit in view.casus.feiten(GesprekOverMelding)]
    grounds = [KeyValues(_ground(feit)) for feit in view.casus.feiten(MeldenZonderGesprek)]
    absent = () if talks or grounds else (Para(Run(NOT_RECORDED, muted=True)),)
    head = Heading(2, "Het gesprek over deze melding")
    return head, *talks, *grounds, *absent, *_after_each_stap(view)


def _talk(feit: Feit[GesprekOverMelding]) -> tuple[tuple[str, Words], ...]:
    talk = feit.inhoud
    return (
        ("Gesproken", f"{day(feit.moment)}, met {enumerate_words(talk.met)}"),
        ("1. Uitleg en doel", given(talk.uitleg, _UNKNOWN)),
        ("2. Reactie", given(talk.reactie, _UNKNOWN)),
        ("3. Bezwaar en tegemoetkomen", given(talk.bezwaar, _UNKNOWN)),
        ("4. Afweging van het bezwaar", given(talk.weging_bezwaar, _UNKNOWN)),
    )


def _ground(feit: Feit[MeldenZonderGesprek]) -> tuple[tuple[str, Words], ...]:
    without = feit.inhoud
    grounds = enumerate_words([GROND_WORDS[grond] for grond in without.gronden])
    return (
        ("Niet vooraf gesproken", f"vastgelegd op {day(feit.moment)}"),
        ("Grond", f"{grounds}."),
        ("Waarom hier", without.toelichting),
        ("Besproken met", given(without.besproken_met, _UNKNOWN)),
    )


def _after_each_stap(view: MeldingView) -> tuple[Block, ...]:
    spoken = view.casus.feiten(Besproken)
    lines = tuple(f"{day(feit.moment)}: {_spoken(feit.inhoud)}" for feit in spoken)
    return (Heading(3, "Eerdere gesprekken over de stappen"), Bullets(lines)) if lines else ()


def _spoken(talk: Besproken) -> str:
    if talk.is_gedaan:
        return f"na {stap_naam(talk.na)} gesproken met {enumerate_words(talk.met)}."
    return f"na {stap_naam(talk.na)} niet gesproken. Reden: {talk.reden_niet.strip()}"
