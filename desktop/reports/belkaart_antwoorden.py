"""What the dossier answers to each question that Veilig Thuis asks on the telephone."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.andere_route import NOODHULP_WORDS, Noodoproep
from desktop.core.belkaart import (
    Belkaartkeuze,
    VrijeTekst,
    names_of,
    vrije_teksten,
    without_names,
)
from desktop.core.hulp import Monitoring
from desktop.core.hulpverloop import lopende_hulp
from desktop.core.nederlands import short_date
from desktop.diagram.words import outcome
from desktop.reports.belkaart_stand import afwegingen
from desktop.reports.document import Words
from desktop.reports.invullen import BLANK
from desktop.reports.melding_words import SAFE, by_school, day
from desktop.reports.plain_text import clean
from desktop.services.views import DossierView

QUESTIONS = "De vragen van uw kader"


def answers(view: DossierView, keuze: Belkaartkeuze) -> Mapping[str, Words]:
    """Return the questions in their order, each with what is known or with room to write."""
    texts = _texts(view, keuze)
    worry = texts.get(VrijeTekst.ZORG, "")
    return {
        **({"De zorg in het kort": worry} if worry else {}),
        "Hoe veilig is iedereen nu?": _lines(*_safety(view), texts.get(VrijeTekst.VEILIGHEID, "")),
        "Wat kan de school zelf doen?": _lines(
            texts.get(VrijeTekst.SCHOOL_DOET, ""), texts.get(VrijeTekst.BESCHERMEND, "")
        ),
        "Melden volgens uw kader?": " ".join(_norms(view)),
        "Direct en blijvend veilig?": _lines(_help(view), texts.get(VrijeTekst.HULP, "")),
        QUESTIONS: afwegingen(view),
        "Veiligheidsplan of zicht?": _lines(*_monitoring(view, keuze)),
        "Onze vraag": _lines(texts.get(VrijeTekst.VRAAG, "")),
    }


def _texts(view: DossierView, keuze: Belkaartkeuze) -> Mapping[VrijeTekst, str]:
    """Return what may be printed of the free texts; names are taken out of those let through."""
    said = vrije_teksten(view.casus.gegevens)
    if not keuze.anoniem:
        return said
    # Cleaning first: an invisible mark inside a name would hide it here and be gone on paper.
    names = frozenset(map(clean, names_of(view.casus)))
    return {v: without_names(clean(text), names) for v, text in said.items() if v in keuze.vrij}


def _safety(view: DossierView) -> tuple[str, ...]:
    status = f"{SAFE[view.casus.gegevens.veiligheid].capitalize()}."
    calls = view.casus.feiten(Noodoproep)
    called = (f"{NOODHULP_WORDS[c.inhoud.wie]} gebeld op {day(c.moment)}." for c in calls)
    return status, *called


def _norms(view: DossierView) -> tuple[str, ...]:
    result = outcome(view.kader, view.pad) or "Er is nog geen uitkomst"
    return f"{result}.", *dict.fromkeys(by_school(norm.reden) for norm in view.normen)


def _help(view: DossierView) -> str:
    running = lopende_hulp(view.casus)
    if running is None:
        return ""
    return f"Hulp is afgesproken; effect merkbaar op {short_date(running.inhoud.termijn)}."


def _monitoring(view: DossierView, keuze: Belkaartkeuze) -> tuple[str, ...]:
    followed = view.casus.laatste(Monitoring)
    if followed is None:
        return ()
    until = f"De veiligheid wordt gevolgd tot {short_date(followed.inhoud.tot)}."
    return (until,) if keuze.anoniem else (until, followed.inhoud.afspraak)


def _lines(*said: str) -> Words:
    """Return what is said, a line each; room to write when nothing is."""
    return "\n".join(line for line in said if line) or BLANK
