"""The note in the folder of a vault about its last good backups and the last failure.

It holds moments, counts and our own sentences, nothing of a dossier and no path. When it is lost or
unreadable a fresh backup is due, which writes it again.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.services.backup_ports import BackupRecord, GoodBackup, PlaceKind
from desktop.storage.atomic_file import write_atomic

NAME = "backups.json"
LARGEST = 16 * 1024


def read_record(folder: Path) -> BackupRecord:
    """Return the note, empty when there is none that can be read."""
    try:
        with (folder / NAME).open("rb") as file:
            value = json.loads(file.read(LARGEST))
        return BackupRecord(
            last=_backup(value["last"]),
            elsewhere=_backup(value["elsewhere"]),
            failed_on=_moment(value["failed_on"]),
            problem=str(value["problem"]),
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return BackupRecord()


def write_record(folder: Path, record: BackupRecord) -> None:
    """Replace the note; raise OSError."""
    value = {name: asdict(record)[name] for name in ("last", "elsewhere", "failed_on", "problem")}
    write_atomic(folder / NAME, json.dumps(value, default=_plain, indent=1).encode())


def _backup(value: dict[str, Any] | None) -> GoodBackup | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value["made_on"])
    if moment.tzinfo is None:
        raise ValueError
    return GoodBackup(
        str(value["name"]),
        moment,
        int(value["gen"]),
        int(value["size"]),
        PlaceKind(value["place"]),
        str(value.get("mark", "")),
    )


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(getattr(value, "value", value))
