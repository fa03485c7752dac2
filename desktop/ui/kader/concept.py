"""What is being typed in answer to a question, as text for the vault's drafts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from desktop.core.afwegingskader import Antwoord


@dataclass(frozen=True, slots=True)
class Concept:
    """An answer that is not recorded yet; antwoord is "" while none was chosen."""

    antwoord: str = ""
    motivering: str = ""
    namen: str = ""

    @property
    def given(self) -> Antwoord | None:
        """Return the chosen answer."""
        return Antwoord(self.antwoord) if self.antwoord else None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be lost."""
        return not (self.antwoord or self.motivering.strip() or self.namen.strip())


EMPTY = Concept()


def concepten_to_text(concepten: Mapping[str, Concept], opened: str) -> str:
    """Return the drafts per knoop and which is open, or "" when there is nothing to keep."""
    kept = {knoop: asdict(concept) for knoop, concept in concepten.items() if not concept.is_empty}
    return json.dumps({"open": opened, "concepten": kept}, ensure_ascii=False) if kept else ""


def concepten_from_text(text: str) -> tuple[dict[str, Concept], str]:
    """Return the drafts and the knoop that was open; a text that is no draft yields none."""
    try:
        data = json.loads(text)
        drafts = {str(knoop): _concept(part) for knoop, part in data["concepten"].items()}
        return drafts, str(data["open"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}, ""


def _concept(part: Mapping[str, object]) -> Concept:
    concept = Concept(*(str(part[key]) for key in ("antwoord", "motivering", "namen")))
    Antwoord(concept.antwoord or "ja")
    return concept
