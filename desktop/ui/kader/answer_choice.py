"""Ja, nee or twijfel: three large radio buttons, none chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.ui.kit import fonts
from desktop.ui.kit.layouts import row
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_HEIGHT, _MARK, _SIDE, _GAP, _RADIUS = 38, 16, 12, 8, 8


class AnswerButton(QRadioButton):
    """A radio button as wide as its share of the row."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(self.text())
        width = words + theme.px(_MARK) + _GAP + 2 * _SIDE + 2
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = smooth(QPainter(self)), self.isChecked()
        box = QRectF(self.rect())
        fill = "accent_soft" if on else "hover" if self.underMouse() else "raised"
        width = 2 if on else 1
        round_rect(painter, box, _RADIUS, fill, "accent" if on else "border_strong", width)
        if self.hasFocus():
            focus_ring(painter, self.rect(), _RADIUS)
        side = current().px(_MARK)
        ring = QRectF(_SIDE, (self.height() - side) / 2, side, side)
        round_rect(painter, ring, side / 2, "surface", "accent" if on else "border_strong", 1.5)
        if on:
            inset = side * 0.28
            dot = ring.adjusted(inset, inset, -inset, -inset)
            round_rect(painter, dot, dot.width() / 2, "accent")
        left = _SIDE + side + _GAP
        words = QRect(left, 0, self.width() - left, self.height())
        text_line(painter, words, self.text(), "body_strong", "accent_text" if on else "text")


class AnswerChoice(QWidget):
    """Shows the three answers.

    Signals:
        chosen: the user chose this Antwoord.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Antwoord"))
        words = {
            Antwoord.JA: (self.tr("Ja"), self.tr("Alt+J")),
            Antwoord.NEE: (self.tr("Nee"), self.tr("Alt+N")),
            Antwoord.TWIJFEL: (self.tr("Twijfel"), self.tr("Alt+T")),
        }
        self._buttons: dict[Antwoord, AnswerButton] = {}
        for antwoord, (text, keys) in words.items():
            button = AnswerButton(text, self)
            button.setObjectName(f"antwoord_{antwoord.value}")
            button.setToolTip(keys)
            button.toggled.connect(weakly(self._on_toggled, antwoord))
            self._buttons[antwoord] = button
        self.setLayout(row(*self._buttons.values()))

    def antwoord(self) -> Antwoord | None:
        """Return the answer chosen so far."""
        return next((a for a, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, antwoord: Antwoord | None) -> None:
        """Choose an answer, or none."""
        for button in self._buttons.values():
            button.setAutoExclusive(False)
        for a, button in self._buttons.items():
            button.setChecked(a is antwoord)
        for button in self._buttons.values():
            button.setAutoExclusive(True)

    def button(self, antwoord: Antwoord) -> AnswerButton:
        """Return the button of an answer."""
        return self._buttons[antwoord]

    def focus_first(self) -> None:
        """Give the focus to the chosen answer, or to the first."""
        self._buttons[self.antwoord() or Antwoord.JA].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, antwoord: Antwoord) -> None:
        if self._buttons[antwoord].isChecked():
            self.chosen.emit(antwoord)
