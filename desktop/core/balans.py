"""What points at a concern, what contradicts it, and what does neither (004:162-166).

The lists keep looking broad; nothing is counted or weighed against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.logboek import SIGNALEN, Aantekening, Regel, Soort
from desktop.core.signaal import Richting

_GEZIEN = SIGNALEN | {Soort.GEBEURTENIS, Soort.GESPREK, Soort.OVERLEG}


@dataclass(frozen=True, slots=True)
class Balans:
    """The entries of a timeline by the way they point, each in order of when they happened."""

    wijst_op: tuple[Regel, ...] = ()
    weerspreekt: tuple[Regel, ...] = ()
    neutraal: tuple[Regel, ...] = ()

    @property
    def alleen_bevestigend(self) -> bool:
        """Tell whether something points at a concern and nothing contradicts it."""
        return bool(self.wijst_op) and not self.weerspreekt


def balans(regels: Iterable[Regel]) -> Balans:
    """Divide a timeline by direction; neutral are only entries that tell what was seen or said."""
    found: dict[Richting, list[Regel]] = {richting: [] for richting in Richting}
    for regel in regels:
        entry = regel.aantekening
        richting = entry.signaal.richting
        if richting is not Richting.NEUTRAAL or is_waarneming(entry):
            found[richting].append(regel)
    return Balans(
        tuple(found[Richting.WIJST_OP]),
        tuple(found[Richting.WEERSPREEKT]),
        tuple(found[Richting.NEUTRAAL]),
    )


def is_waarneming(entry: Aantekening) -> bool:
    """Tell whether an entry says what was seen or said, and was not made by a form."""
    return entry.soort in _GEZIEN and entry.inhoud is None
