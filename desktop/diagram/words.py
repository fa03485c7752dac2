"""The chart in words: what a screen reader says and what the PDF gives as alternative text."""

from __future__ import annotations

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad, Schrede, Uitkomst

ZORG = "Wel zorg, geen onveiligheid: meldcode sluiten, hulp gaat door"


def path_in_words(kader: Afwegingskader, pad: Pad) -> str:
    """Tell the path: each question with its answer, the outcome, and what is still open."""
    sentences = [f"Stroomschema van het {kader.naam[:1].lower()}{kader.naam[1:]}."]
    numbers = {vraag.id: n for n, vraag in enumerate(kader.vragen, start=1)}
    for schrede in pad.schreden:
        kort = kader.knopen[schrede.knoop].kort
        samen = " (samen met Veilig Thuis)" if schrede.samen else ""
        given = f"{kort} Antwoord: {schrede.antwoord.woorden}."
        sentences.append(f"Afweging {numbers[schrede.knoop]}{samen}: {given}")
    if pad.besluit:
        sentences.append(f"Uitkomst: {outcome(kader, pad)}.")
    sentences += [
        f"Daarna samen met Veilig Thuis: {kader.knopen[later].kort}." for later in pad.besluiten[1:]
    ]
    if pad.huidig:
        samen = " samen met Veilig Thuis" if pad.is_besluit else ""
        sentences.append(f"Nog te beantwoorden{samen}: afweging {numbers[pad.huidig]}.")
    return " ".join(sentences)


def outcome(kader: Afwegingskader, pad: Pad) -> str:
    """Return the outcome in a few words, with its meldnorm; empty while there is none."""
    return _end(kader, pad.beslissend) if pad.beslissend else ""


def leads_to(kader: Afwegingskader, maybe: Pad, knoop: str) -> str:
    """Tell where the last answer of maybe leads, when it was given to this question."""
    numbers = {vraag.id: n for n, vraag in enumerate(kader.vragen, start=1)}
    last = maybe.schreden[-1] if maybe.schreden else None
    if last is None or last.knoop != knoop:
        return f"Bij dit antwoord blijft afweging {numbers[knoop]} open."
    if last.naar in numbers:
        kort = kader.knopen[last.naar].kort
        return f"Dit antwoord leidt naar afweging {numbers[last.naar]}: {kort}"
    words = f"Dit antwoord leidt naar de uitkomst: {_end(kader, last)}."
    if maybe.huidig is not None:
        words += f" Daarna samen met Veilig Thuis: afweging {numbers[maybe.huidig]}."
    return words


def _end(kader: Afwegingskader, schrede: Schrede) -> str:
    """Return the words of the besluit that a step led to."""
    if schrede.antwoord is Antwoord.ZORG:
        return ZORG
    knoop = kader.knopen[schrede.naar]
    if knoop.uitkomst is Uitkomst.MELDEN and schrede.meldnorm:
        return f"{knoop.kort} (meldnorm {schrede.meldnorm})"
    return knoop.kort
