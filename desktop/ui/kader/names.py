"""What a screen reader says of each knoop: its words and its state, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.afwegingskader import Afwegingskader, Knoop, Pad
from desktop.diagram.drawing import Tone


def node_name(kader: Afwegingskader, pad: Pad, knoop: Knoop, tone: Tone) -> str:
    """Return "Afweging 2: Acute onveiligheid? Beantwoord met ja. Doorlopen."."""
    say = QCoreApplication.translate
    if knoop.uitkomst is not None:
        return say("Kader", "Uitkomst: {}. {}").format(knoop.kort, _outcome_state(tone))
    given = next((s for s in pad.schreden if s.knoop == knoop.id), None)
    name = say("Kader", "Afweging {}: {}").format(number_of(kader, knoop.id), knoop.kort)
    if given is not None:
        state = say("Kader", "Beantwoord met {}. Doorlopen.").format(given.antwoord.woorden)
        samen = say("Kader", "Samen met Veilig Thuis.") if given.samen else ""
        return f"{name} {state} {samen}".strip()
    return f"{name} {_question_state(tone, knoop.id == pad.huidig)}"


def number_of(kader: Afwegingskader, knoop: str) -> int:
    """Return the number of a question, counted from 1."""
    return 1 + [vraag.id for vraag in kader.vragen].index(knoop)


def _question_state(tone: Tone, is_next: bool) -> str:
    say = QCoreApplication.translate
    if tone is Tone.CURRENT:
        return say("Kader", "Nu te beantwoorden.")
    if tone is Tone.SAMEN and is_next:
        return say("Kader", "Nu te beantwoorden, samen met Veilig Thuis.")
    if tone is Tone.SAMEN:
        return say("Kader", "Nog niet bereikt. Samen met Veilig Thuis.")
    return say("Kader", "Nog niet bereikt.")


def _outcome_state(tone: Tone) -> str:
    say = QCoreApplication.translate
    if tone in {Tone.MELDEN, Tone.DONE}:
        return say("Kader", "Bereikt.")
    return say("Kader", "Niet bereikt.")
