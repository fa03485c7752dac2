"""What the form of a diagnosis asks: the professional who made it before anything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.vormen.spec import FieldSpec, Kind, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def diagnose() -> VormSpec:
    """Return the diagnosis of a qualified professional (L06)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="diagnose",
        title=vorm_titles()["diagnose"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Leg een diagnose alleen vast als een bevoegde beroepskracht die heeft gesteld. Wat u "
            "zelf ziet of vermoedt, schrijft u op als feit of als veronderstelling.",
        ),
        source="004:268",
        fields=(
            FieldSpec("gesteld_door", say("Vormen", "Welke beroepskracht stelde de diagnose?")),
            FieldSpec(
                "functie",
                say("Vormen", "Functie"),
                say("Vormen", "Bijvoorbeeld kinderarts, of GZ-psycholoog."),
            ),
            FieldSpec("op", say("Vormen", "Wanneer is de diagnose gesteld?"), kind=Kind.DATE),
            FieldSpec("wat", say("Vormen", "Wat is de diagnose?"), kind=Kind.TEXT),
        ),
    )
