"""What the forms about a flag ask: its message, and why it can go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.vormen.spec import FieldSpec, Kind, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def vlag_gezet() -> VormSpec:
    """Return a message that nobody who opens the dossier may miss."""
    say = QCoreApplication.translate
    return VormSpec(
        name="vlag-gezet",
        title=vorm_titles()["vlag-gezet"],
        primary=say("Vormen", "Vlag zetten"),
        intro=say(
            "Vormen",
            "Een vlag staat boven het dossier en in de lijst, tot iemand hem met een reden "
            "weghaalt. Houd het kort.",
        ),
        fields=(
            FieldSpec(
                "bericht",
                say("Vormen", "Wat mag niemand missen?"),
                say("Vormen", "Bijvoorbeeld: bel moeder niet op het huisnummer."),
            ),
        ),
    )


def vlag_weg() -> VormSpec:
    """Return why a flag can go; which one comes with the wish to open this."""
    say = QCoreApplication.translate
    return VormSpec(
        name="vlag-weg",
        title=vorm_titles()["vlag-weg"],
        primary=say("Vormen", "Vlag weghalen"),
        intro=say("Vormen", "De vlag en uw reden blijven allebei in de tijdlijn staan."),
        fields=(
            FieldSpec("vlag", kind=Kind.GIVEN),
            FieldSpec("bericht", say("Vormen", "Vlag"), kind=Kind.GIVEN),
            FieldSpec("reden", say("Vormen", "Waarom kan de vlag weg?"), kind=Kind.TEXT),
        ),
    )
