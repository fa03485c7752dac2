"""How the program behaves for this school: kept in the vault, so that it goes where that goes."""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST_WACHTTIJD, LONGEST_WACHTTIJD = 2, 15


@dataclass(frozen=True, slots=True)
class Instellingen:
    """Wachttijd is in whole minutes without a key or the mouse before the vault locks.

    schermopname_weren keeps the windows out of screen captures, where the system can.
    """

    wachttijd: int = 5
    schermopname_weren: bool = True

    def __post_init__(self) -> None:
        """Refuse a time in which the vault would lie open, or nobody could work."""
        if not SHORTEST_WACHTTIJD <= self.wachttijd <= LONGEST_WACHTTIJD:
            raise ValueError(f"wachttijd of {self.wachttijd} minutes")
