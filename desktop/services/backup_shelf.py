"""The backups of an open vault as its screen needs them, and the second place it remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.services.backup_ports import Backups
from desktop.services.backups import (
    BackupStand,
    back_up,
    back_up_if_due,
    backup_advice,
    read_stand,
    vault_advice,
)
from desktop.services.concepten import read_concept, save_concept
from desktop.services.ports import Clock, Vault
from desktop.services.restoring import Restorer

SECOND_PLACE = "back-up:tweede-plaats"
"""Kept in the vault, not beside it: the name of a folder may name a person."""


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup in the folder of the vault; it was proven before it got its name. Size in bytes."""

    made_on: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BackupShelf:
    """What the world brings for the backups of one vault; folder is where that vault lies."""

    backups: Backups
    folder: Path
    kept_in: Path
    list_kept: Callable[[], tuple[KeptBackup, ...]]
    restorer: Restorer


@dataclass(frozen=True, slots=True)
class BackupView:
    """All the screen shows; advice on the folder of the vault is empty when it is well there."""

    stand: BackupStand
    kept: tuple[KeptBackup, ...]
    kept_in: Path
    second: Path | None
    advice: str


def read_backups(vault: Vault, shelf: BackupShelf, clock: Clock) -> BackupView:
    """Return how the backups stand now."""
    return _view(vault, shelf, read_stand(shelf.backups, clock))


def keep_up(vault: Vault, shelf: BackupShelf, clock: Clock) -> BackupView:
    """Make the backup of the day when one is due; a failure is in the view, not raised."""
    return _view(vault, shelf, back_up_if_due(shelf.backups, clock))


def back_up_here(vault: Vault, shelf: BackupShelf, clock: Clock) -> BackupView:
    """Make a backup in the folder of the vault; raise KnownError."""
    return _view(vault, shelf, back_up(shelf.backups, clock))


def back_up_to(vault: Vault, shelf: BackupShelf, clock: Clock, folder: Path) -> BackupView:
    """Remember this folder as the second place and make a backup there; raise KnownError."""
    # Remembered first: written after the backup it would count as a change the backup lacks.
    if read_concept(vault, SECOND_PLACE) != str(folder):
        save_concept(vault, SECOND_PLACE, str(folder))
    return _view(vault, shelf, back_up(shelf.backups, clock, folder))


def advice_on(shelf: BackupShelf, folder: Path) -> str:
    """Return what to know about backups in this folder."""
    return backup_advice(shelf.backups.place_of(folder))


def size_in_words(size: int) -> str:
    """Return "1,4 MB" for a number of bytes."""
    kilobytes = size / 1000
    unit, number = ("kB", kilobytes) if kilobytes < 1000 else ("MB", kilobytes / 1000)
    return f"{number:.1f} {unit}".replace(".", ",")


def _view(vault: Vault, shelf: BackupShelf, stand: BackupStand) -> BackupView:
    second = read_concept(vault, SECOND_PLACE)
    return BackupView(
        stand=stand,
        kept=shelf.list_kept(),
        kept_in=shelf.kept_in,
        second=Path(second) if second else None,
        advice=vault_advice(shelf.backups.place_of(shelf.folder)),
    )
