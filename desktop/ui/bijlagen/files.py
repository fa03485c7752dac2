"""What can be given to the vault: a file on this computer, or a picture from the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.core.bijlage import BijlageError
from desktop.ui.bijlagen.picture import is_bomb

FIELD = "bijlage"
_UNREADABLE = (
    "Dit bestand kan niet worden gelezen. "
    "Kijk of het er nog is en of een ander programma het open heeft."
)
_FOLDER = "Dit is een map. Kies de bestanden die erin staan."
_BOMB = "Deze afbeelding heeft meer dan 100 miljoen beeldpunten. Maak haar eerst kleiner."


@dataclass(frozen=True, slots=True)
class DiskFile:
    """A file on this computer; it is only ever read."""

    path: Path
    today: date

    @property
    def name(self) -> str:
        """Return its name, without a folder."""
        return self.path.name

    def dated(self) -> date | None:
        """Return the day it was last changed; a copy or a download may have made it later."""
        try:
            # Local time: the day the user saw on this computer.
            day = date.fromtimestamp(self.path.stat().st_mtime)  # noqa: DTZ012
        except (OSError, OverflowError, ValueError):
            return None
        return day if day <= self.today else None

    def size(self) -> int:
        """Return how many bytes it holds; raise BijlageError for what is no plain file."""
        if self.path.is_dir():
            raise BijlageError(FIELD, _FOLDER)
        try:
            # A pipe or a device never ends.
            if not self.path.is_file():
                raise BijlageError(FIELD, _UNREADABLE)
            return self.path.stat().st_size
        except OSError:
            raise BijlageError(FIELD, _UNREADABLE) from None

    def read(self, most: int) -> bytes:
        """Return its bytes, never more than most; raise BijlageError."""
        try:
            with self.path.open("rb") as file:
                inhoud = file.read(most)
        except OSError:
            raise BijlageError(FIELD, _UNREADABLE) from None
        return _checked(inhoud)


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture from the clipboard, as PNG."""

    name: str
    inhoud: bytes = field(repr=False)
    day: date

    def dated(self) -> date | None:
        """Return the day it was pasted."""
        return self.day

    def size(self) -> int:
        """Return how many bytes it holds."""
        return len(self.inhoud)

    def read(self, most: int) -> bytes:
        """Return its bytes, never more than most; raise BijlageError."""
        return _checked(self.inhoud[:most])


def _checked(inhoud: bytes) -> bytes:
    if is_bomb(inhoud):
        raise BijlageError(FIELD, _BOMB)
    return inhoud
