"""One person of the drawing as a real button, for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.diagram.network_card import PersonCard
from desktop.ui.kit.paint import focus_ring, smooth
from desktop.ui.mensen.pen import QtNetworkPen

_AROUND = 2


class CardButton(QAbstractButton):
    """Paints its card of the drawing; the whole text is its name and tooltip."""

    def __init__(self, card: PersonCard, offset: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._card, self._offset = card, offset
        self.setObjectName(f"card_{card.nummer}")
        self.setAccessibleName(card.told)
        self.setToolTip(card.told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        rect = QRectF(card.rect.x, card.rect.y, card.rect.width, card.rect.height)
        around = rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).translated(*offset)
        self.setGeometry(around.toAlignedRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        left, top = self._offset
        painter.translate(left - self.x(), top - self.y())
        QtNetworkPen(painter).card(self._card)
        if self.hasFocus():
            painter.resetTransform()
            focus_ring(painter, self.rect(), 8)
