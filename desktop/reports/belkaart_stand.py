"""What the school weighed and did, in words that name nobody."""

from __future__ import annotations

from desktop.core.meldcode import RECORDED_BY, Stap, Toestand
from desktop.core.verloop import stap_naam
from desktop.reports.document import Run, Words
from desktop.reports.melding_words import day
from desktop.services.views import DossierView

_STATES = {
    Toestand.OPEN: "nog niet",
    Toestand.BEZIG: "begonnen",
    Toestand.GEDAAN: "gedaan",
    Toestand.OVERGESLAGEN: "overgeslagen",
}


def afwegingen(view: DossierView) -> Words:
    """Return every question of the kader with its answer, a line each."""
    latest = view.weging.latest(view.kader)
    lines: list[str | Run] = []
    for number, vraag in enumerate(view.kader.vragen, start=1):
        given = latest.get(vraag.id)
        said = given.antwoord.woorden if given else "nog open"
        lines += ["\n" if lines else "", f"{number}. {vraag.kort} ", Run(said, bold=bool(given))]
    return tuple(lines)


def stappen(view: DossierView, *, with_reasons: bool) -> Words:
    """Return how far each stap is and when it was last worked on; a reason may name someone."""
    return " · ".join(_stap(view, stap, with_reasons=with_reasons) for stap in Stap)


def _stap(view: DossierView, stap: Stap, *, with_reasons: bool) -> str:
    state = view.stand.toestanden[stap]
    told = f"{stap_naam(stap)}: {_STATES[state]}"
    if state is Toestand.OVERGESLAGEN:
        return f"{told}. Reden: {view.stand.overgeslagen[stap]}" if with_reasons else told
    if stap is Stap.WEGEN:
        moments = [b.moment for b in view.weging.latest(view.kader).values()]
    else:
        moments = [r.aantekening.moment for r in view.casus.van_soort(*RECORDED_BY[stap])]
    return f"{told}, {day(max(moments))}" if moments else told
