"""Measure two things side by side, in turns, so that a noisy machine bothers both alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple


class Ratio(NamedTuple):
    """How much longer ours takes than bare: the median of the pairs, the best and the worst."""

    middle: float
    least: float
    most: float
    ours: float
    bare: float

    def line(self, name: str, aim: float) -> str:
        return (
            f"{name}: {self.middle:.2f}x (min {self.least:.2f}, max {self.most:.2f}; "
            f"{self.ours * 1000:.1f} ms against {self.bare * 1000:.1f} ms; aim <= {aim:.2f})"
        )


def compare(ours: Callable[[], float], bare: Callable[[], float], times: int) -> Ratio:
    """Call both in turns, after one unmeasured turn each; both return their seconds."""
    ours(), bare()
    pairs = [(ours(), bare()) for _ in range(times)]
    ratios = [one / other for one, other in pairs]
    our_seconds, bare_seconds = zip(*pairs, strict=True)
    return Ratio(
        median(ratios), min(ratios), max(ratios), median(our_seconds), median(bare_seconds)
    )


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
