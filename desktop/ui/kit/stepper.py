"""The steps of a procedure in one row, each a real button."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_HEIGHT, _CIRCLE, _SIDE, _GAP = 40, 22, 10, 8


class StepState(Enum):
    """How far a step is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    SKIPPED = "skipped"


class Step(NamedTuple):
    """One step as shown; sentence is read aloud and shown as tooltip."""

    name: str
    state: StepState
    sentence: str


class StepButton(QAbstractButton):
    """Paints one step: its number or mark, its name, and a box while it is under way."""

    def __init__(self, number: int, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setObjectName(f"step{number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show another state of this step."""
        self._step = step
        self.setText(step.name)
        self.setAccessibleName(step.sentence)
        self.setToolTip(step.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("small_strong")).horizontalAdvance(self._step.name)
        width = words + theme.px(_CIRCLE) + _GAP + 2 * _SIDE + 4
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(_CIRCLE) + 2 * _SIDE, theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, state = smooth(QPainter(self)), self._step.state
        box = QRectF(self.rect())
        if state is StepState.UNDER_WAY:
            round_rect(painter, box, 10, "accent_soft", "accent", 1.5)
        elif self.underMouse():
            round_rect(painter, box, 10, "hover")
        if self.hasFocus():
            focus_ring(painter, self.rect(), 10)
        side = current().px(_CIRCLE)
        circle = QRect(_SIDE, (self.height() - side) // 2, side, side)
        self._paint_circle(painter, circle)
        left = circle.right() + 1 + _GAP
        role = "small_strong" if state is not StepState.OPEN else "small"
        tone = {StepState.UNDER_WAY: "accent_text", StepState.DONE: "text"}.get(state, "text3")
        words = QRect(left, 0, self.width() - left - 4, self.height())
        text_line(painter, words, self._step.name, role, tone)

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        state, radius = self._step.state, circle.width() / 2
        filled = state in {StepState.DONE, StepState.UNDER_WAY}
        fill, line = ("accent", "") if filled else ("", "border_strong")
        round_rect(painter, QRectF(circle), radius, fill, line, 1.5)
        mark = {StepState.DONE: "check", StepState.SKIPPED: "skip-forward"}.get(state)
        tone = "on_accent" if filled else "text3"
        if mark:
            inset = (circle.width() - current().px(14)) // 2
            painter.drawPixmap(
                circle.topLeft().x() + inset, circle.y() + inset, drawing(mark, tone, 14)
            )
            return
        painter.setFont(fonts.font("caption_strong"))
        painter.setPen(current().colour(tone))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Stepper(QWidget):
    """Shows the steps and where they stand.

    Signals:
        step_requested: the user chose this step, counted from 1.
    """

    step_requested = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: list[StepButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; buttons that exist keep their focus."""
        for number, step in enumerate(steps, start=1):
            if number > len(self._buttons):
                self._add(number, step)
            self._buttons[number - 1].show_step(step)

    def _add(self, number: int, step: Step) -> None:
        button = StepButton(number, step, self)
        button.clicked.connect(weakly(self._on_step, number))
        self._buttons.append(button)
        self._row.addWidget(button)

    def _on_step(self, number: int) -> None:
        self.step_requested.emit(number)
