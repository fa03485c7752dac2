"""What an outside reader finds in memory: a lot while the vault is open, nothing once it is locked.

Needs the right to read the memory of another process, as an administrator has.
"""

from __future__ import annotations

import os
import secrets
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.storage.header import decode
from desktop.storage.vault import unlock_keys
from tests.storage.school_vault import SchoolHome
from tests.storage.vaults import PASSPHRASE, ROOT
from tests.torture.figures import Figures

NAME = "memory after a lock"
WITHIN_SECONDS = 3.0
LONGEST_SECONDS = 20.0


def can_scan() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


def run() -> Figures:
    """Lock a vault in another process and look for keys and words from here."""
    found = Figures(NAME)
    if not can_scan():
        found.counts["scans (needs an administrator)"] += 0
        return found
    with tempfile.TemporaryDirectory() as root:
        home = SchoolHome(Path(root))
        home.create().close()
        keys = unlock_keys(decode((home.folder / "vault.hdr").read_bytes()), PASSPHRASE)
        text = f"kanarie{secrets.token_hex(8)}"
        patterns = {
            "key": bytes(keys.database),
            "key in hex": bytes(keys.database).hex().encode(),
            "logboek key": bytes(keys.chain),
            "backup key": bytes(keys.backup_mac),
            "text": text.encode(),
            "text in UTF-16": text.encode("utf-16-le"),
            "passphrase": PASSPHRASE.encode(),
        }
        process = _started(home)
        try:
            _scan_around_lock(found, process, text, patterns)
        finally:
            process.kill()
            process.communicate()
    return found


def _started(home: SchoolHome) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-B", "-m", "tests.torture.locked_day", str(home.root)],
        cwd=ROOT,
        env={
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(home.root),
            "WEEGWIJZER_HOME": str(home.config),
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _scan_around_lock(
    found: Figures, process: subprocess.Popen[str], text: str, patterns: dict[str, bytes]
) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{text}\n")
    process.stdin.flush()
    process.stdout.readline()
    before = _hits(process.pid, patterns)
    found.counts["hits while open"] += sum(before.values())
    if not before["text"]:
        found.failures.append("the scan does not see an open vault")
    began = time.monotonic()
    process.stdin.write("lock\n")
    process.stdin.flush()
    after = _until_gone(process.pid, patterns, began)
    seconds = time.monotonic() - began
    found.counts["milliseconds until nothing was left"] += round(seconds * 1000)
    found.counts["hits after the lock"] += sum(after.values())
    found.failures += [f"{name} left: {count}" for name, count in after.items() if count]
    if seconds > WITHIN_SECONDS:
        found.failures.append(f"gone only after {seconds:.1f} s")
    # Once more when the lock screen stands.
    _until_settled(process.pid)
    later = _hits(process.pid, patterns)
    found.failures += [f"{name} came back" for name, count in later.items() if count]
    if process.poll() is not None:
        found.failures.append("there is no lock screen")


def _until_gone(pid: int, patterns: dict[str, bytes], began: float) -> dict[str, int]:
    while True:
        hits = _hits(pid, patterns)
        if not any(hits.values()) or time.monotonic() - began > LONGEST_SECONDS:
            return hits


def _until_settled(pid: int) -> None:
    """Wait until the program uses no more processor time, as it does at the lock screen."""
    last, still = -1, 0
    while still < 5:
        ticks = sum(
            map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13])
        )
        still = still + 1 if ticks == last else 0
        last = ticks
        select.select([], [], [], 0.2)


def _hits(pid: int, patterns: dict[str, bytes]) -> dict[str, int]:
    """Count each pattern in all readable memory of a process."""
    counts = dict.fromkeys(patterns, 0)
    try:
        maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
        with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123  a kernel file
            for line in maps:
                for name, pattern in patterns.items():
                    counts[name] += _region(memory.fileno(), line).count(pattern)
    except (FileNotFoundError, ProcessLookupError):
        # Between two programs there is nothing to read.
        return dict.fromkeys(patterns, 0)
    return counts


def _region(memory: int, line: str) -> bytes:
    extent, rights = line.split(" ", 2)[:2]
    start, end = (int(part, 16) for part in extent.split("-"))
    if "r" not in rights or "[v" in line:
        return b""
    try:
        return os.pread(memory, end - start, start)
    except OSError:
        return b""
