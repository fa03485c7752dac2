"""A decision about loose signals that is half typed, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desktop.core.dossier import DossierId
from desktop.ui.leerlingen.review_dialog import Asked, Decision


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """What was asked and what was typed."""

    asked: Asked
    reden: str = ""
    met: str = ""

    def to_text(self) -> str:
        """Return it as text that can be kept, "" when nothing was typed."""
        if not (self.reden or self.met):
            return ""
        asked = self.asked
        kept = {"besluit": asked.decision.name, "dossier": asked.dossier, "naam": asked.naam}
        return json.dumps({**kept, "reden": self.reden, "met": self.met}, ensure_ascii=False)


def read_draft(text: str) -> ReviewDraft | None:
    """Return what to_text wrote, None for any other text."""
    try:
        kept = json.loads(text)
        dossier, naam = DossierId(int(kept["dossier"])), str(kept["naam"])
        asked = Asked(Decision[kept["besluit"]], dossier, naam)
        return ReviewDraft(asked, str(kept["reden"]), str(kept["met"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
