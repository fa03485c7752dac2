"""Opening 10,000 dossiers with 1,000,000 entries against an empty vault, and listing them.

python -m tests.benchmarks.bench_big [--dossiers N] [--entries N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from desktop.services.caseload import list_caseload, read_achterstand, read_known, read_some
from desktop.services.ports import Kaders
from desktop.storage.sql_vault import SqlVault
from tests.benchmarks.big_vault import fill
from tests.benchmarks.ratio import compare, seconds
from tests.benchmarks.unlocking import make, seconds_to_unlock, unlock
from tests.builders import kaders
from tests.fakes import FixedClock
from tests.storage.school_vault import record

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
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
        _lists(unlock(big), kaders())


def _lists(vault: SqlVault, law: Kaders) -> None:
    clock = FixedClock(NOON)

    def first() -> None:
        clock.advance(days=1)
        list_caseload(vault, clock, law)

    def every_entry() -> None:
        with vault.begin() as connection:
            connection.exec_driver_sql(EVERYTHING).all()

    def known() -> None:
        read_known(vault, clock, law)

    def every_line() -> None:
        with vault.begin() as connection:
            connection.exec_driver_sql("SELECT doc FROM dossierstand").all()

    def after_an_entry() -> None:
        record(vault, "Zij was er weer.")
        found = read_achterstand(vault, clock, law)
        assert len(read_some(vault, clock, law, found.te_lezen, 1).regels) == 1

    def entry() -> None:
        record(vault, "Zij was er weer.")

    # One turn unmeasured and one measured: each takes as long as a coffee at full size.
    began = time.perf_counter()
    first()
    print(f"the first list of all: {time.perf_counter() - began:.1f} s", flush=True)
    found = compare(seconds(known), seconds(every_line), 11)
    print(found.line("the list as it is known, against a bare SELECT of it"), flush=True)
    list_caseload(vault, clock, law)
    found = compare(seconds(after_an_entry), seconds(entry), 11)
    print(found.line("an entry with its new line, against the entry alone"), flush=True)
    found = compare(seconds(first), seconds(every_entry), 1)
    print(found.line("the list of a new day, against a bare SELECT of every entry"), flush=True)
    vault.close()


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--entries", type=int, default=1_000_000)
    return parser.parse_args()


if __name__ == "__main__":
    asked = _parsed()
    main(asked.dossiers, asked.entries)
