"""SIGKILL at random moments of real work; the vault is the same one until the end."""

from __future__ import annotations

import os
import random
import select
import signal
import tempfile
from datetime import timedelta
from pathlib import Path

from desktop.services.concepten import read_concept, save_concept
from desktop.storage.container import read_container
from desktop.storage.verify import verify
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record
from tests.storage.vaults import PASSPHRASE
from tests.torture.figures import Figures, side_by_side

NAME = "kill -9"
KILLS_PER_VAULT = 50
LONGEST_SECONDS = 0.12


def run(kills: int) -> Figures:
    """Kill the writer this many times, each vault at most fifty times."""
    starts = range(0, kills, KILLS_PER_VAULT)
    jobs = [(start, min(KILLS_PER_VAULT, kills - start)) for start in starts]
    return side_by_side(_one_vault, jobs)


def _one_vault(seed: int, kills: int) -> Figures:
    found, chance = Figures(NAME), random.Random(seed)
    with tempfile.TemporaryDirectory() as root:
        home = SchoolHome(Path(root))
        home.create().close()
        known = 0
        for turn in range(kills):
            said = _killed_writer(home, known, chance.random() * LONGEST_SECONDS, turn)
            known = _survey(found, home, said)
            if found.failures:
                break
    return found


def _killed_writer(home: SchoolHome, known: int, seconds: float, turn: int) -> list[str]:
    """Let a child write until it is killed; return what it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _write_for_ever(home, known, writing, turn)
        finally:
            os._exit(1)
    os.close(writing)
    first = os.read(reading, 1)
    select.select([], [], [], seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = (first + pipe.read()).decode()
    return said[: said.rfind("\n") + 1].split()


def _write_for_ever(home: SchoolHome, known: int, pipe: int, turn: int) -> None:
    # Every fourth is killed as early as in opening and recovering.
    if turn % 4 == 0:
        os.write(pipe, b"S\n")
    vault = home.open()
    os.write(pipe, b"S\n")
    number = known
    while True:
        number += 1
        record(vault, f"{number} {'Zij kwam zonder jas. ' * (number % 9)}")
        os.write(pipe, f"A{number}\n".encode())
        save_concept(vault, "concept", str(number))
        os.write(pipe, f"D{number}\n".encode())
        if number % 20 == turn % 20:
            at = FixedClock().moment + timedelta(seconds=number)
            os.write(pipe, f"B{vault.backups.make(at).name}\n".encode())
        if number % 30 == 0:
            vault.close()
            vault = home.open()


def _survey(found: Figures, home: SchoolHome, said: list[str]) -> int:
    journal = home.folder / "vault.db-journal"
    found.counts["kills"] += 1
    found.counts["with a hot journal"] += journal.exists() and journal.stat().st_size > 0
    found.counts["left a copy half-way"] += any((home.folder / "backups").glob(".*"))
    acked = [one[1:] for one in said if one.startswith("A")]
    found.counts["acknowledged entries"] += len(acked)
    vault = home.open()
    with vault.transaction() as tx:
        texts = [one.aantekening.tekst for one in tx.logboek.of(FIRST)]
    draft = int(read_concept(vault, "concept") or 0)
    vault.close()
    if [int(text.split(" ", 1)[0]) for text in texts] != list(range(1, len(texts) + 1)):
        found.failures.append("wrong texts")
    if acked and len(texts) < int(acked[-1]):
        found.failures.append(f"lost {int(acked[-1]) - len(texts)} acknowledged entries")
    if draft < max((int(one[1:]) for one in said if one.startswith("D")), default=0):
        found.failures.append("lost an acknowledged draft")
    bad = [one.part for one in verify(home.folder, home.config, PASSPHRASE) if not one.is_ok]
    found.failures += [f"verify: {part}" for part in bad]
    for path in (home.folder / "backups").glob("weegwijzer-*.zkb"):
        read_container(path)
    return len(texts)
