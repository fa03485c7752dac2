"""What the form of a poptekening asks beside its crosses."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.nederlands import enumerate_words
from desktop.services.views import DossierView
from desktop.ui.vormen.spec import FieldSpec, Kind, VormSpec

_SIBLINGS = ("broer", "zus")


def poptekening_spec() -> VormSpec:
    """Return the form; the crosses are asked by its own dialog, door becomes who saw it."""
    say = QCoreApplication.translate
    return VormSpec(
        name="poptekening",
        title=say("Vormen", "Poptekening"),
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Beschrijf alleen wat u ziet: aard, kleur, vorm en plaats. Hoe het komt, hoeft u niet "
            "te weten en staat hier niet bij.",
        ),
        about=_others,
        fields=(
            FieldSpec("door", say("Vormen", "Wie keek?"), kind=Kind.NAME),
            FieldSpec(
                "toelichting",
                say("Vormen", "Toelichting"),
                say("Vormen", "Wat u verder zag of hoorde, zonder uitleg over de oorzaak."),
                Kind.TEXT,
            ),
            FieldSpec(
                "andere_kinderen",
                say("Vormen", "Broertjes en zusjes"),
                say("Vormen", "Wat weet u van hen, of wie gaat dat na?"),
                Kind.TEXT,
            ),
        ),
    )


def _others(view: DossierView) -> str:
    """Return the reminder of brothers and sisters, by name when the dossier knows them."""
    say = QCoreApplication.translate
    names = [dossier.leerling.roepnaam for dossier in view.casus.gezin]
    names += [
        one.naam
        for one in view.dossier.betrokkenen
        if one.dossier is None and any(word in one.relatie.casefold() for word in _SIBLINGS)
    ]
    if not names:
        return say("Vormen", "Denk ook aan broertjes en zusjes, op deze school of elders.")
    return say("Vormen", "Denk ook aan {}.").format(enumerate_words(names))
