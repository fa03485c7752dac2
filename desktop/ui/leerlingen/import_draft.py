"""Which file was being read in, as text that can be kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A file and what was chosen of its columns so far; None when it has none."""

    bestand: Path
    koppeling: Kolomkoppeling | None = field(default=None)

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        koppen = self.koppeling.koppen if self.koppeling is not None else None
        kept = {kolom.name: kop for kolom, kop in koppen.items()} if koppen is not None else None
        return json.dumps({"bestand": str(self.bestand), "kolommen": kept}, ensure_ascii=False)


def read_draft(text: str) -> ImportDraft | None:
    """Return what to_text wrote, None for any other text."""
    try:
        kept = json.loads(text)
        return ImportDraft(Path(str(kept["bestand"])), _koppeling(kept["kolommen"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _koppeling(kept: Mapping[str, str] | None) -> Kolomkoppeling | None:
    if kept is None:
        return None
    return Kolomkoppeling({Kolom[name]: str(kop) for name, kop in kept.items()})
