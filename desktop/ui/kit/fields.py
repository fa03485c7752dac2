"""Fields that look and behave as the house style asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from desktop.ui.kit.combo_box import paint_arrow
from desktop.ui.kit.dress import drawing


class DateField(QDateEdit):
    """A date with a calendar, written as in the Netherlands: 22-11-2026."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd-MM-yyyy")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrow(self)


class CheckBox(QCheckBox):
    """A check box with a mark that is seen in every theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(part, option, self)
        mark = drawing("check", "on_accent", 12)
        side = round(mark.deviceIndependentSize().width())
        left = box.x() + (box.width() - side) // 2
        QPainter(self).drawPixmap(left, box.y() + (box.height() - side) // 2, mark)


class GrowingTextEdit(QPlainTextEdit):
    """Plain text that grows with what is written; Tab moves on instead of writing a tab.

    Signals:
        submitted: the user pressed Ctrl+Enter.
    """

    submitted = Signal()

    def __init__(
        self, parent: QWidget | None = None, min_lines: int = 2, max_lines: int = 8
    ) -> None:
        super().__init__(parent)
        self._lines = min_lines, max_lines
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        low, high = self._lines
        # A plain text document counts its height in lines, not in pixels.
        lines = min(high, max(low, round(self.document().size().height())))
        around = 2 * round(self.document().documentMargin()) + 14
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around)
