"""Waiting longer after each wrong try, so that guessing at the lock screen does not pay."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

LONGEST = 30
"""Seconds; the derivation of a key makes guessing slow, this keeps it visible."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row on one vault, kept between two runs of the program.

    last is the moment of the latest, in seconds of the clock of the computer.
    """

    failures: int = 0
    last: float = 0.0


NO_TRIES = Tries()


class UnlockDelay:
    """Counts wrong tries in a row; moments are seconds of a clock that only goes forward.

    It goes on where kept ended; today is the moment of starting on the clock of kept.
    """

    def __init__(self, kept: Tries = NO_TRIES, today: float = 0.0, at: float = 0.0) -> None:
        self._failures = kept.failures
        self._until = at + _rest(kept, today)

    @property
    def failures(self) -> int:
        """Return how many wrong tries there were in a row."""
        return self._failures

    def failed(self, at: float) -> int:
        """Note a wrong try and return the seconds to wait: 1, 2, 4, 8 and so on, at most 30."""
        self._failures += 1
        self._until = at + _wait(self._failures)
        return self.seconds_left(at)

    def opened(self) -> None:
        """Forget the wrong tries."""
        self._failures, self._until = 0, 0.0

    def seconds_left(self, at: float) -> int:
        """Return how many whole seconds are left to wait."""
        return max(0, ceil(self._until - at))


def _wait(failures: int) -> int:
    return min(2 ** min(failures - 1, 5), LONGEST) if failures > 0 else 0


def _rest(kept: Tries, today: float) -> float:
    """Return the seconds still to wait; a clock that was set back costs one wait at most."""
    wait = _wait(kept.failures)
    return min(wait, max(0.0, kept.last + wait - today))
