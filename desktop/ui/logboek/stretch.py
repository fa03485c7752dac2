"""The part of a long timeline that stands on the page: laying out ten thousand cards is slow."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.logboek import Regel

FIRST, MORE = 50, 200
_BEFORE = 10


class Stretch:
    """Keeps which of the lines, newest first, stand on the page."""

    def __init__(self) -> None:
        self._regels: tuple[Regel, ...] = ()
        self._start = self._stop = 0

    @property
    def regels(self) -> tuple[Regel, ...]:
        """Return the lines on the page."""
        return self._regels[self._start : self._stop]

    @property
    def all(self) -> tuple[Regel, ...]:
        """Return all lines."""
        return self._regels

    @property
    def newer(self) -> int:
        """Return how many lines come before those on the page."""
        return self._start

    @property
    def older(self) -> int:
        """Return how many lines come after those on the page."""
        return len(self._regels) - self._stop

    def begin(self, regels: Sequence[Regel]) -> None:
        """Put the newest of these lines on the page."""
        self._regels = tuple(regels)
        self._start, self._stop = 0, min(FIRST, len(regels))

    def renew(self, regels: Sequence[Regel]) -> None:
        """Take these lines instead, and stay where the page is."""
        first = self.regels[0].geldig.nummer if self._start and self.regels else 0
        room = max(FIRST, self._stop - self._start)
        self._regels = tuple(regels)
        self._start = max(0, self.place(first)) if first else 0
        self._stop = min(len(regels), self._start + room + 1)

    def place(self, nummer: int) -> int:
        """Return the place of the line that holds this nummer now or held it before, else -1."""
        for place, regel in enumerate(self._regels):
            if any(v.nummer == nummer for v in (regel.geldig, *regel.eerder)):
                return place
        return -1

    def reach(self, place: int) -> None:
        """Have this line on the page, with some around it when it was not."""
        if not self._start <= place < self._stop:
            self._start = max(0, place - _BEFORE)
            self._stop = min(len(self._regels), self._start + FIRST)

    def grow_older(self) -> None:
        """Add older lines."""
        self._stop = min(len(self._regels), self._stop + MORE)

    def grow_newer(self) -> None:
        """Add newer lines."""
        self._start = max(0, self._start - MORE)
