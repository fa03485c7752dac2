"""A small bar chart: each bar has its name and its value in words, so colour tells nothing."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.paint import round_rect, smooth, text_line
from desktop.ui.kit.theme import current

_BAR, _GAP, _WIDTH = 8, 10, 240


class Bar(NamedTuple):
    """One bar: its name, its value in words, and how long it is."""

    naam: str
    text: str
    waarde: float


class BarChart(QWidget):
    """Paints bars below each other, the longest as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        current().changed.connect(self.updateGeometry)

    def show_bars(self, title: str, bars: tuple[Bar, ...]) -> None:
        """Show these bars; title and values are what a screen reader gets."""
        self._bars = bars
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(f"{bar.naam}: {bar.text}" for bar in bars))
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDTH), self._step() * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        most = max((bar.waarde for bar in self._bars), default=0) or 1
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, place * self._step(), bar, bar.waarde / most)

    def _paint_bar(self, painter: QPainter, top: int, bar: Bar, part: float) -> None:
        width, height, px = self.width(), fonts.line_height("body"), current().px
        wide = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(bar.text) + 2
        value = QRect(width - wide, top, wide, height)
        text_line(painter, value, bar.text, "body_strong", "text")
        naam = QRect(0, top, width - wide - px(8), height)
        text_line(painter, naam, bar.naam, "body", "text2")
        # A line around it: in the theme of high contrast the ground would be lost.
        ground = QRectF(0, top + height + 2, width, px(_BAR))
        round_rect(painter, ground, px(_BAR) / 2, "sunken", "border")
        if bar.waarde:
            filled = QRectF(ground)
            filled.setWidth(max(px(_BAR), width * part))
            round_rect(painter, filled, px(_BAR) / 2, "accent")

    def _step(self) -> int:
        return fonts.line_height("body") + current().px(_BAR + _GAP) + 2
