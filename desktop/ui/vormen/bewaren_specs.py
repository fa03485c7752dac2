"""What the form about keeping a dossier longer asks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.views import DossierView
from desktop.ui.vormen.spec import FieldSpec, Kind, Raws, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def langer_bewaren() -> VormSpec:
    """Return until when a dossier must stay, and why."""
    say = QCoreApplication.translate
    return VormSpec(
        name="langer-bewaren",
        title=vorm_titles()["langer-bewaren"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Zolang dit geldt, kan het dossier niet worden vernietigd. Denk aan een klacht, een "
            "onderzoek of een procedure.",
        ),
        fields=(
            FieldSpec(
                "opgeheven",
                say("Vormen", "Langer bewaren is niet meer nodig"),
                kind=Kind.CHECK,
            ),
            FieldSpec(
                "tot",
                say("Vormen", "Tot welke dag?"),
                say("Vormen", "Laat leeg als u dat nog niet weet."),
                kind=Kind.DATE,
                when=_keeps,
            ),
            FieldSpec("reden", say("Vormen", "Waarom?"), kind=Kind.TEXT),
        ),
        may_be_future=True,
    )


def _keeps(raws: Raws, _view: DossierView) -> bool:
    return not raws.get("opgeheven")
