"""Words that every part of the melding uses: nothing is ever left blank."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop.core.anonimiteit import GROND_WORDS, Anonimiteit
from desktop.core.hypothese import Hypothese, HypotheseBeoordeeld, Status
from desktop.core.logboek import Aantekening, Herkomst, Regel
from desktop.core.melding import Veiligheid
from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.reports.document import Run, Words
from desktop.reports.plain_text import quoted

NOT_FILLED_IN = Run("nog niet ingevuld", muted=True)
UNKNOWN = Run("niet bekend", muted=True)
KNOWN = {
    Anonimiteit.OPEN: "Open melding. De school mag als melder worden genoemd.",
    Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN: "De naam van de melder blijft onbekend voor het gezin.",
    Anonimiteit.VOLLEDIG_ANONIEM: "De melding is anoniem gedaan; dit blad noemt de school wel.",
}
SAFE = {
    Veiligheid.ONBEKEND: "nog niet ingevuld",
    Veiligheid.ACUUT: "acuut onveilig",
    Veiligheid.STRUCTUREEL: "structureel onveilig",
    Veiligheid.GEEN_ACUUT: "geen acuut gevaar",
}


def given(text: str, absent: Run = NOT_FILLED_IN) -> str | Run:
    """Return the text, or what stands for it when there is none."""
    return text.strip() or absent


def known_as(done: MeldingGedaan) -> str:
    """Return how openly a melding was done, and on which grounds when it was not."""
    told = KNOWN[done.bekendheid]
    if done.bekendheid is Anonimiteit.OPEN:
        return told
    grounds = enumerate_words([GROND_WORDS[grond] for grond in done.gronden])
    named = f" Grond: {grounds}." if grounds else ""
    return f"{told}{named} {done.grond.strip()}"


def by_school(reden: str) -> str:
    """Return the reason of a meldnorm as others read it: the rules speak to the user as "u"."""
    return f"De school {reden[2:]}" if reden.startswith("U ") else reden


def day(moment: datetime) -> str:
    """Return "22-11-2026"."""
    return short_date(moment.date())


def day_and_time(moment: datetime) -> str:
    """Return "22-11-2026, 14.30 uur"."""
    return f"{day(moment)}, {moment:%H.%M} uur"


def told(entry: Aantekening) -> Words:
    """Return what an entry says, with literal words between quotation marks."""
    return "\n".join(part for part in (entry.tekst.strip(), said(entry)) if part)


def said(entry: Aantekening) -> str:
    """Return the literal words of an entry between quotation marks."""
    return quoted(entry.citaat) if entry.citaat.strip() else ""


def source(entry: Aantekening) -> Words:
    """Return where the words of an entry come from."""
    if entry.herkomst is Herkomst.ZELF:
        return "zelf gezien of gehoord"
    return f"van horen zeggen: {entry.bron.strip()}"


def people(regels: Iterable[Regel]) -> Words:
    """Return by whom these entries are, each name once."""
    names = dict.fromkeys(regel.aantekening.door.strip() for regel in regels)
    return given("\n".join(name for name in names if name), UNKNOWN)


def uitkomst(hypothese: Hypothese) -> str:
    """Return what became of a supposition: "Bevestigd op 12-11-2026. De arts zag het ook"."""
    judged = hypothese.beoordeling
    if judged is None or not isinstance(judged.aantekening.inhoud, HypotheseBeoordeeld):
        return "Nog niet bevestigd of ontkracht."
    status = hypothese.status
    found = "Weer open" if status is Status.OPEN else status.value.capitalize()
    verdict = f"{found} op {day(judged.aantekening.moment)}"
    return f"{verdict}. {judged.aantekening.inhoud.toelichting.strip()}"
