"""Putting a backup back as a vault of its own: what the screen asks for, never over another."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from desktop.core.known_error import KnownError
from desktop.services.backup_ports import BackupPreview
from desktop.services.key_ports import Proof


class UnreadableBackupError(KnownError):
    """The computer refuses to read the chosen file."""

    remedy = (
        "Dit bestand kan niet worden gelezen; er is niets gewijzigd. Kijk of de usb-stick of "
        "schoolschijf is aangesloten en of u het bestand mag openen, en probeer het opnieuw."
    )


class Restorer(Protocol):
    """Looks into a backup and makes a vault of it; holds at most one that was looked into."""

    def look(self, file: Path, proof: Proof) -> BackupPreview:
        """Unlock and check a backup; raise KnownError, MistypedCodeError for a code."""
        ...

    def restore(self) -> Path:
        """Make a new vault of the backup that was looked into and return its folder."""
        ...

    def drop(self) -> None:
        """Let go of the backup that was looked into: its keys and its copy."""
        ...
