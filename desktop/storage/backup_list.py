"""The backups that lie in the folder of a vault."""

from __future__ import annotations

from pathlib import Path

from desktop.services.backup_shelf import KeptBackup
from desktop.storage.rotation import made_on_of


def list_backups(folder: Path, vault: bytes) -> tuple[KeptBackup, ...]:
    """Return the backups of the vault with this id, the newest first; none when unreadable."""
    try:
        found = [
            KeptBackup(made_on, path.stat().st_size)
            for path in folder.iterdir()
            if (made_on := made_on_of(path.name, vault)) is not None
        ]
    except OSError:
        return ()
    return tuple(sorted(found, key=_made_on, reverse=True))


def _made_on(kept: KeptBackup) -> float:
    return kept.made_on.timestamp()
