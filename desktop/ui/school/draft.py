"""The half-filled school screen as text that can be kept."""

from __future__ import annotations

import json

from desktop.ui.vormen.spec import Raw, Raws


def to_text(raws: Raws) -> str:
    """Return every field as text that can be kept."""
    return json.dumps(dict(raws), ensure_ascii=False)


def read_draft(text: str) -> dict[str, Raw]:
    """Return what to_text wrote, nothing for any other text."""
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(key): _raw(value) for key, value in kept.items()}


def _raw(value: object) -> Raw:
    return value if isinstance(value, bool) else str(value)
