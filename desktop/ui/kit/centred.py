"""A card in the middle of an otherwise empty window, which scrolls when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.theme import current


class CentredPage(QScrollArea):
    """Centres a card of a given width, grown with the text, and words below it."""

    def __init__(
        self,
        card: Card,
        below: QWidget | None = None,
        parent: QWidget | None = None,
        width: int = 540,
    ) -> None:
        super().__init__(parent)
        self._card, self._card_width = card, width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        parts = column(None, row(None, card, None), 14, spacing=0, margins=(16, 16, 16, 16))
        if below is not None:
            parts.addWidget(below)
        parts.addStretch(1)
        inner.setLayout(parts)
        self.setWidget(inner)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._card.setFixedWidth(min(current().px(self._card_width), 1200))


def fill(window: QWidget, page: QWidget) -> None:
    """Make a page fill a window."""
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(page)
