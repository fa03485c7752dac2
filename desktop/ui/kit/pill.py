"""Status in a pill: always a word, mostly with an icon, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit.paint import draw_pill, pill_width, smooth
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT


class Pill(QWidget):
    """Shows a short status word; tone is text2, danger, warn, ok, info, violet or accent."""

    def __init__(
        self, text: str, parent: QWidget | None = None, tone: str = "text2", icon: str = ""
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(text, tone, icon)

    def show_status(self, text: str, tone: str, icon: str = "") -> None:
        """Replace word, tone and icon."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._text, self._icon), current().px(PILL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pill(smooth(QPainter(self)), 0, 0, self._text, self._tone, self._icon)
