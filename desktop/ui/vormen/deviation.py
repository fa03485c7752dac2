"""A decision against the outcome of the weighing: it may, and then it is accounted for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.afwegingskader import Uitkomst
from desktop.core.besluit import HulpMogelijk, Melden
from desktop.services.views import DossierView
from desktop.ui.vormen.spec import Raws


def deviates(raws: Raws, view: DossierView) -> bool:
    """Tell whether what is chosen differs from the outcome; without an outcome nothing does."""
    outcome = _outcome(view)
    if outcome is Uitkomst.MELDEN:
        return raws["melden"] == Melden.NEE.value
    if outcome is Uitkomst.HULP and raws["hulp"] == HulpMogelijk.NEE.value:
        return True
    return outcome is not None and raws["melden"] == Melden.JA.value


def outcome_words(view: DossierView) -> str:
    """Return what the weighing gave, in one or two sentences."""
    say = QCoreApplication.translate
    outcome = _outcome(view)
    if outcome is None:
        return say("Vormen", "De weging heeft nog geen uitkomst. Een besluit mag al wel.")
    words = {
        Uitkomst.MELDEN: say("Vormen", "Uitkomst van de weging: melden."),
        Uitkomst.HULP: say("Vormen", "Uitkomst van de weging: hulp verlenen of organiseren."),
        Uitkomst.SLUITEN: say("Vormen", "Uitkomst van de weging: afsluiten."),
    }
    return words[outcome]


def _outcome(view: DossierView) -> Uitkomst | None:
    besluit = view.pad.besluit
    return None if besluit is None else view.kader.knopen[besluit].uitkomst
