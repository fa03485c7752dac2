"""What the forms about giving information ask: to whom, why, and whether it arrived."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.vormen.spec import FieldSpec, Kind, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def verstrekking() -> VormSpec:
    """Return what to record of information that leaves the school."""
    say = QCoreApplication.translate
    return VormSpec(
        name="verstrekking",
        title=vorm_titles()["verstrekking"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Leg vast wat u aan iemand buiten het team gaf of vertelde. Zo kan de school later "
            "laten zien wie wat kreeg, en waarom.",
        ),
        fields=(
            FieldSpec(
                "aan", say("Vormen", "Aan wie?"), say("Vormen", "Naam, functie en organisatie.")
            ),
            FieldSpec("stukken", say("Vormen", "Wat gaf u?"), kind=Kind.TEXT),
            FieldSpec("doel", say("Vormen", "Waarvoor heeft de ander dit nodig?")),
            FieldSpec(
                "grondslag",
                say("Vormen", "Waarom mag u dit geven?"),
                say("Vormen", "Bijvoorbeeld: toestemming van moeder op 3 november."),
            ),
            FieldSpec("sha256", kind=Kind.GIVEN),
        ),
    )


def ontvangst_bevestigd() -> VormSpec:
    """Return what to record when someone tells that it arrived."""
    say = QCoreApplication.translate
    return VormSpec(
        name="ontvangst-bevestigd",
        title=vorm_titles()["ontvangst-bevestigd"],
        primary=say("Vormen", "Vastleggen"),
        fields=(
            FieldSpec("door", say("Vormen", "Wie bevestigde de ontvangst?")),
            FieldSpec("op", say("Vormen", "Op welke dag?"), kind=Kind.DATE),
            FieldSpec("wat", say("Vormen", "Wat is er ontvangen?")),
        ),
    )
