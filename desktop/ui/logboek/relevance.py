"""Which fields go with which kind of aantekening."""

from __future__ import annotations

from desktop.core.logboek import Herkomst, Soort
from desktop.ui.logboek.draft import Draft

_RELEVANT: dict[Soort, frozenset[str]] = {
    Soort.FEIT: frozenset({"herkomst", "duiding"}),
    Soort.DISCLOSURE: frozenset({"citaat", "duiding"}),
    Soort.GESPREK: frozenset({"met", "reactie", "duiding"}),
    Soort.OVERLEG: frozenset({"met", "duiding"}),
    Soort.ADVIES: frozenset({"met", "anoniem"}),
    Soort.BESLUIT: frozenset(),
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
    }
    shown = _RELEVANT[Soort(draft.soort)] | {name for name, words in holding.items() if words}
    return shown | {"bron"} if third and "herkomst" in shown else shown
