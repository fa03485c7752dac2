"""All tortures, two at a time: python -m tests.torture [NAME]; the status is 1 when one failed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from tests.torture import (
    acts_cut,
    full_disk,
    interop,
    kill9,
    leaks,
    memory,
    mutations,
    power_cut,
    rollback,
)
from tests.torture.figures import Figures
from tests.torture.recorder import can_record


def _control(name: str, run: Callable[[], Figures]) -> Figures:
    """Turn a torture of something known to be wrong around: it must find that."""
    found = run()
    counts = Counter({**found.counts, "found wrong, as it must": len(found.failures)})
    return Figures(name, counts, [] if found.failures else ["the control passed"])


def _power_cut() -> Figures:
    return power_cut.run(60, 3600)


def _power_cut_control() -> Figures:
    def unsafe() -> Figures:
        return power_cut.run(12, 200, "PRAGMA synchronous=OFF")

    return _control("power cut, control with synchronous=OFF", unsafe)


def _acts_cut_control() -> Figures:
    def unsafe() -> Figures:
        return acts_cut.run("re-keying", 20, 1, 200, unsafe=True)

    return _control("power cut in re-keying, control without syncs", unsafe)


def _leak_control() -> Figures:
    def leaky() -> Figures:
        return leaks.run(leaky=True)

    return _control("leaks, control with temporary files", leaky)


TORTURES: dict[str, Callable[[], Figures]] = {
    "power-cut": _power_cut,
    "full-disk": lambda: full_disk.run(1),
    "kill9": lambda: kill9.run(1000),
    "leaks-tour": leaks.run_tour,
    "mutations": lambda: mutations.run(4000, 3000, 3000),
    "power-cut-control": _power_cut_control,
    "acts-cut": lambda: acts_cut.run_all(60, 5),
    "acts-cut-control": _acts_cut_control,
    "leaks": leaks.run,
    "leaks-control": _leak_control,
    "memory": memory.run,
    "rollback": rollback.run,
    "interop": lambda: interop.run(300),
}
RECORDED = ("power-cut", "acts-cut", "full-disk", "leaks")


def main(arguments: list[str]) -> int:
    if arguments:
        found = TORTURES[arguments[0]]()
        print(found.text(), flush=True)
        return 1 if found.failures else 0
    began = time.monotonic()
    names = [name for name in TORTURES if can_record() or not name.startswith(RECORDED)]
    with ThreadPoolExecutor(2) as lanes:
        failed = sum(lanes.map(_one, names))
    skipped = sorted(set(TORTURES) - set(names))
    if skipped:
        print(f"left out, as they need Linux and gcc: {', '.join(skipped)}")
    print(f"{len(names) - failed} of {len(names)} held, {time.monotonic() - began:.0f} s")
    return 1 if failed or skipped else 0


def _one(name: str) -> int:
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "tests.torture", name], check=False)
    print(f"    {name}: {time.monotonic() - began:.0f} s", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
