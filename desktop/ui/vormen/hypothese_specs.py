"""What the form about a supposition asks: which one, what became of it, and by which facts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.hypothese import Status
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def hypothese_beoordeeld() -> VormSpec:
    """Return whether a supposition was confirmed or refuted (L05)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="hypothese-beoordeeld",
        title=vorm_titles()["hypothese-beoordeeld"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Leg vast of een veronderstelling klopte. De veronderstelling zelf blijft staan.",
        ),
        source="004:264",
        fields=(
            FieldSpec(
                "hypothese",
                say("Vormen", "Welke veronderstelling?"),
                kind=Kind.HYPOTHESE,
                must=say("Vormen", "Kies een veronderstelling."),
            ),
            FieldSpec("status", say("Vormen", "Wat bleek?"), "", Kind.ONE_OF, _verdicts()),
            FieldSpec("toelichting", say("Vormen", "Waaruit blijkt dat?"), kind=Kind.TEXT),
            FieldSpec(
                "door_feiten",
                say("Vormen", "Welke aantekeningen gaven de doorslag?"),
                kind=Kind.FACTS,
            ),
        ),
    )


def _verdicts() -> tuple[Choice, ...]:
    say = QCoreApplication.translate
    return (
        Choice(Status.BEVESTIGD.value, say("Vormen", "Bevestigd")),
        Choice(Status.ONTKRACHT.value, say("Vormen", "Ontkracht")),
        Choice(Status.OPEN.value, say("Vormen", "Nog niet te zeggen")),
    )
