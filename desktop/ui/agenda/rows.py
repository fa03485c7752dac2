"""The lines of a list of days, ready to paint: a head for each day and what comes on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from desktop.core.agenda import Agendadag, Agendapunt, Agendasoort, Vrijedag
from desktop.core.nederlands import short_date, weekday_and_date

ROW = int(Qt.ItemDataRole.UserRole)
ICONS = {
    Agendasoort.EIGEN: ("clipboard-list", "accent_text"),
    Agendasoort.VERWACHT: ("phone", "info"),
    Agendasoort.LEEFTIJD: ("user", "violet"),
    Agendasoort.VAKANTIE: ("sun", "warn"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line; without punt it is the head of a day. pill is a status word with its tone."""

    text: str
    detail: str
    spoken: str
    tone: str = "text"
    icon: str = ""
    pill: str = ""
    pill_tone: str = "text2"
    punt: Agendapunt | None = None


def rows_of(dagen: Iterable[Agendadag], vandaag: date, *, weekend: bool = False) -> tuple[Row, ...]:
    """Return the lines of these days; a weekend with nothing in it only when asked for."""
    told = (dag for dag in dagen if weekend or _is_told(dag, vandaag))
    return tuple(row for dag in told for row in _rows(dag, vandaag))


def vrij_word(dag: Agendadag) -> str:
    """Return why there is no school, empty when there is."""
    say = QCoreApplication.translate
    words = {
        Vrijedag.VAKANTIE: say("Agenda", "Vakantie"),
        Vrijedag.FEESTDAG: say("Agenda", "Feestdag"),
        Vrijedag.VRIJ: say("Agenda", "Geen school"),
    }
    return words[dag.vrij] if dag.vrij else ""


def whom(punt: Agendapunt) -> str:
    """Return about whom it is: "Amira el H., 2B"."""
    return ", ".join(part for part in (punt.naam, punt.klas) if part)


def passed(punt: Agendapunt) -> str:
    """Return that it is late, or when others were to do it; empty when its day is to come."""
    say = QCoreApplication.translate
    late, expected = say("Agenda", "Te laat, was {}"), say("Agenda", "Verwacht op {}")
    if not punt.is_voorbij:
        return ""
    return (late if punt.is_te_laat else expected).format(short_date(punt.uiterlijk))


def _is_told(dag: Agendadag, vandaag: date) -> bool:
    return dag.dag.weekday() < 5 or bool(dag.punten) or dag.dag == vandaag


def _rows(dag: Agendadag, vandaag: date) -> Iterator[Row]:
    say = QCoreApplication.translate
    words = weekday_and_date(dag.dag)
    text = f"{say('Agenda', 'Vandaag')}: {words}" if dag.dag == vandaag else words.capitalize()
    none = say("Agenda", "Voorbij") if dag.dag < vandaag else say("Agenda", "Niets gepland")
    detail = "" if dag.punten else none
    tone = "text3" if dag.dag < vandaag else "text"
    spoken = ", ".join(part for part in (words, vrij_word(dag), detail) if part)
    yield Row(text, detail, spoken, tone, pill=vrij_word(dag))
    for punt in dag.punten:
        yield _item(punt, words)


def _item(punt: Agendapunt, day: str) -> Row:
    icon, tone = ICONS[punt.soort]
    pill, pill_tone = _status(punt)
    parts = (day, punt.wat, whom(punt), pill)
    spoken = ", ".join(part for part in parts if part)
    return Row(punt.wat, whom(punt), spoken, tone, icon, pill, pill_tone, punt)


def _status(punt: Agendapunt) -> tuple[str, str]:
    say = QCoreApplication.translate
    if words := passed(punt):
        return words, "danger" if punt.is_te_laat else "warn"
    words_of = {
        Agendasoort.VERWACHT: say("Agenda", "Verwacht"),
        Agendasoort.LEEFTIJD: say("Agenda", "Verjaardag"),
        Agendasoort.VAKANTIE: say("Agenda", "Vakantie"),
    }
    return words_of.get(punt.soort, ""), ICONS[punt.soort][1]
