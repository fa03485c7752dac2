"""Tabs as words with a line under the chosen one."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.ui.kit.paint import focus_ring, smooth


class TabBar(QTabBar):
    """A page tab list; use currentChanged and addTab as in QTabBar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # The right margin of 20 px belongs to the gap, not to the tab.
            tab = self.tabRect(self.currentIndex()).adjusted(-4, 3, -16, -4)
            focus_ring(smooth(QPainter(self)), tab.intersected(self.rect()), 6)
