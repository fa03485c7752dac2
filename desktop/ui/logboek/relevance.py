"""Which fields go with which kind of aantekening."""

from __future__ import annotations

from desktop.core.logboek import Herkomst, Soort
from desktop.core.signaal import Signaal
from desktop.ui.logboek.draft import Draft

_RELEVANT: dict[Soort, frozenset[str]] = {
    Soort.FEIT: frozenset({"herkomst", "duiding", "signaal"}),
    Soort.DISCLOSURE: frozenset({"citaat", "duiding", "signaal"}),
    Soort.GESPREK: frozenset({"met", "reactie", "duiding"}),
    Soort.OVERLEG: frozenset({"met", "duiding"}),
    Soort.ADVIES: frozenset({"met", "anoniem"}),
    Soort.GEBEURTENIS: frozenset({"duiding"}),
    Soort.DOCUMENT: frozenset({"herkomst"}),
}


def shown_fields(draft: Draft) -> frozenset[str]:
    """Return the fields to show: those of the kind, and those that hold words already.

    Nothing typed disappears, or is left out of the record, because the kind was changed.
    """
    third = draft.herkomst == Herkomst.DERDE.value
    holding = {
        "citaat": draft.citaat,
        "duiding": draft.duiding,
        "reactie": draft.reactie,
        "met": draft.met,
        "herkomst": draft.bron if third else "",
        "signaal": _more(draft),
    }
    shown = _RELEVANT.get(Soort(draft.soort), frozenset()) | {
        name for name, words in holding.items() if words
    }
    return shown | {"bron"} if third and "herkomst" in shown else shown


def _more(draft: Draft) -> str:
    """Return something when anything stands behind "Meer over dit signaal"."""
    words = f"{draft.mening}{draft.veronderstelling}"
    return words or ("signaal" if draft.signaal != Signaal() else "")
