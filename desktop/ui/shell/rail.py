"""The rail on the left: the screens of the program, one of them shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.card import Panel
from desktop.ui.kit.choice import Option
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import focus_ring, round_rect, smooth
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_WIDTH, _HEIGHT, _ICON = 64, 56, 20


class RailButton(QRadioButton):
    """One screen: an icon above a word."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option.text, parent)
        self._icon_name = option.icon
        self.setObjectName(f"rail_{option.key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("caption_strong")).horizontalAdvance(self.text()) + 4
        return QSize(max(theme.px(_WIDTH), words), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = smooth(QPainter(self)), self.isChecked()
        if on or self.underMouse():
            round_rect(painter, QRectF(self.rect()), 10, "accent_soft" if on else "hover")
        if self.hasFocus():
            focus_ring(painter, self.rect(), 10)
        theme, tone = current(), "accent_text" if on else "text2"
        icon, line = theme.px(_ICON), theme.px(18)
        # Many screens and large text leave a button less room than it asked for.
        top = max(2, (self.height() - icon - 2 - line) // 2)
        painter.drawPixmap((self.width() - icon) // 2, top, drawing(self._icon_name, tone, _ICON))
        painter.setFont(fonts.font("caption_strong" if on else "caption"))
        painter.setPen(theme.colour(tone))
        words = QRect(0, top + icon + 2, self.width(), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(Panel):
    """Shows the screens; those at the bottom are kept apart.

    Signals:
        page_requested: the user chose the screen with this key.
    """

    page_requested = Signal(str)

    def __init__(
        self, top: Sequence[Option], bottom: Sequence[Option] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(None, parent, "surface", "right")
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Schermen"))
        self._buttons: dict[str, RailButton] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(8, 14, 8, 14)
        lines.setSpacing(6)
        for option in top:
            lines.addWidget(self._button(option), 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(1)
        for option in bottom:
            lines.addWidget(self._button(option), 0, Qt.AlignmentFlag.AlignHCenter)

    def show_page(self, key: str) -> None:
        """Mark a screen as the one shown, without asking for it."""
        self._buttons[key].setChecked(True)

    def titles(self) -> Mapping[str, str]:
        """Return the words of every screen by its key."""
        return {key: button.text() for key, button in self._buttons.items()}

    def page(self) -> str:
        """Return the key of the marked screen, or ""."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def _button(self, option: Option) -> RailButton:
        button = RailButton(option, self)
        button.clicked.connect(weakly(self._on_button, option.key))
        self._buttons[option.key] = button
        return button

    def _on_button(self, key: str) -> None:
        self.page_requested.emit(key)
