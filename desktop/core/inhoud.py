"""What an aantekening can carry besides its words: facts the rules reckon with.

Each kind is a frozen dataclass of its own; the logboek keeps it with the sentence it gave, so that
it stays readable without this program.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from desktop.core.known_error import RefusedError


class InhoudError(RefusedError):
    """Something cannot be recorded like this."""


@dataclass(frozen=True, slots=True)
class Inhoud(ABC):
    """The facts of one act or event."""

    @abstractmethod
    def zin(self) -> str:
        """Return the Dutch sentence that stands in the logboek for this."""


def require(text: str, field: str, remedy: str) -> None:
    """Raise InhoudError when a text that is needed is empty."""
    if not text.strip():
        raise InhoudError(field, remedy)


def sentence(*parts: str) -> str:
    """Return the parts that say something as sentences after each other."""
    said = (part.strip() for part in parts)
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in said if part)
