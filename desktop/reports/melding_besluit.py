"""The two decisions of the school, in their order, with reasons and who departs from the outcome.

Sources: 003:333, 001:249; a deviation is printed with its name and reason.
"""

from __future__ import annotations

from desktop.core.afloop import besluiten
from desktop.core.besluit import HULP_WORDS, MELDEN_WORDS, Besluit
from desktop.core.casus import Feit
from desktop.core.nederlands import enumerate_words
from desktop.reports.document import Block, Heading, KeyValues, Para, Run, Words
from desktop.reports.melding_words import day
from desktop.services.views import MeldingView


def besluit(view: MeldingView) -> tuple[Block, ...]:
    """Return the latest decisions and how many there were before."""
    head = Heading(2, "De besluiten van de school")
    found = view.casus.feiten(Besluit)
    if not found:
        recorded = besluiten(view.casus)
        absent = "Het besluit staat in het dossier." if recorded else "Er is nog geen besluit."
        return head, Para(Run(absent, muted=True))
    earlier = tuple(Para(_earlier(feit)) for feit in found[:-1])
    return head, KeyValues(_rows(found[-1])), *earlier


def _rows(feit: Feit[Besluit]) -> tuple[tuple[str, Words], ...]:
    decided = feit.inhoud
    who = enumerate_words([naam.strip() for naam in decided.door if naam.strip()])
    rows: tuple[tuple[str, Words], ...] = (
        ("1. Is melden noodzakelijk?", f"{MELDEN_WORDS[decided.melden]}."),
        ("2. Is hulp (ook) mogelijk?", f"{HULP_WORDS[decided.hulp]}."),
        ("Waarom", decided.motivering),
        ("Besloten", f"{day(feit.moment)}, door {who}"),
    )
    if not decided.afwijking.strip():
        return rows
    named = Run(f"Besloten door {decided.afwijking_door.strip()}. ", bold=True)
    return (*rows, ("Wijkt af van de uitkomst", (named, f"Reden: {decided.afwijking.strip()}")))


def _earlier(feit: Feit[Besluit]) -> str:
    return f"Eerder, op {day(feit.moment)}: {feit.inhoud.zin()}"
