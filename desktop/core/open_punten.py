"""All rules of the dossier together: what is open, and what was left open on purpose."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.casus import Casus, Feit
from desktop.core.punt import Gewicht, OpenPunt, PuntAfgedaan
from desktop.core.punten import REGELS
from desktop.core.punten.andere_route import ANDERE_ROUTE, geldt_stappenplan
from desktop.core.punten.toets import Toets


@dataclass(frozen=True, slots=True)
class Gelaten:
    """An open punt that was left open, with who did so, when and why."""

    punt: OpenPunt
    afgedaan: Feit[PuntAfgedaan]


@dataclass(frozen=True, slots=True)
class Punten:
    """The open punten, the weightiest first, and those left open on purpose."""

    open: tuple[OpenPunt, ...] = ()
    gelaten: tuple[Gelaten, ...] = ()


def open_punten(casus: Casus, regels: tuple[Toets, ...] = REGELS) -> Punten:
    """Hold every rule against the casus.

    A dismissal counts as long as nothing newer raised the punt again. Where the stappenplan does
    not hold only safety and the other road speak.
    """
    dismissed = {feit.inhoud.punt: feit for feit in casus.feiten(PuntAfgedaan)}
    holds = geldt_stappenplan(casus)
    still_open: list[OpenPunt] = []
    left: list[Gelaten] = []
    for toets in regels:
        punt = toets(casus)
        if punt is None or not (holds or _speaks_always(toets, punt)):
            continue
        feit = dismissed.get(punt.id)
        # Counted from when it was first written: mending a word in it dismisses nothing newer.
        if feit is not None and _first(feit) > punt.sinds:
            left.append(Gelaten(punt, feit))
        else:
            still_open.append(punt)
    return Punten(tuple(sorted(still_open, key=_gewicht)), tuple(left))


def _first(feit: Feit[PuntAfgedaan]) -> int:
    return (feit.regel.geldig, *feit.regel.eerder)[-1].nummer


def _speaks_always(toets: Toets, punt: OpenPunt) -> bool:
    return toets in ANDERE_ROUTE or punt.gewicht is Gewicht.VEILIGHEID


def _gewicht(punt: OpenPunt) -> int:
    return punt.gewicht
