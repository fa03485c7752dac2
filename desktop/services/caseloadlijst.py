"""The caseload as it goes on paper: the lines of a view, and the view in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseloadLijst:
    """What one list shows; voorwaarden are words, totaal counts all dossiers.

    is_keuze: the user picked these lines out of the view by hand.
    """

    naam: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    voorwaarden: tuple[str, ...]
    volgorde: str
    totaal: int
    is_keuze: bool = False
