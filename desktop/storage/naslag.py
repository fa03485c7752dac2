"""The reference library that ships with the program, read from the resources."""

from __future__ import annotations

from pathlib import Path

from desktop.core.naslag import Naslag
from desktop.core.naslag_json import naslag_from_json

DOCUMENTEN, AFWEGINGEN = "bronnen", "afwegingen"
"""The two files that are no chapter: the sources, and the help with the questions."""


def read_naslag(folder: Path) -> Naslag:
    """Return the library in the folder; raise NaslagError on a bad file."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.json")}
    documenten, afwegingen = texts.pop(DOCUMENTEN), texts.pop(AFWEGINGEN)
    return naslag_from_json(documenten, afwegingen, texts.items())
