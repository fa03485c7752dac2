"""Waiting longer after each wrong try, so that guessing at the lock screen does not pay."""

from __future__ import annotations

from math import ceil

LONGEST = 30
"""Seconds; the derivation of a key makes guessing slow, this keeps it visible."""


class UnlockDelay:
    """Counts wrong tries in a row; moments are seconds of a clock that only goes forward."""

    def __init__(self) -> None:
        self._failures = 0
        self._until = 0.0

    def failed(self, at: float) -> int:
        """Note a wrong try and return the seconds to wait: 1, 2, 4, 8 and so on, at most 30."""
        self._failures += 1
        self._until = at + min(2 ** min(self._failures - 1, 5), LONGEST)
        return self.seconds_left(at)

    def opened(self) -> None:
        """Forget the wrong tries."""
        self._failures, self._until = 0, 0.0

    def seconds_left(self, at: float) -> int:
        """Return how many whole seconds are left to wait."""
        return max(0, ceil(self._until - at))
