"""What every rule shares: its shape, when it rests, and the places it can point to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from desktop.core.afloop import is_gesloten
from desktop.core.afwegingskader import Uitkomst
from desktop.core.casus import Casus
from desktop.core.logboek import Regel, Soort
from desktop.core.punt import OpenPunt, Plaats, Scherm

Toets = Callable[[Casus], OpenPunt | None]
"""A rule: it looks at a casus and gives an open punt when it is not met."""


def lopend(toets: Toets) -> Toets:
    """Let a rule rest while the dossier is closed."""

    @wraps(toets)
    def held(casus: Casus) -> OpenPunt | None:
        return None if is_gesloten(casus) else toets(casus)

    return held


def vorm(naam: str) -> Plaats:
    """Return the form to fill in, by its name in vormen."""
    return Plaats(Scherm.VORM, naam)


def vraag(knoop: str) -> Plaats:
    """Return the question of the kader to answer."""
    return Plaats(Scherm.KADER, knoop)


def logboek(soort: Soort) -> Plaats:
    """Return the logboek, ready for an entry of this soort."""
    return Plaats(Scherm.LOGBOEK, soort.value)


def bij_aantekening(regel: Regel) -> Plaats:
    """Return the place of an entry in the logboek."""
    return Plaats(Scherm.LOGBOEK, str(regel.geldig.nummer))


def uitkomst(casus: Casus) -> Uitkomst | None:
    """Return what the weighing came down to, None when it gave no outcome yet."""
    reached = casus.pad.besluit
    return casus.kader.knopen[reached].uitkomst if reached else None
