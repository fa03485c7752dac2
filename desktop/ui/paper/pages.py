"""The pages of a PDF as images, made in memory when they come on screen."""

from __future__ import annotations

from collections import OrderedDict

import pypdfium2  # type: ignore[import-untyped]  # ships without types
from PySide6.QtGui import QImage

_KEEP = 12


class PdfPages:
    """A PDF opened from bytes; nothing of it ever touches the disk."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page in points; the first is 0."""
        width, height = self._document.get_page_size(number)
        return float(width), float(height)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page drawn at this many pixels per point."""
        key = (number, scale)
        if key not in self._images:
            self._images[key] = self._draw(number, scale)
        self._images.move_to_end(key)
        while len(self._images) > _KEEP:
            self._images.popitem(last=False)
        return self._images[key]

    def words(self, number: int) -> str:
        """Return the text of a page, for who cannot see its image."""
        page = self._document[number]
        text = page.get_textpage()
        words = str(text.get_text_bounded())
        text.close()
        page.close()
        return words

    def close(self) -> None:
        """Let go of the PDF."""
        self._images.clear()
        self._document.close()

    def _draw(self, number: int, scale: float) -> QImage:
        page = self._document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        shown = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return shown
