"""A quick note that is not recorded yet, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, cast

from desktop.core.logboek import Aantekening, Herkomst, Soort

KINDS = (Soort.FEIT, Soort.DISCLOSURE, Soort.GEBEURTENIS, Soort.GESPREK)


@dataclass(frozen=True, slots=True)
class QuickDraft:
    """The few fields of a quick note; dossier is 0 while no leerling is chosen.

    sleutel is that of a pupil without a dossier.
    """

    dossier: int = 0
    soort: str = Soort.FEIT.value
    tekst: str = ""
    van: str = ""
    moment: str = ""
    sleutel: str = ""

    def to_text(self) -> str:
        """Return it as text, empty when there is nothing to keep."""
        words = f"{self.tekst}{self.van}".strip()
        return json.dumps(asdict(self), ensure_ascii=False) if words else ""

    def aantekening(self, moment: datetime, door: str) -> Aantekening:
        """Return the entry, to be filled in later; raise AantekeningError for what is missing.

        What a leerling tells is written down as literal words.
        """
        soort, words, van = Soort(self.soort), self.tekst.strip(), self.van.strip()
        told = soort is Soort.DISCLOSURE
        with_partner = soort is Soort.GESPREK
        third = bool(van) and not with_partner
        return Aantekening(
            soort=soort,
            moment=moment,
            tekst="" if told else words,
            door=door,
            herkomst=Herkomst.DERDE if third else Herkomst.ZELF,
            bron=van if third else "",
            citaat=words if told else "",
            met=van if with_partner else "",
            aan_te_vullen=True,
        )


def read_quick_draft(text: str) -> QuickDraft:
    """Return what to_text wrote, an empty one for any other text."""
    try:
        kept: dict[str, object] = dict(json.loads(text))
    except (ValueError, TypeError):
        return QuickDraft()
    empty = asdict(QuickDraft())
    sound = kept.keys() == empty.keys() and all(type(kept[k]) is type(v) for k, v in empty.items())
    if not sound or kept["soort"] not in {soort.value for soort in KINDS}:
        return QuickDraft()
    return replace(QuickDraft(), **cast("dict[str, Any]", kept))
