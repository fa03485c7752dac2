"""All dossiers with the view they are looked at through."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.dossier import DossierId
from desktop.core.weergave import Sortering
from desktop.services.caseloadkeuze import Kijk, in_order, passing
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.caseloadwoorden import lijst_of
from desktop.services.views import CaseloadRegel
from desktop.services.weergaven import VASTE, Weergaven
from desktop.ui.caseload.chosen_view import ChosenView


class CaseloadContent:
    """Keeps lines, view and views, and tells what follows from them.

    What takes long with ten thousand dossiers is kept until something it follows from changes.
    """

    def __init__(self) -> None:
        self.regels: dict[DossierId, CaseloadRegel] = {}
        self.view = ChosenView()
        self.kept = Weergaven()
        self.kijk = Kijk(date.min)
        self._pressing_first: list[CaseloadRegel] | None = None
        self._counts: dict[str, int] | None = None

    def take(self, regels: Iterable[CaseloadRegel]) -> bool:
        """Take these lines for all there are; tell whether they are of the same dossiers."""
        before = self.regels.keys()
        self.regels = {regel.dossier: regel for regel in regels}
        self._pressing_first = self._counts = None
        return before == self.regels.keys()

    def put(self, regel: CaseloadRegel) -> bool:
        """Take a line in place of the one before; tell whether there was one."""
        before = self.regels.get(regel.dossier)
        self.regels[regel.dossier] = regel
        self._pressing_first = None
        if self._counts is not None:
            was, now = self._count([before] if before else []), self._count([regel])
            self._counts = {key: n - was[key] + now[key] for key, n in self._counts.items()}
        return before is not None

    def look(self, kijk: Kijk) -> bool:
        """Look with this from now on; tell whether that is something else."""
        if kijk == self.kijk:
            return False
        self.kijk, self._counts = kijk, None
        return True

    def take_views(self, kept: Weergaven, sleutel: str) -> None:
        """Take these views; with a key that one is chosen, and one that is gone is left."""
        self.kept = kept
        self.kijk = replace(self.kijk, woorden=kept.woorden)
        self._counts = None
        if sleutel:
            self.view = self.view.choose(sleutel, kept)
        elif kept.find(self.view.sleutel) is None:
            self.view = replace(self.view, sleutel=VASTE[0].sleutel)

    def chosen(self) -> list[CaseloadRegel]:
        """Return the lines of the view, in its order."""
        if self._pressing_first is None:
            self._pressing_first = in_order(self.regels.values(), Sortering(), self.kijk.today)
        weergave = self.view.whole
        found = passing(self._pressing_first, weergave, self.kijk)
        if weergave.sortering == Sortering():
            return found
        return in_order(found, weergave.sortering, self.kijk.today)

    def counts(self) -> dict[str, int]:
        """Return how many dossiers each view holds, by its key."""
        if self._counts is None:
            self._counts = self._count(self.regels.values())
        return self._counts

    def _count(self, lines: Collection[CaseloadRegel]) -> dict[str, int]:
        return {
            one.sleutel: len(passing(lines, one.gelezen.weergave, self.kijk))
            for one in (*VASTE, *self.kept.eigen)
        }

    def lijst(self, shown: Sequence[CaseloadRegel], picked: Sequence[DossierId]) -> CaseloadLijst:
        """Return these lines, or those picked by hand when there are several, as paper."""
        is_pick = len(picked) > 1
        regels = [r for r in shown if r.dossier in picked] if is_pick else shown
        naam = (self.kept.find(self.view.sleutel) or VASTE[0]).naam
        made = lijst_of(naam, regels, self.view.whole, self.kijk, len(self.regels))
        return replace(made, is_keuze=is_pick)
