"""One choice out of a few: chips and explained cards, radio buttons to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import CHIP_HEIGHT
from desktop.ui.kit.weak import weakly

_CHIP_ICON = 15
_STEPS = {
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Up): -1,
}


class Option(NamedTuple):
    """One option: the key that is reported, the word shown, and an icon name or ""."""

    key: str
    text: str
    icon: str = ""


class Chip(QRadioButton):
    """A radio button that looks like a chip.

    Signals:
        stepped: an arrow key asks for the next chip (1) or the one before (-1).
    """

    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget | None = None, icon: str = "") -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(self.text())
        drawn = theme.px(_CHIP_ICON) + 6 if self._icon_name else 0
        return QSize(words + drawn + 2 * theme.px(12), theme.px(CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt looks for a neighbour on the same line; chips go on where the next line begins.
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), smooth(QPainter(self))
        on, radius = self.isChecked(), self.height() / 2 - 1
        fill = "accent_soft" if on else "hover" if self.underMouse() else ""
        round_rect(painter, QRectF(self.rect()), radius, fill, "accent" if on else "border_strong")
        if self.hasFocus():
            focus_ring(painter, self.rect(), radius)
        tone, left = "accent_text" if on else "text2", theme.px(12)
        if self._icon_name:
            side = theme.px(_CHIP_ICON)
            top = (self.height() - side) // 2
            painter.drawPixmap(left, top, drawing(self._icon_name, tone, _CHIP_ICON))
            left += side + 6
        words = QRect(left, 0, self.width() - left, self.height())
        text_line(painter, words, self.text(), "body_strong" if on else "body", tone)


class ChipGroup(QWidget):
    """Shows options as chips, one of them chosen; they wrap when the row is full.

    Signals:
        chosen: the user chose the option with this key.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[Option] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_options(options)

    def show_options(self, options: Sequence[Option]) -> None:
        """Replace the chips; the chosen key stays chosen when it is still there."""
        before = self.key()
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {option.key: self._chip(option) for option in options}
        if options:
            self.choose(before if before in self._chips else options[0].key)

    def choose(self, key: str) -> None:
        """Choose an option without telling it."""
        self._chips[key].setChecked(True)

    def key(self) -> str:
        """Return the key of the chosen option, or "" when there are no options."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def chip(self, key: str) -> Chip:
        """Return the chip of an option, to name it or to give it the focus."""
        return self._chips[key]

    def _chip(self, option: Option) -> Chip:
        chip = Chip(option.text, self, option.icon)
        chip.setObjectName(f"chip_{option.key}")
        chip.clicked.connect(weakly(self._on_chip, option.key))
        chip.stepped.connect(self._on_step)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_chip(self, key: str) -> None:
        self.chosen.emit(key)

    def _on_step(self, step: int) -> None:
        chips = list(self._chips.values())
        here = next((place for place, chip in enumerate(chips) if chip.hasFocus()), 0)
        if 0 <= here + step < len(chips):
            chips[here + step].setFocus(Qt.FocusReason.TabFocusReason)
            chips[here + step].click()
