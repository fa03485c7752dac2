"""Every page of every PDF of the tour as a picture."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships without types

DOTS_PER_INCH = 90


def rasterise(out: Path) -> None:
    """Write a PNG beside each PDF for each of its pages."""
    for file in sorted(out.glob("*.pdf")):
        document = pypdfium2.PdfDocument(file)
        for number, page in enumerate(document, start=1):
            picture = page.render(scale=DOTS_PER_INCH / 72).to_pil()
            picture.save(out / f"{file.stem}-pagina-{number}.png")
        document.close()
