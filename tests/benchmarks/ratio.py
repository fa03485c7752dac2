"""Measure two things side by side, in turns, so that a noisy machine bothers both alike.

What is measured is seconds, or bytes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple


class Ratio(NamedTuple):
    """How much more ours takes than bare: the median of the pairs, the best and the worst."""

    middle: float
    least: float
    most: float
    ours: float
    bare: float

    def line(self, name: str, aim: float | None = None) -> str:
        """Return what was found of seconds, as one line."""
        return self._line(name, f"{self.ours * 1000:.1f} ms", f"{self.bare * 1000:.1f} ms", aim)

    def bytes_line(self, name: str) -> str:
        """Return what was found of bytes, as one line."""
        return self._line(name, f"{self.ours:,.0f} bytes", f"{self.bare:,.0f} bytes", None)

    def _line(self, name: str, ours: str, bare: str, aim: float | None) -> str:
        wanted = "" if aim is None else f"; aim <= {aim:.2f}"
        return (
            f"{name}: {self.middle:.2f}x (min {self.least:.2f}, max {self.most:.2f}; "
            f"{ours} against {bare}{wanted})"
        )


def compare(ours: Callable[[], float], bare: Callable[[], float], times: int) -> Ratio:
    """Call both in turns, after one unmeasured turn each; both return what they took."""
    ours(), bare()
    pairs = [(ours(), bare()) for _ in range(times)]
    ratios = [one / other for one, other in pairs]
    ours_took, bare_took = zip(*pairs, strict=True)
    return Ratio(median(ratios), min(ratios), max(ratios), median(ours_took), median(bare_took))


def seconds(work: Callable[[], object]) -> Callable[[], float]:
    """Turn work into something that returns how long it took."""

    def measured() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return measured


def seconds_until(
    line: str, command: Sequence[str], env: Mapping[str, str] | None = None
) -> Callable[[], float]:
    """Turn a command into how long it takes from its start until it prints line."""

    def measured() -> float:
        start = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, **(env or {})}
        ) as process:
            found = any(printed.strip() == line for printed in process.stdout or ())
            taken = time.perf_counter() - start
            process.terminate()
        if not found:
            sys.exit(f"{' '.join(command)} ended without printing {line!r}")
        return taken

    return measured
