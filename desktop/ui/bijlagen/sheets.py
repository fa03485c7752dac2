"""What is looked at page by page: a picture or a PDF, scaled, never larger than memory allows."""

from __future__ import annotations

from typing import Protocol

from pypdfium2 import PdfiumError  # type: ignore[import-untyped]  # ships without types
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit.paint import focus_ring
from desktop.ui.kit.theme import current
from desktop.ui.paper.pages import PdfPages

MOST_DRAWN = 40_000_000
"""The most pixels drawn of one page: a page may claim to be metres high."""


class Sheets(Protocol):
    """Pages that can be drawn at any scale."""

    def __len__(self) -> int:
        """Return how many pages there are."""
        ...

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page at scale 1; the first is 0."""
        ...

    def image(self, number: int, scale: float) -> QImage:
        """Return a page drawn at this scale."""
        ...

    def words(self, number: int) -> str:
        """Return the text of a page, as far as it is known."""
        ...

    def close(self) -> None:
        """Let go of it all."""
        ...


class PictureSheet:
    """One picture as one page."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture

    def __len__(self) -> int:
        return 1

    def size(self, _number: int) -> tuple[float, float]:
        """Return width and height in pixels."""
        return float(self._picture.width()), float(self._picture.height())

    def image(self, _number: int, scale: float) -> QImage:
        """Return the picture, scaled smoothly; one to be enlarged is left to the painter."""
        if scale >= 1:
            return self._picture
        width, height = self.size(0)
        return self._picture.scaled(
            max(1, round(width * scale)),
            max(1, round(height * scale)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

    def words(self, _number: int) -> str:
        """Return nothing: no words are known of a picture."""
        return ""

    def close(self) -> None:
        """Let go of the picture."""
        self._picture = QImage()


def open_pdf(inhoud: bytes) -> PdfPages | None:
    """Return the pages of a PDF, None when it is damaged, locked or empty."""
    try:
        pages = PdfPages(inhoud)
        if len(pages):
            pages.size(0)
            return pages
        pages.close()
    except PdfiumError:
        pass
    return None


class SheetView(QWidget):
    """Shows one page as it was drawn last."""

    def __init__(self, sheets: Sheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._image = QImage()
        self.number = 0
        self.setObjectName("sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(1, 1)

    def draw(self, number: int, scale: float) -> bool:
        """Draw a page at this scale, or as large as is allowed; False when it is damaged."""
        self.number = number
        try:
            width, height = self._sheets.size(number)
            allowed = (MOST_DRAWN / max(1.0, width * height)) ** 0.5
            scale, ratio = min(scale, allowed), self.devicePixelRatioF()
            self._image = self._sheets.image(number, min(scale * ratio, allowed))
            words = self._sheets.words(number)
        except PdfiumError:
            self._image = QImage()
            return False
        self.setFixedSize(QSize(max(1, round(width * scale)), max(1, round(height * scale))))
        self.setAccessibleName(
            self.tr("Pagina {} van {}").format(number + 1, len(self._sheets))
            if len(self._sheets) > 1
            else self.tr("Voorbeeld van de bijlage")
        )
        self.setAccessibleDescription(words)
        self.update()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(current().colour("border_strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 2)
