"""The published grounds for a melding that is anonymous or goes before the talk, as choices."""

from __future__ import annotations

from desktop.core.anonimiteit import GROND_WORDS, GRONDEN
from desktop.ui.vormen.spec import Choice, quoted


def grounds() -> tuple[Choice, ...]:
    """Return the grounds in short, each with its literal words and source (C10)."""
    return tuple(
        Choice(grond.value, GROND_WORDS[grond][:1].upper() + GROND_WORDS[grond][1:], quoted(found))
        for grond, found in ((grond, one.citaat) for grond, one in GRONDEN.items())
    )
