"""What making and showing backups needs from the world, and what the screens get to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol


class PlaceKind(Enum):
    """Where a folder really is."""

    COMPUTER = "computer"
    CLOUD = "cloud"
    NETWORK = "network"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder as the computer sees it; name is that of a cloud service, or empty."""

    kind: PlaceKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class GoodBackup:
    """A backup that was read back and opened; gen counts the writes it holds, size is in bytes.

    mark is the same as long as the vault holds nothing else than this backup.
    """

    name: str
    made_on: datetime
    gen: int
    size: int
    place: PlaceKind = PlaceKind.COMPUTER
    mark: str = ""


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """What is known of the backups of one vault; problem is the sentence of the last failure.

    is_changed tells that more than acts in the access log was written since the last.
    """

    last: GoodBackup | None = None
    elsewhere: GoodBackup | None = None
    failed_on: datetime | None = None
    problem: str = ""
    is_changed: bool = True
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class BackupPreview:
    """What a backup holds, read after it was unlocked; nothing has been restored yet."""

    made_on: datetime
    program: str
    school: str
    dossiers: int
    regels: int
    gen: int


class Backups(Protocol):
    """The backups of the open vault."""

    def record(self) -> BackupRecord:
        """Return what is known of earlier backups."""
        ...

    def make(self, at: datetime, to: Path | None = None) -> GoodBackup:
        """Make one and prove it, in the vault's own folder or in another; raise KnownError."""
        ...

    def place_of(self, folder: Path) -> Place:
        """Tell where a folder really is."""
        ...
