"""A question as the panel asks it: the published words and what was answered before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Citaat, Knoop
from desktop.core.nederlands import MAANDEN, enumerate_words, short_date
from desktop.core.weging import Beantwoording, alone, besides
from desktop.diagram.words import outcome
from desktop.services.views import DossierView
from desktop.ui.kader.fact_words import Fact, facts_of
from desktop.ui.kader.names import number_of


@dataclass(frozen=True, slots=True)
class Vraagstelling:
    """Everything the form shows of one question; exits holds the words behind each answer.

    together says why not to weigh this alone, "" where that is not asked.
    """

    knoop: str
    caption: str
    kort: str
    citaat: Citaat
    toelichting: tuple[Citaat, ...]
    answers: tuple[Antwoord, ...]
    exits: dict[Antwoord, Citaat]
    advice: str
    together: str
    history: tuple[str, ...]
    facts: tuple[Fact, ...]
    ronde: int


def vraagstelling(view: DossierView, knoop: Knoop) -> Vraagstelling:
    """Return how a question of the kader is put in this dossier."""
    say = QCoreApplication.translate
    kader, given = view.kader, view.weging.latest(view.kader).get(knoop.id)
    number, total = number_of(kader, knoop.id), len(kader.vragen)
    caption = say("Kader", "Afweging {} van {} · {}").format(number, total, knoop.titel)
    if view.weging.ronde > 1:
        caption = say("Kader", "Ronde {} · {}").format(view.weging.ronde, caption)
    return Vraagstelling(
        knoop=knoop.id,
        caption=caption,
        kort=knoop.kort,
        citaat=knoop.vraag or kader.bij_twijfel,
        toelichting=(*knoop.toelichting, *besides(kader, knoop)),
        answers=knoop.antwoorden,
        exits={a: exit_words(kader, knoop, a) for a in Antwoord},
        advice=_advice(kader, knoop, given),
        together=_together(knoop),
        history=tuple(history(view, knoop.id)),
        facts=facts_of(view.regels),
        ronde=view.weging.ronde,
    )


def exit_words(kader: Afwegingskader, knoop: Knoop, antwoord: Antwoord) -> Citaat:
    """Return the published words behind an answer; without an exit, the advice in doubt."""
    uitgang = knoop.uitgangen.get(antwoord)
    return uitgang.citaat if uitgang else kader.bij_twijfel


def history(view: DossierView, knoop: str) -> list[str]:
    """Return each answer ever given to a question in one line, newest first."""
    given = reversed(view.weging.beantwoordingen)
    return [f"{answer_line(b)}{_where(view, b)}" for b in given if b.knoop == knoop]


def answer_line(b: Beantwoording) -> str:
    """Return "ja, 14-11-2026, M. de Boer en J. Kamp, met sparringpartner R. Vos"."""
    people = enumerate_words(b.beoordelaars)
    if b.sparringpartner:
        say = QCoreApplication.translate
        people = say("Kader", "{}, met sparringpartner {}").format(people, b.sparringpartner)
    return f"{b.antwoord.woorden}, {short_date(b.moment.date())}, {people}"


def facts_line(b: Beantwoording) -> str:
    """Return "2 feiten voor, 1 tegen", or that there is none yet, and who judged alone."""
    say = QCoreApplication.translate
    words = say("Kader", "nog zonder feit")
    if b.voor or b.tegen:
        noun = say("Kader", "1 feit") if len(b.voor) == 1 else say("Kader", "{} feiten")
        words = say("Kader", "{} voor, {} tegen").format(noun.format(len(b.voor)), len(b.tegen))
    return f"{words} · {say('Kader', 'alleen beoordeeld')}" if alone(b) else words


def literal_answer(b: Beantwoording) -> str:
    """Return an answer given on another version, with the words it was given to."""
    say = QCoreApplication.translate
    lead = say("Kader", "Beantwoord op een eerdere versie ({}).").format(b.versie)
    words = say("Kader", "Vraag: “{}”\nAntwoord: {}\nGevolg: “{}”")
    return "\n".join((lead, words.format(b.vraag, answer_line(b), b.uitgang), b.motivering))


def _where(view: DossierView, b: Beantwoording) -> str:
    """Tell in which ronde or on which version an earlier answer was given, when that differs."""
    say = QCoreApplication.translate
    if (b.kader, b.versie) != (view.kader.id, view.kader.versie):
        return say("Kader", " (versie {})").format(b.versie)
    return say("Kader", " (ronde {})").format(b.ronde) if b.ronde != view.weging.ronde else ""


def standing_words(view: DossierView) -> str:
    """Return the outcome and the next question, to be read aloud."""
    say = QCoreApplication.translate
    pad, words = view.pad, []
    if pad.besluit is not None:
        words.append(say("Kader", "Uitkomst: {}.").format(outcome(view.kader, pad)))
    if pad.huidig is not None:
        number, kort = number_of(view.kader, pad.huidig), view.kader.knopen[pad.huidig].kort
        words.append(say("Kader", "Volgende vraag, afweging {}: {}").format(number, kort))
    return " ".join(words)


def chart_notes(view: DossierView) -> dict[str, str]:
    """Note under a question what its answer asks for: doubt that stays, or to be confirmed."""
    say = QCoreApplication.translate
    again = say("Kader", "Opnieuw bevestigen")
    notes = dict.fromkeys(view.weging.to_confirm(view.kader), again)
    given = view.weging.latest(view.kader).get(view.pad.huidig or "")
    if given is not None:
        notes[given.knoop] = say("Kader", "Twijfel, {}").format(short_date(given.moment.date()))
    return notes


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


def _together(knoop: Knoop) -> str:
    say = QCoreApplication.translate
    words = say("Kader", "Beoordeel dit samen met iemand (001:537).")
    return words if weighs_safety(knoop) else ""
