"""A half-filled form as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from desktop.ui.vormen.spec import Raw


@dataclass(frozen=True, slots=True)
class VormDraft:
    """Every field as it stands; moment is empty while it follows the clock."""

    velden: dict[str, Raw] = field(default_factory=dict)
    moment: str = ""
    anoniem: bool = True
    reden: str = ""

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_draft(text: str) -> VormDraft | None:
    """Return what to_text wrote, None for any other text."""
    try:
        kept = json.loads(text)
        velden = {str(key): _raw(value) for key, value in kept["velden"].items()}
        return VormDraft(velden, str(kept["moment"]), bool(kept["anoniem"]), str(kept["reden"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _raw(value: object) -> Raw:
    if isinstance(value, list):
        return [str(part) for part in value]
    return value if isinstance(value, bool) else str(value)
