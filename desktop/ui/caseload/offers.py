"""The conditions a user can choose, each with what the dossiers at hand have to offer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.weergave import Aandachtsgroep, Openheid, Stapkeuze, leerjaren_of
from desktop.services.caseloadwoorden import (
    GROEPWOORDEN,
    OPENWOORDEN,
    leeftijdwoorden,
    stapwoord,
)
from desktop.services.views import CaseloadRegel

Changes = Mapping[str, Any]
AGES = ((None, 11), (12, 15), (16, 17), (18, None))
DUE, STILL = (0, 7, 14, 30), (14, 30, 60, 90)


class Offer(NamedTuple):
    """One choice: its words, and what it changes in the Voorwaarden."""

    text: str
    changes: Changes


class Condition(NamedTuple):
    """A condition with its choices; one without a title is a choice by itself."""

    title: str
    offers: tuple[Offer, ...]


def offered(regels: Iterable[CaseloadRegel]) -> tuple[Condition, ...]:
    """Return every condition that can narrow these lines."""
    say = QCoreApplication.translate
    known = tuple(regel for regel in regels if not regel.afgeschermd)
    jaren = {jaar for regel in known for jaar in leerjaren_of(regel.klas)}
    found = (
        Condition(say("Caseload", "Stap"), _steps()),
        Condition(say("Caseload", "Aandacht"), _groups()),
        Condition(say("Caseload", "Open of gesloten"), _open()),
        Condition(say("Caseload", "Iets te doen"), _due()),
        Condition(say("Caseload", "Zonder beweging"), _still()),
        Condition(say("Caseload", "Uitkomst van de weging"), _texts(known, "uitkomst")),
        Condition(say("Caseload", "Leeftijd"), _ages()),
        Condition(say("Caseload", "Klas"), _texts(known, "klas")),
        Condition(
            say("Caseload", "Leerjaar"),
            tuple(Offer(jaar, {"leerjaar": jaar}) for jaar in sorted(jaren, key=int)),
        ),
        Condition(say("Caseload", "Mentor"), _texts(known, "mentor")),
        Condition("", (Offer(say("Caseload", "Met een vlag"), {"vlag": True}),)),
        Condition("", (Offer(say("Caseload", "Met een risicowoord"), {"risicowoord": True}),)),
    )
    return tuple(one for one in found if one.offers)


def _steps() -> tuple[Offer, ...]:
    return tuple(Offer(_capital(stapwoord(one)), {"stap": one}) for one in Stapkeuze)


def _groups() -> tuple[Offer, ...]:
    return tuple(Offer(_capital(GROEPWOORDEN[one]), {"aandacht": one}) for one in Aandachtsgroep)


def _open() -> tuple[Offer, ...]:
    return tuple(Offer(_capital(OPENWOORDEN[one]), {"openheid": one}) for one in Openheid)


def _due() -> tuple[Offer, ...]:
    say = QCoreApplication.translate
    words = {0: say("Caseload", "Vandaag of eerder")}
    days = say("Caseload", "Binnen {} dagen of eerder")
    return tuple(Offer(words.get(n, days.format(n)), {"te_doen_binnen": n}) for n in DUE)


def _still() -> tuple[Offer, ...]:
    days = QCoreApplication.translate("Caseload", "{} dagen of langer")
    return tuple(Offer(days.format(n), {"stil_sinds": n}) for n in STILL)


def _ages() -> tuple[Offer, ...]:
    return tuple(
        Offer(
            _capital(leeftijdwoorden(low, high)),
            {"leeftijd_van": low, "leeftijd_tot": high},
        )
        for low, high in AGES
    )


def _texts(regels: tuple[CaseloadRegel, ...], name: str) -> tuple[Offer, ...]:
    """Return what stands in the lines, each once, whatever its capitals."""
    texts = (" ".join(str(getattr(regel, name)).split()) for regel in regels)
    once = {text.casefold(): text for text in texts if text}
    return tuple(Offer(text, {name: text}) for _, text in sorted(once.items()))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
