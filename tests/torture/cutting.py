"""Recording a piece of work and cutting the power at every moment of it, as far as asked."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.storage.school_vault import SchoolHome
from tests.torture.disk import Disk
from tests.torture.figures import Figures, side_by_side
from tests.torture.recorder import Operation, operations, recorded_run

SHM = Path("/dev/shm")  # noqa: S108  memory, for speed
ACK = "ack"
HALVES = 2
Judge = Callable[[Figures, SchoolHome, Counter[str]], None]


@dataclass(frozen=True)
class Work:
    """A module that works in a folder, its arguments after that, and the judge of each state.

    Begins is the letter that it acknowledges before the part to cut; empty when it is all of it.
    Of what was not synced a state keeps nothing, all, or some of it by chance: this many times.
    """

    name: str
    module: str
    arguments: tuple[str, ...]
    judge: Judge
    begins: str = ""
    chances: int = 2

    @property
    def modes(self) -> tuple[str, ...]:
        return ("none", "all", *["some"] * self.chances)


def cut(work: Work, states: int) -> Figures:
    """Cut the power in about this many states; 0 is every operation there was."""
    with tempfile.TemporaryDirectory() as root:
        folder, log = Path(root) / "dag", Path(root) / "log"
        folder.mkdir()
        done = recorded_run(work.module, [str(folder), *work.arguments], folder, log)
        if done.returncode:
            return Figures(work.name, failures=[done.stderr[-500:]])
        moments = sum(1 for _ in _moments(work, Disk(), Counter(), log))
        stride = max(1, moments * len(work.modes) // states) if states else 1
        jobs = [(work, folder, log, stride, half) for half in range(HALVES)]
        return side_by_side(_cut, jobs)


def _cut(work: Work, folder: Path, log: Path, stride: int, half: int) -> Figures:
    found, acked, disk = Figures(work.name), Counter[str](), Disk()
    chance = random.Random(half)
    for number, _ in enumerate(_moments(work, disk, acked, log)):
        if number % stride == 0 and number // stride % HALVES == half:
            for mode in work.modes:
                _judge(work, found, disk.after_power_cut(mode, chance), folder, acked)
    return found


def _moments(work: Work, disk: Disk, acked: Counter[str], log: Path) -> Iterator[Operation]:
    """Follow the record, yielding after each operation of the part to cut."""
    for one in operations(log):
        if one.path.endswith(f"/{ACK}"):
            acked.update(one.data.decode())
            continue
        disk.follow(one)
        if not work.begins or acked[work.begins]:
            yield one


def _judge(
    work: Work, found: Figures, files: dict[str, bytes], folder: Path, acked: Counter[str]
) -> None:
    found.counts["states"] += 1
    with tempfile.TemporaryDirectory(dir=SHM if SHM.is_dir() else None) as root:
        for path, content in files.items():
            target = Path(root) / Path(path).relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        work.judge(found, SchoolHome(Path(root)), acked)
