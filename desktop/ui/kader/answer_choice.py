"""Ja, nee, twijfel or care without unsafety: large radio buttons, none chosen beforehand."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.ui.kit import fonts
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_HEIGHT, _MARK, _SIDE, _GAP, _RADIUS = 38, 16, 12, 8, 8
# The program may move the focus to an answer; that is not the user looking at it.
_BY_PROGRAM = {Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class AnswerButton(QRadioButton):
    """A radio button as wide as its share of the row; short is its text where room is scarce.

    Signals:
        regarded: the user looks at this answer now, or no longer.
    """

    regarded = Signal()

    def __init__(self, text: str, parent: QWidget, short: str = "") -> None:
        super().__init__(text, parent)
        self._short = short or text
        self._pointed = self._focused = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def is_regarded(self) -> bool:
        """Tell whether the user points at it or went to it with the keyboard."""
        return self._pointed or self._focused

    def sizeHint(self) -> QSize:
        return self._size_for(self.text())

    def minimumSizeHint(self) -> QSize:
        return self._size_for(self._short)

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
        fits = self.width() >= self.sizeHint().width()
        text = self.text() if fits else self._short
        text_line(painter, words, text, "body_strong", "accent_text" if on else "text")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._regard(pointed=True, focused=self._focused)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._regard(pointed=False, focused=self._focused)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._regard(pointed=self._pointed, focused=event.reason() not in _BY_PROGRAM)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._regard(pointed=self._pointed, focused=False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._regard(pointed=False, focused=False)

    def _size_for(self, text: str) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("body_strong")).horizontalAdvance(text)
        width = words + theme.px(_MARK) + _GAP + 2 * _SIDE + 2
        return QSize(width, theme.px(_HEIGHT))

    def _regard(self, *, pointed: bool, focused: bool) -> None:
        if (pointed, focused) != (self._pointed, self._focused):
            self._pointed, self._focused = pointed, focused
            self.regarded.emit()


class AnswerChoice(QWidget):
    """Shows the answers that a question may get.

    Signals:
        chosen: the user chose this Antwoord.
        considered: the user points at this Antwoord or moved to it; None when no longer.
    """

    chosen = Signal(object)
    considered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Antwoord"))
        self._considered: Antwoord | None = None
        words = {
            Antwoord.JA: (self.tr("Ja"), self.tr("Alt+J")),
            Antwoord.NEE: (self.tr("Nee"), self.tr("Alt+N")),
            Antwoord.TWIJFEL: (self.tr("Twijfel"), self.tr("Alt+T")),
            Antwoord.ZORG: (self.tr("Wel zorg, geen onveiligheid"), self.tr("Alt+Z")),
        }
        self._buttons: dict[Antwoord, AnswerButton] = {}
        for antwoord, (text, keys) in words.items():
            short = self.tr("Wel zorg") if antwoord is Antwoord.ZORG else ""
            button = AnswerButton(text, self, short)
            button.setObjectName(f"antwoord_{antwoord.value}")
            button.setToolTip(keys)
            button.regarded.connect(self._on_regarded)
            button.toggled.connect(weakly(self._on_toggled, antwoord))
            self._buttons[antwoord] = button
        self._explained = PlainLabel(
            self.tr(
                "U ziet wel zorgen, maar geen (dreiging van) huiselijk geweld of "
                "kindermishandeling. U sluit de meldcode af; hulp kan doorgaan."
            ),
            self,
            "small",
            "text2",
            wrap=True,
        )
        care = self._buttons[Antwoord.ZORG]
        care.setAccessibleDescription(self._explained.text())
        three = row(*(button for button in self._buttons.values() if button is not care))
        self.setLayout(column(three, care, self._explained, spacing=6))
        self.offer(())

    def offer(self, antwoorden: Collection[Antwoord]) -> None:
        """Show care without unsafety only where it is among the answers of the question."""
        has_care = Antwoord.ZORG in antwoorden
        care = self._buttons[Antwoord.ZORG]
        # Its shortcut clicks the button: disabled it does nothing.
        care.setEnabled(has_care)
        care.setVisible(has_care)
        self._explained.setVisible(has_care)
        if not has_care and care.isChecked():
            self.choose(None)

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

    def _on_regarded(self) -> None:
        pointed = [a for a, button in self._buttons.items() if button.underMouse()]
        regarded = [a for a, button in self._buttons.items() if button.is_regarded()]
        # The pointer counts before the keyboard: it moved last or is still there.
        considered = next((a for a in pointed if a in regarded), next(iter(regarded), None))
        if considered is not self._considered:
            self._considered = considered
            self.considered.emit(considered)
