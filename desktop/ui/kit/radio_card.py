"""A choice that needs a sentence of explanation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.paint import focus_ring, round_rect, smooth
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_SIDE, _MARK, _GAP = 14, 18, 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RadioCard(QRadioButton):
    """A radio button as a card with a title and one or two explaining sentences."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = current().px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(150), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, words = self._blocks(width)
        return title.height() + 4 + words.height() + 2 * _SIDE

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        on, box = self.isChecked(), QRectF(self.rect())
        fill = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        round_rect(painter, box, 10, fill, "accent" if on else "border_strong", 1.5 if on else 1)
        if self.hasFocus():
            focus_ring(painter, self.rect(), 10)
        self._paint_mark(painter, on=on)
        title, words = self._blocks(self.width())
        theme = current()
        painter.setFont(fonts.font("body_strong"))
        painter.setPen(theme.colour("accent_text" if on else "text"))
        painter.drawText(title, _WRAP, self.text())
        painter.setFont(fonts.font("small"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(words, _WRAP, self._explanation)

    def _paint_mark(self, painter: QPainter, *, on: bool) -> None:
        side = current().px(_MARK)
        ring = QRectF(_SIDE, _SIDE, side, side)
        round_rect(painter, ring, side / 2, "surface", "accent" if on else "border_strong", 1.5)
        if on:
            inset = side * 0.28
            dot = ring.adjusted(inset, inset, -inset, -inset)
            round_rect(painter, dot, dot.width() / 2, "accent")

    def _blocks(self, width: int) -> tuple[QRect, QRect]:
        left = _SIDE + current().px(_MARK) + _GAP
        room = QRect(left, _SIDE, max(40, width - left - _SIDE), 10_000)
        title = QFontMetrics(fonts.font("body_strong")).boundingRect(room, _WRAP, self.text())
        room.setTop(title.bottom() + 4)
        words = QFontMetrics(fonts.font("small")).boundingRect(room, _WRAP, self._explanation)
        return title, words.adjusted(0, 0, 2, 2)


class RadioCardGroup(QWidget):
    """Shows explained options side by side, one of them chosen.

    Signals:
        chosen: the user chose the option with this key.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """Make a card for each key, title and explanation; the first is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._cards: dict[str, RadioCard] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for key, title, explanation in options:
            card = RadioCard(title, explanation, self)
            card.setObjectName(f"card_{key}")
            card.clicked.connect(weakly(self._on_card, key))
            line.addWidget(card)
            self._cards[key] = card
        self.choose(options[0][0])

    def choose(self, key: str) -> None:
        """Choose an option without telling it."""
        self._cards[key].setChecked(True)
        self.setFocusProxy(self._cards[key])

    def key(self) -> str:
        """Return the key of the chosen option."""
        return next(key for key, card in self._cards.items() if card.isChecked())

    def _on_card(self, key: str) -> None:
        self.setFocusProxy(self._cards[key])
        self.chosen.emit(key)
