"""Power cut while the window records: every acknowledged entry is there, and all is whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from desktop import opening
from desktop.core.dossier import DossierId
from desktop.storage.verify import verify
from tests.journeys import day
from tests.storage.vaults import ROOT

CUTS = 20


def recorder(home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.recorder"],
        cwd=ROOT,
        env={**os.environ, "WEEGWIJZER_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_while_recording(process: subprocess.Popen[str], name: int, chance: random.Random):
    """Let it record a few entries, kill it at some moment after, and return what it told."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{name}\n")
    process.stdin.flush()
    told = [process.stdout.readline().strip() for _ in range(chance.randrange(1, 4))]
    with suppress(subprocess.TimeoutExpired):
        process.wait(chance.random() * 0.05)
    process.kill()
    rest, _ = process.communicate()
    assert process.returncode == -9
    return told + rest.splitlines()


def recorded(folder: Path) -> list[str]:
    opened = opening.unlock(folder, day.PASSPHRASE)
    try:
        with opened.vault.transaction() as tx:
            return [entry.aantekening.tekst for entry in tx.logboek.of(DossierId(1))]
    finally:
        opened.close()


def test_twenty_kills_while_recording_lose_no_acknowledged_entry(begin, home):
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.record_own()
    life.end()
    [(_, place)] = opening.vaults()
    chance, told = random.Random(20), [day.SEEN]
    following = recorder(home)
    try:
        for cut in range(CUTS):
            process, following = following, recorder(home)
            told += killed_while_recording(process, cut, chance)
            findings = verify(Path(place), home, day.PASSPHRASE)
            assert [one.line for one in findings if not one.is_ok] == []
    finally:
        following.kill()
        following.communicate()
    there = recorded(Path(place))
    assert [words for words in told if words not in there] == []
    assert len(told) > CUTS
    assert len(there) == len(set(there))
