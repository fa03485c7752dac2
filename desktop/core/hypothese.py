"""The register of suppositions: opened in an entry, later confirmed or refuted (004:264-266)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.core.inhoud import Inhoud, require, sentence
from desktop.core.logboek import Regel


class Status(Enum):
    """What became of a supposition."""

    OPEN = "open"
    BEVESTIGD = "bevestigd"
    ONTKRACHT = "ontkracht"


@dataclass(frozen=True, slots=True)
class HypotheseBeoordeeld(Inhoud):
    """That a supposition was confirmed or refuted; hypothese is the nummer of its entry.

    door_feiten are the nummers of the entries that decided it.
    """

    hypothese: int
    status: Status
    toelichting: str
    door_feiten: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a verdict without its reason."""
        require(self.toelichting, "toelichting", "Schrijf op waaruit dat blijkt.")

    def zin(self) -> str:
        """Return the verdict."""
        return sentence(f"Veronderstelling {self.status.value}", self.toelichting)


@dataclass(frozen=True, slots=True)
class Hypothese:
    """A supposition with what is known of it now."""

    regel: Regel
    status: Status = Status.OPEN
    beoordeling: Regel | None = None

    @property
    def tekst(self) -> str:
        """Return the supposition."""
        return self.regel.aantekening.veronderstelling


def hypothesen(regels: Iterable[Regel]) -> tuple[Hypothese, ...]:
    """Return all suppositions in order, each with its latest verdict."""
    lines = tuple(regels)
    verdicts: dict[int, tuple[Status, Regel]] = {}
    for regel in lines:
        inhoud = regel.aantekening.inhoud
        if isinstance(inhoud, HypotheseBeoordeeld):
            verdicts[inhoud.hypothese] = (inhoud.status, regel)
    found = (regel for regel in lines if regel.aantekening.veronderstelling.strip())
    return tuple(_hypothese(regel, verdicts) for regel in found)


def _hypothese(regel: Regel, verdicts: dict[int, tuple[Status, Regel]]) -> Hypothese:
    nummers = {v.nummer for v in (regel.geldig, *regel.eerder)}
    given = [verdict for nummer, verdict in verdicts.items() if nummer in nummers]
    return Hypothese(regel, *given[-1]) if given else Hypothese(regel)
