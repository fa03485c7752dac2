"""Whether agreed help still runs, and on which day it is to be judged (001:170, 003:527-542)."""

from __future__ import annotations

from datetime import date

from desktop.core.afloop import is_gesloten, later
from desktop.core.casus import Casus, Feit
from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Resultaat


def lopende_hulp(casus: Casus) -> Feit[Hulpafspraken] | None:
    """Return the agreements that hold now; help ends with its result or with the dossier."""
    agreed = casus.laatste(Hulpafspraken)
    if agreed is None or is_gesloten(casus):
        return None
    judged = beoordeeld(casus, agreed)
    return None if judged and _is_einde(judged.inhoud) else agreed


def beoordeeld(casus: Casus, agreed: Feit[Hulpafspraken]) -> Feit[HulpBeoordeeld] | None:
    """Return the latest judgement of these agreements."""
    judged = casus.laatste(HulpBeoordeeld)
    return judged if judged and judged.regel in later(casus, agreed.regel) else None


def beoordelen_op(casus: Casus) -> tuple[date, int] | None:
    """Return the day on which help is to be judged, with the nummer of the entry that set it.

    None when no help runs, or when it was judged without a new day.
    """
    agreed = lopende_hulp(casus)
    if agreed is None:
        return None
    judged = beoordeeld(casus, agreed)
    if judged is None:
        return agreed.inhoud.termijn, agreed.nummer
    again = judged.inhoud.nieuwe_termijn
    return None if again is None else (again, judged.nummer)


def _is_einde(judged: HulpBeoordeeld) -> bool:
    return judged.resultaat is Resultaat.BEREIKT and judged.nieuwe_termijn is None
