"""Who has the vault open: a note beside the lock, so that a refusal can name the computer.

The lock itself is the system's and dies with the process; the note may outlive a crash, and is
only read while somebody holds the lock.
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.core.nederlands import date_and_time
from desktop.storage.atomic_file import write_atomic

NAME = "vault.holder"
LARGEST = 1024
LONGEST_NAME = 64


def write_holder(folder: Path, since: datetime) -> None:
    """Note this computer and process; without rights to write the lock still holds."""
    note = {
        "machine": platform.node()[:LONGEST_NAME],
        "pid": os.getpid(),
        "since": since.isoformat(timespec="seconds"),
    }
    with suppress(OSError):
        write_atomic(folder / NAME, json.dumps(note).encode())


def read_holder(folder: Path) -> str:
    """Return "op computer X, sinds …", empty when the note is missing or unreadable."""
    try:
        with (folder / NAME).open("rb") as file:
            note = json.loads(file.read(LARGEST))
        machine = str(note["machine"])
        since = datetime.fromisoformat(note["since"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ""
    if not machine.isprintable() or not 0 < len(machine) <= LONGEST_NAME:
        return ""
    return f"op computer {machine}, sinds {date_and_time(since)}"


def remove_holder(folder: Path) -> None:
    """Take the note away when the vault closes."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)
