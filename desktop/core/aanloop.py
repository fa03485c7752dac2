"""The run-up to a melding: what belongs to this melding, and what to an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop.core.afloop import later
from desktop.core.besluit import Besluit, Melden
from desktop.core.casus import Casus, Feit
from desktop.core.inhoud import Inhoud
from desktop.core.meldnormen import asks_for_melding
from desktop.core.veilig_thuis import MeldingGedaan

Kind = TypeVar("Kind", bound=Inhoud)


@dataclass(frozen=True, slots=True)
class Aanloop:
    """The way to one melding; vorige is the melding before it, gedaan the melding itself."""

    casus: Casus
    vorige: Feit[MeldingGedaan] | None = None
    gedaan: Feit[MeldingGedaan] | None = None

    @property
    def sinds(self) -> int:
        """Return the nummer of the melding before this one: a dismissal of then is over."""
        return self.vorige.nummer if self.vorige else 0

    @property
    def op(self) -> date:
        """Return the day of the melding, today while it is not done."""
        return self.gedaan.op if self.gedaan else self.casus.vandaag

    @property
    def besloten_op(self) -> date | None:
        """Return the first day that a decision or an answer asked for this melding."""
        days = [f.op for f in self.vooraf(Besluit) if f.inhoud.melden is Melden.JA]
        decisive = self.casus.pad.beslissend
        if decisive is not None and decisive.meldnorm is not None:
            answer = self.casus.weging.latest(self.casus.kader)[decisive.knoop]
            days.append(answer.moment.date())
        return min((day for day in days if day <= self.op), default=None)

    def feiten(self, kind: type[Kind]) -> tuple[Feit[Kind], ...]:
        """Return what was recorded of one kind since the melding before this one."""
        found = self.casus.feiten(kind)
        if self.vorige is None:
            return found
        newer = later(self.casus, self.vorige.regel)
        return tuple(feit for feit in found if feit.regel in newer)

    def vooraf(self, kind: type[Kind]) -> tuple[Feit[Kind], ...]:
        """Return what of one kind happened before the melding, or so far."""
        found = self.feiten(kind)
        if self.gedaan is None:
            return found
        return tuple(feit for feit in found if feit.moment <= self.gedaan.moment)


def aanloop(casus: Casus) -> Aanloop | None:
    """Return the run-up to the melding at hand or the last one done, None when there is none."""
    meldingen = casus.feiten(MeldingGedaan)
    last = meldingen[-1] if meldingen else None
    asked = asks_for_melding(casus.regels, casus.weging, casus.kader)
    if asked is not None or _is_decided(casus, last):
        return Aanloop(casus, vorige=last)
    if last is None:
        return None
    return Aanloop(casus, vorige=meldingen[-2] if len(meldingen) > 1 else None, gedaan=last)


def _is_decided(casus: Casus, last: Feit[MeldingGedaan] | None) -> bool:
    besluit = casus.laatste(Besluit)
    if besluit is None or besluit.inhoud.melden is not Melden.JA:
        return False
    # In haste the melding comes first and the decision is written down later that day.
    if last is None:
        return True
    # A later decision about help repeats that melden was necessary: the answers tell whether it
    # asks for another melding, and only without them the decision itself does.
    return besluit.op > last.op and casus.pad.meldnorm is None
