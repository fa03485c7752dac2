"""The afwegingskaders that ship with the program, read from the resources."""

from __future__ import annotations

from pathlib import Path

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.kader_json import kader_from_json


def read_kaders(folder: Path) -> dict[str, Afwegingskader]:
    """Return the newest version of each kader in the folder; raise KaderError on a bad one."""
    kaders = (
        kader_from_json(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))
    )
    return {kader.id: kader for kader in kaders}
