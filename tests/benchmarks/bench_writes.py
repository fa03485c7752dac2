"""Bytes that one recorded entry sends to the disk, against its text and one bare SQLite row."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.benchmarks.ratio import Ratio, compare
from tests.storage.school_vault import SchoolHome, record

IO = Path("/proc/self/io")
TEXT = "Zij kwam zonder jas op school en zei dat zij niet had gegeten. " * 4
TIMES = 400


def main() -> None:
    if not IO.exists():
        sys.exit("this system does not count the bytes that a process writes")
    with tempfile.TemporaryDirectory() as home, closing(_bare(Path(home))) as bare:
        vault = SchoolHome(Path(home)).create()

        def entry() -> None:
            record(vault, TEXT)

        def row() -> None:
            with bare:
                bare.execute("INSERT INTO bare (doc) VALUES (?)", (TEXT,))

        found = compare(written("wchar", entry), written("wchar", row), TIMES)
        print(found.bytes_line("handed to the system by one entry, against a bare SQLite row"))
        print(_against_text(found))
        found = compare(written("write_bytes", entry), written("write_bytes", row), TIMES)
        print(found.bytes_line("pages for the disk by one entry, against a bare SQLite row"))
        vault.close()


def written(counter: str, work: Callable[[], object]) -> Callable[[], float]:
    """Turn work into something that returns how many bytes it wrote, by this counter."""

    def measured() -> float:
        before = _count(counter)
        work()
        return _count(counter) - before

    return measured


def _against_text(found: Ratio) -> str:
    size = len(TEXT.encode())
    return f"write amplification of one entry: {found.ours / size:.0f}x its text of {size} bytes"


def _count(counter: str) -> float:
    lines = dict(line.split(": ") for line in IO.read_text().splitlines())
    return float(lines[counter])


def _bare(home: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(home / "bare.db")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, doc TEXT)")
    return connection


if __name__ == "__main__":
    main()
