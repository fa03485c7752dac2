"""The half-typed details of a leerling, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class LeerlingDraft:
    """Every field as typed; dossier is 0 for a leerling without one; people as lists of texts.

    sleutel is the key in the register of the pupil it is about, "" when it is not known there.
    """

    dossier: int = 0
    velden: dict[str, str] = field(default_factory=dict)
    mensen: list[list[str]] = field(default_factory=list)
    sleutel: str = ""

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_draft(text: str) -> LeerlingDraft | None:
    """Return what to_text wrote, None for any other text."""
    try:
        kept = json.loads(text)
        fields = {str(k): str(v) for k, v in kept["velden"].items()}
        people = [[str(part) for part in person] for person in kept["mensen"]]
        sleutel = str(kept.get("sleutel", ""))
        return LeerlingDraft(int(kept["dossier"]), fields, people, sleutel)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
