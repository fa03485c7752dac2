"""The chart in words: what a screen reader says and what the PDF gives as alternative text."""

from __future__ import annotations

from desktop.core.afwegingskader import Afwegingskader, Pad, Uitkomst


def path_in_words(kader: Afwegingskader, pad: Pad) -> str:
    """Tell the path: each question with its answer, the outcome, and what is still open."""
    sentences = [f"Stroomschema van het {kader.naam[:1].lower()}{kader.naam[1:]}."]
    numbers = {vraag.id: n for n, vraag in enumerate(kader.vragen, start=1)}
    for schrede in pad.schreden:
        kort = kader.knopen[schrede.knoop].kort
        samen = " (samen met Veilig Thuis)" if schrede.samen else ""
        sentences.append(
            f"Afweging {numbers[schrede.knoop]}{samen}: {kort} Antwoord: {schrede.antwoord.value}."
        )
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
    if pad.besluit is None:
        return ""
    knoop = kader.knopen[pad.besluit]
    if knoop.uitkomst is Uitkomst.MELDEN and pad.meldnorm:
        return f"{knoop.kort} (meldnorm {pad.meldnorm})"
    return knoop.kort
