"""What is being typed in answer to a question, as text for the vault's drafts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop.core.afwegingskader import Antwoord


@dataclass(frozen=True, slots=True)
class Concept:
    """An answer that is not recorded yet; antwoord is "" while none was chosen."""

    antwoord: str = ""
    motivering: str = ""
    namen: str = ""
    sparringpartner: str = ""
    voor: tuple[int, ...] = ()
    tegen: tuple[int, ...] = ()

    @property
    def given(self) -> Antwoord | None:
        """Return the chosen answer."""
        return Antwoord(self.antwoord) if self.antwoord else None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be lost."""
        typed = (self.antwoord, self.motivering, self.namen, self.sparringpartner)
        return not (any(words.strip() for words in typed) or self.voor or self.tegen)


EMPTY = Concept()


@dataclass(frozen=True, slots=True)
class Kept:
    """The drafts per knoop, which one was open, and the ronde that was begun, 0 when none was."""

    concepten: Mapping[str, Concept] = field(default_factory=dict)
    opened: str = ""
    ronde: int = 0

    def to_text(self) -> str:
        """Return it as text that can be kept, or "" when there is nothing to keep."""
        kept = {knoop: asdict(c) for knoop, c in self.concepten.items() if not c.is_empty}
        if not kept and not self.ronde:
            return ""
        data = {"open": self.opened, "concepten": kept, "ronde": self.ronde}
        return json.dumps(data, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Kept:
        """Return what to_text wrote; a text that is no draft holds nothing."""
        try:
            data = json.loads(text)
            drafts = {str(knoop): _concept(part) for knoop, part in data["concepten"].items()}
            return cls(drafts, str(data["open"]), int(data.get("ronde", 0)))
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()


def _concept(part: Mapping[str, Any]) -> Concept:
    antwoord = str(part["antwoord"])
    Antwoord(antwoord or "ja")
    return Concept(
        antwoord=antwoord,
        motivering=str(part["motivering"]),
        namen=str(part["namen"]),
        sparringpartner=str(part.get("sparringpartner", "")),
        voor=tuple(int(nummer) for nummer in part.get("voor", ())),
        tegen=tuple(int(nummer) for nummer in part.get("tegen", ())),
    )
