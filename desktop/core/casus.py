"""Everything the rules look at: one dossier with its whole record, seen on one day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from desktop.core.afwegingskader import Afwegingskader, Pad
from desktop.core.dossier import Dossier
from desktop.core.inhoud import Inhoud
from desktop.core.leeftijd import age_on
from desktop.core.logboek import Regel, Soort
from desktop.core.meldcode import Stand, soorten, stand
from desktop.core.melding import MeldingGegevens
from desktop.core.school import School
from desktop.core.termijnen import Kalender
from desktop.core.verloop import StapOvergeslagen
from desktop.core.weging import Weging

Kind = TypeVar("Kind", bound=Inhoud)


@dataclass(frozen=True, slots=True)
class Feit(Generic[Kind]):
    """An inhoud as it stands in the logboek now: nummer, when it happened, when written."""

    regel: Regel
    inhoud: Kind

    @property
    def nummer(self) -> int:
        """Return the nummer of the text that holds now."""
        return self.regel.geldig.nummer

    @property
    def moment(self) -> datetime:
        """Return when it happened."""
        return self.regel.aantekening.moment

    @property
    def op(self) -> date:
        """Return the day it happened."""
        return self.moment.date()


@dataclass(frozen=True, slots=True)
class Casus:
    """One dossier as the rules see it.

    gezin are the dossiers of brothers and sisters, eerdere_mentoren the latest first.
    """

    dossier: Dossier
    regels: tuple[Regel, ...]
    weging: Weging
    kader: Afwegingskader
    school: School
    kalender: Kalender
    vandaag: date
    gegevens: MeldingGegevens = field(default_factory=MeldingGegevens)
    gezin: tuple[Dossier, ...] = ()
    eerdere_mentoren: tuple[str, ...] = ()

    @property
    def pad(self) -> Pad:
        """Return the way the answers take through the kader."""
        return self.weging.pad(self.kader)

    @property
    def leeftijd(self) -> int | None:
        """Return the age today, None when the birth date is unknown."""
        born = self.dossier.leerling.geboortedatum
        return None if born is None else age_on(born, self.vandaag)

    @property
    def stand(self) -> Stand:
        """Return where the dossier stands in the five stappen."""
        skipped = {feit.inhoud.stap: feit.inhoud.reden for feit in self.feiten(StapOvergeslagen)}
        return stand(soorten(self.regels), self.pad, skipped)

    def feiten(self, kind: type[Kind]) -> tuple[Feit[Kind], ...]:
        """Return what was recorded of one kind, in order of when it happened."""
        return tuple(self._of(kind))

    def laatste(self, kind: type[Kind]) -> Feit[Kind] | None:
        """Return the latest of one kind."""
        found = self.feiten(kind)
        return found[-1] if found else None

    def van_soort(self, *soorten: Soort) -> tuple[Regel, ...]:
        """Return the entries of these kinds, in order of when they happened."""
        return tuple(r for r in self.regels if r.aantekening.soort in soorten)

    def _of(self, kind: type[Kind]) -> Iterator[Feit[Kind]]:
        for regel in self.regels:
            inhoud = regel.aantekening.inhoud
            if inhoud is not None and isinstance(inhoud, kind):
                yield Feit(regel, inhoud)
