"""A question as the panel asks it: the published words and what was answered before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Citaat, Knoop
from desktop.core.nederlands import MAANDEN, enumerate_words, short_date
from desktop.core.weging import Beantwoording
from desktop.services.views import DossierView
from desktop.ui.kader.names import number_of


@dataclass(frozen=True, slots=True)
class Vraagstelling:
    """Everything the form shows of one question; exits holds the words behind each answer."""

    knoop: str
    caption: str
    kort: str
    citaat: Citaat
    toelichting: tuple[Citaat, ...]
    exits: dict[Antwoord, Citaat]
    advice: str
    alone: str
    history: tuple[str, ...]
    is_change: bool


def vraagstelling(view: DossierView, knoop: Knoop) -> Vraagstelling:
    """Return how a question of the kader is put in this dossier."""
    say = QCoreApplication.translate
    kader, given = view.kader, view.weging.latest(view.kader).get(knoop.id)
    number, total = number_of(kader, knoop.id), len(kader.vragen)
    caption = say("Kader", "Afweging {} van {} · {}").format(number, total, knoop.titel)
    return Vraagstelling(
        knoop=knoop.id,
        caption=caption,
        kort=knoop.kort,
        citaat=knoop.vraag or kader.bij_twijfel,
        toelichting=knoop.toelichting,
        exits={a: exit_words(kader, knoop, a) for a in Antwoord},
        advice=_advice(kader, knoop, given),
        alone=_not_alone(knoop),
        history=tuple(history(view, knoop.id)),
        is_change=knoop.id != view.pad.huidig,
    )


def exit_words(kader: Afwegingskader, knoop: Knoop, antwoord: Antwoord) -> Citaat:
    """Return the published words behind an answer; without an exit, the advice in doubt."""
    uitgang = knoop.uitgangen.get(antwoord)
    return uitgang.citaat if uitgang else kader.bij_twijfel


def history(view: DossierView, knoop: str) -> list[str]:
    """Return each answer ever given to a question in one line, newest first."""
    return [answer_line(b) for b in reversed(view.weging.beantwoordingen) if b.knoop == knoop]


def answer_line(b: Beantwoording) -> str:
    """Return "ja, 14-11-2026, M. de Boer en J. Kamp"."""
    return f"{b.antwoord.value}, {short_date(b.moment.date())}, {enumerate_words(b.beoordelaars)}"


def weighs_safety(knoop: Knoop) -> bool:
    """Tell whether this question is the one of meldnorm 1."""
    return any(uitgang.meldnorm == 1 for uitgang in knoop.uitgangen.values())


def disclosure_sentence(view: DossierView) -> str:
    """Return the reminder that the leerling told it, or "" when that is not recorded."""
    say = QCoreApplication.translate
    days = dict.fromkeys(regel.recorded_on.date() for regel in view.disclosures)
    number = next((number_of(view.kader, k.id) for k in view.kader.vragen if weighs_safety(k)), 0)
    if not days or not number:
        return ""
    words = enumerate_words([f"{day.day} {MAANDEN[day.month - 1]}" for day in days])
    if len(days) == 1:
        one = say("Kader", "Disclosure vastgelegd op {}. Weeg dit mee bij afweging {}.")
        return one.format(words, number)
    more = say("Kader", "Disclosures vastgelegd op {}. Weeg ze mee bij afweging {}.")
    return more.format(words, number)


def _advice(kader: Afwegingskader, knoop: Knoop, given: Beantwoording | None) -> str:
    """Return what the kader advises after twijfel that has no exit of its own."""
    if given is None or given.antwoord in knoop.uitgangen:
        return ""
    say = QCoreApplication.translate
    text = say("Kader", "Twijfel vastgelegd op {}. Het advies: “{}” ({}). Deze vraag blijft open.")
    day = short_date(given.moment.date())
    return text.format(day, kader.bij_twijfel.tekst, kader.bij_twijfel.bron)


def _not_alone(knoop: Knoop) -> str:
    say = QCoreApplication.translate
    return say("Kader", "Beoordeel dit niet alleen (001:537).") if weighs_safety(knoop) else ""
