"""Opening 10,000 dossiers with 1,000,000 entries against an empty vault, and the first list.

python -m tests.benchmarks.bench_big [--dossiers N] [--entries N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from desktop.services.caseload import list_caseload
from tests.benchmarks.big_vault import fill
from tests.benchmarks.ratio import compare, seconds
from tests.benchmarks.unlocking import make, seconds_to_unlock, unlock
from tests.builders import kaders

EVERYTHING = "SELECT dossier, doc FROM logboek_link JOIN logboek_inhoud USING (seq) ORDER BY seq"


def main(dossiers: int, entries: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        big, empty = Path(home) / "groot" / "kluis", Path(home) / "leeg" / "kluis"
        began = time.perf_counter()
        vault = make(big)
        fill(vault, dossiers, entries)
        vault.close()
        make(empty).close()
        size = (big / "vault.db").stat().st_size / 2**20
        made = f"{dossiers:,} dossiers and {entries:,} entries"
        print(f"{made}: {size:,.0f} MiB, made in {time.perf_counter() - began:.0f} s", flush=True)
        opened = compare(seconds_to_unlock(big), seconds_to_unlock(empty), 11)
        print(opened.line("opening it, against the empty vault"), flush=True)
        print(_first_list(big))


def _first_list(folder: Path) -> str:
    vault, law = unlock(folder), kaders()

    def ours() -> None:
        list_caseload(vault, law)

    def bare() -> None:
        with vault.begin() as connection:
            connection.exec_driver_sql(EVERYTHING).all()

    # One turn unmeasured and one measured: each takes as long as a coffee at full size.
    found = compare(seconds(ours), seconds(bare), 1)
    vault.close()
    return found.line("its first list, against a bare SELECT of every entry")


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--entries", type=int, default=1_000_000)
    return parser.parse_args()


if __name__ == "__main__":
    asked = _parsed()
    main(asked.dossiers, asked.entries)
