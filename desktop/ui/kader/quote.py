"""Literal words with their source, set apart from our own."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Citaat
from desktop.ui.kit.layouts import column
from desktop.ui.kit.paint import round_rect, smooth
from desktop.ui.kit.plain_label import PlainLabel

_BAR, _GAP = 3, 10


class Quote(QWidget):
    """Shows a citaat between quotation marks, a bar before it and its source under it."""

    def __init__(self, parent: QWidget | None = None, role: str = "small") -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self, role, wrap=True)
        self._source = PlainLabel("", self, "caption", "text3", wrap=True)
        self.setLayout(column(self._words, self._source, spacing=2, margins=(_BAR + _GAP, 0, 0, 0)))

    def show_citaat(self, citaat: Citaat, lead: str = "") -> None:
        """Show other words; lead is a word of our own before the source."""
        self._words.setText(f"“{citaat.tekst}”")
        source = self.tr("Bron {}").format(citaat.bron)
        self._source.setText(f"{lead} · {source}" if lead else source)

    def text(self) -> str:
        """Return the quoted words without quotation marks."""
        return self._words.text()[1:-1]

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = QRectF(0, 1, _BAR, self.height() - 2)
        round_rect(smooth(QPainter(self)), bar, _BAR / 2, "border_strong")
