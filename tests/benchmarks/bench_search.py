"""A search as one types among 1,000,000 entries, against plain SQLite with the same tables.

python -m tests.benchmarks.bench_search [--dossiers N] [--entries N]
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]  # the package ships no types

from desktop.services.zoeken import search
from desktop.storage.engine import SAFETY, Database
from desktop.storage.sql_vault import SqlVault
from tests.benchmarks.big_vault import entry, fill, vocabulary
from tests.benchmarks.unlocking import make

QUESTIONS = 400
AIM_MS, AIM_RATIO = 50, 1.5


def main(dossiers: int, entries: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        began = time.perf_counter()
        vault = make(Path(home) / "kluis")
        fill(vault, dossiers, entries)
        plain = _plain_copy(vault, Path(home) / "plain.db")
        made = f"{dossiers:,} dossiers and {entries:,} entries"
        print(f"{made}, made twice in {time.perf_counter() - began:.0f} s", flush=True)
        _compare(vault, plain)
        vault.close()
        plain.close()


def _compare(vault: SqlVault, plain: SqlVault) -> None:
    """Ask both the same in turns; the first questions warm the caches and do not count."""
    asked = [*questions(QUESTIONS)]
    for text in asked[:20]:
        _ms(vault, text), _ms(plain, text)
    pairs = [(_ms(vault, text), _ms(plain, text)) for text in asked]
    ours, theirs = zip(*pairs, strict=True)
    p95, plain_p95 = (quantiles(one, n=20)[-1] for one in (ours, theirs))
    print(
        f"search p95: {p95 / plain_p95:.2f}x ({p95:.1f} ms against {plain_p95:.1f} ms of plain "
        f"SQLite; aim <= {AIM_RATIO}x and <= {AIM_MS} ms)"
    )
    slowest = max(range(len(asked)), key=lambda place: ours[place])
    print(
        f"search median: {median(ours) / median(theirs):.2f}x ({median(ours):.1f} ms against "
        f"{median(theirs):.1f} ms); slowest {ours[slowest]:.1f} ms for {asked[slowest]!r}"
    )


def questions(many: int) -> list[str]:
    """Return what users type: names, words and their beginnings, some common and some rare."""
    chance = random.Random(2)
    words, weights = vocabulary()
    found = []
    for number in range(many):
        picked = chance.choices(words, cum_weights=weights, k=2) + chance.choices(words, k=1)
        begin = picked[0][: chance.randrange(2, 6)]
        name = f"leerling {chance.randrange(10_000)}"
        kinds = (begin, picked[0], " ".join(picked[:2]), " ".join(picked[1:]), f"{name} {begin}")
        phrase = f'"{said(number)}'
        found.append((*kinds, phrase, picked[2], name)[number % 8])
    return found


def said(number: int) -> str:
    """Return words that stand next to each other in a text, the last one half typed."""
    words = entry(number).tekst.rstrip(".").split()
    return f"{words[-2]} {words[-1][:3]}"


def _ms(vault: SqlVault, text: str) -> float:
    start = time.perf_counter()
    search(vault, text)
    return (time.perf_counter() - start) * 1000


def _plain_copy(vault: SqlVault, path: Path) -> SqlVault:
    """Return a vault on the same tables without encryption, read by the same library."""
    raw = vault._database.raw
    raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
    raw.execute("SELECT sqlcipher_export('plain')")
    raw.execute("DETACH DATABASE plain")
    copy = driver.connect(str(path), isolation_level=None)
    for pragma in SAFETY:
        copy.execute(pragma)
    leave = ExitStack()
    database = Database(copy)
    leave.callback(database.close)
    return SqlVault(database, vault.gen, bytearray(32), leave)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--entries", type=int, default=1_000_000)
    return parser.parse_args()


if __name__ == "__main__":
    given = _parsed()
    main(given.dossiers, given.entries)
