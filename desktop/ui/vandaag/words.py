"""The day in words: its headings, and what each of its lines says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.naslag import Naslag
from desktop.core.nederlands import weekday_and_date
from desktop.core.taken import Aard
from desktop.core.vandaag import Dagregel, Rubriek
from desktop.ui.stappen.looks import (
    GEWICHT_LOOKS,
    TERM_ICON,
    days_left,
    gewicht_word,
    term_day,
    term_tone,
)

TERMS = frozenset({Rubriek.TE_LAAT, Rubriek.VANDAAG, Rubriek.KOMENDE_DAGEN, Rubriek.VERWACHT})


@dataclass(frozen=True, slots=True)
class Mark:
    """A pill: its word, colour role and icon."""

    word: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above the lines of one rubriek."""

    title: str
    count: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is painted and read aloud: marks beside the name, missed below the rest."""

    regel: Dagregel
    naam: str
    klas: str
    wat: str
    under: str
    mark: Mark
    missed: Mark | None
    spoken: str


def titles() -> dict[Rubriek, tuple[str, str]]:
    """Return title and hint of each rubriek, in the order of the page."""
    say = QCoreApplication.translate
    return {
        Rubriek.TE_LAAT: (
            say("Vandaag", "Te laat"),
            say("Vandaag", "Blijft staan tot het gedaan is."),
        ),
        Rubriek.VANDAAG: (say("Vandaag", "Vandaag"), ""),
        Rubriek.KOMENDE_DAGEN: (say("Vandaag", "Komende 7 dagen"), ""),
        Rubriek.VERWACHT: (
            say("Vandaag", "Verwacht van anderen"),
            say("Vandaag", "Niet uw termijn. Komt er niets, bel dan zelf."),
        ),
        Rubriek.LET_OP: (
            say("Vandaag", "Let op"),
            say("Vandaag", "Open punten die nodig zijn of over veiligheid gaan."),
        ),
        Rubriek.VLAGGEN: (say("Vandaag", "Vlaggen"), ""),
        Rubriek.STIL: (
            say("Vandaag", "Lang niets gebeurd"),
            say("Vandaag", "Kijk of het goed gaat, of sluit het dossier af."),
        ),
    }


def line_of(regel: Dagregel, today: date, naslag: Naslag) -> Line:
    """Return a line in words."""
    say = QCoreApplication.translate
    missed = None
    if regel.gemist:
        missed = Mark(say("Vandaag", "Viel in toen de app dicht was"), "violet", "bell")
    mark = _mark(regel, today)
    under = " · ".join(part for part in (_day(regel), _more(regel), _source(regel, naslag)) if part)
    zaak = regel.zaak
    heading = titles()[regel.rubriek][0]
    told = (heading, zaak.naam, zaak.klas, regel.wat, mark.word, missed and missed.word, under)
    spoken = ", ".join(part for part in told if part)
    return Line(regel, zaak.naam, zaak.klas, regel.wat, under, mark, missed, spoken)


def _mark(regel: Dagregel, today: date) -> Mark:
    if regel.gewicht is not None:
        return Mark(gewicht_word(regel.gewicht), *GEWICHT_LOOKS[regel.gewicht])
    day = regel.op or today
    if regel.rubriek is Rubriek.VLAGGEN:
        return Mark(QCoreApplication.translate("Vandaag", "Vlag"), "info", "flag")
    if regel.rubriek is Rubriek.STIL:
        return Mark(days_left(day, today), "text2", "history")
    return Mark(days_left(day, today), term_tone(day, today), TERM_ICON)


def _day(regel: Dagregel) -> str:
    if regel.op is None:
        return ""
    if regel.rubriek in TERMS:
        is_expected = regel.rubriek is Rubriek.VERWACHT
        return term_day(regel.op, Aard.VERWACHT if is_expected else Aard.EIGEN)
    say = QCoreApplication.translate
    if regel.rubriek is Rubriek.STIL:
        return say("Vandaag", "laatst {}").format(weekday_and_date(regel.op))
    return say("Vandaag", "sinds {}").format(weekday_and_date(regel.op))


def _more(regel: Dagregel) -> str:
    say = QCoreApplication.translate
    if not regel.meer:
        return ""
    one = say("Vandaag", "en nog 1 punt")
    return one if regel.meer == 1 else say("Vandaag", "en nog {} punten").format(regel.meer)


def _source(regel: Dagregel, naslag: Naslag) -> str:
    if not regel.bron:
        return ""
    return QCoreApplication.translate("Vandaag", "bron {}").format(naslag.in_words(regel.bron))
