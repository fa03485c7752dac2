"""What one torture found: lines to print, and what must not have happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")
CORES = 2


@dataclass
class Figures:
    """The outcome of one torture; failures is empty when all went as promised."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        self.counts += other.counts
        self.failures += other.failures

    def text(self) -> str:
        verdict = "ok" if not self.failures else f"FAILED: {self.failures[:3]}"
        counted = ", ".join(f"{count:,} {what}" for what, count in self.counts.items())
        return f"{self.name}: {counted} - {verdict}"


def side_by_side(work: Callable[..., Figures], jobs: Iterable[tuple[object, ...]]) -> Figures:
    """Run jobs in forked processes, one per core, and add up what they found."""
    with ProcessPoolExecutor(CORES, get_context("fork")) as pool:
        waiting = [pool.submit(work, *job) for job in jobs]
        found = [one.result() for one in waiting]
    total = Figures(found[0].name)
    for one in found:
        total.add(one)
    return total
