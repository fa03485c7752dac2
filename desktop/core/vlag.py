"""A flag on a dossier: a short message that must not be missed, until somebody takes it away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.logboek import Regel


@dataclass(frozen=True, slots=True)
class VlagGezet(Inhoud):
    """A message for everyone who opens the dossier, such as who is not to be phoned."""

    bericht: str

    def __post_init__(self) -> None:
        """Refuse a flag that says nothing."""
        require(self.bericht, "bericht", "Schrijf op wat niemand mag missen.")

    def zin(self) -> str:
        """Return the message."""
        return sentence(f"Vlag gezet: {self.bericht}")


@dataclass(frozen=True, slots=True)
class VlagWeg(Inhoud):
    """That a flag was taken away, and why; vlag is the nummer of the entry that set it."""

    vlag: int
    bericht: str
    reden: str

    def __post_init__(self) -> None:
        """Refuse to take a flag away without a reason."""
        require(self.reden, "reden", "Schrijf op waarom de vlag weg kan.")

    def zin(self) -> str:
        """Return which message went and why."""
        return sentence(f"Vlag weggehaald: {self.bericht}", f"Reden: {self.reden}")


@dataclass(frozen=True, slots=True)
class Vlag:
    """A flag that stands; nummer is that of the entry that holds its message now."""

    nummer: int
    bericht: str
    sinds: date


def vlaggen(regels: Iterable[Regel]) -> tuple[Vlag, ...]:
    """Return the flags that stand, oldest first; a corrected message is the same flag."""
    kinds = [(regel, regel.aantekening.inhoud) for regel in regels]
    gone = {kind.vlag for _, kind in kinds if isinstance(kind, VlagWeg)}
    return tuple(
        Vlag(regel.geldig.nummer, kind.bericht.strip(), regel.aantekening.moment.date())
        for regel, kind in kinds
        if isinstance(kind, VlagGezet) and gone.isdisjoint(_nummers(regel))
    )


def _nummers(regel: Regel) -> set[int]:
    return {vastlegging.nummer for vastlegging in (regel.geldig, *regel.eerder)}
