"""Who weighed along: names typed or picked, with a comma between them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import CHIP_HEIGHT
from desktop.ui.kit.weak import weakly

_ICON, _SIDE, _GAP = 14, 10, 6


class NameChip(QCheckBox):
    """A check box that looks like a chip: checked while what it names is chosen."""

    def __init__(self, name: str, parent: QWidget, checked_icon: str = "check") -> None:
        super().__init__(name, parent)
        self._checked_icon = checked_icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(fonts.font("small")).horizontalAdvance(self.text())
        width = words + theme.px(_ICON) + _GAP + 2 * theme.px(_SIDE) + 2
        return QSize(min(width, theme.px(240)), theme.px(CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(80), current().px(CHIP_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), smooth(QPainter(self))
        on, radius = self.isChecked(), self.height() / 2 - 1
        fill = "accent_soft" if on else "hover" if self.underMouse() else ""
        round_rect(painter, QRectF(self.rect()), radius, fill, "accent" if on else "border_strong")
        if self.hasFocus():
            focus_ring(painter, self.rect(), radius)
        side, left, tone = theme.px(_ICON), theme.px(_SIDE), "accent_text" if on else "text2"
        top = (self.height() - side) // 2
        painter.drawPixmap(left, top, drawing(self._checked_icon if on else "plus", tone, _ICON))
        left += side + _GAP
        words = QRect(left, 0, self.width() - left - _GAP, self.height())
        text_line(painter, words, self.text(), "small", tone)


class Assessors(QWidget):
    """Asks for names; proposed names are chips that add or take away.

    Signals:
        changed: the names are different.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._field.setObjectName("beoordelaars")
        self._field.setMaxLength(400)
        self._field.setPlaceholderText(self.tr("Namen, met een komma ertussen"))
        self._row = FieldRow(self.tr("Wie heeft mee&gewogen?"), self._field, self)
        self._chips: dict[str, NameChip] = {}
        self._flow = FlowLayout()
        self.setLayout(column(self._row, self._flow, spacing=6))
        self._field.textChanged.connect(self._on_text)

    def set_names(self, names: tuple[str, ...]) -> None:
        """Propose these names."""
        if names == tuple(self._chips):
            return
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {name: NameChip(name, self) for name in names}
        for name, chip in self._chips.items():
            chip.clicked.connect(weakly(self._on_chip, name))
            self._flow.addWidget(chip)
            chip.show()
        for before, after in pairwise((self._field, *self._chips.values())):
            QWidget.setTabOrder(before, after)
        self._mark_chips()

    def names(self) -> tuple[str, ...]:
        """Return the names, each once, in the order typed."""
        typed = (" ".join(name.split()) for name in self._field.text().split(","))
        return tuple(dict.fromkeys(name for name in typed if name))

    def text(self) -> str:
        """Return the text as typed."""
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Replace what is typed."""
        self._field.setText(text)

    def show_error(self, text: str) -> None:
        """Show what is missing and move there, or clear it with ""."""
        self._row.show_error(text)
        if text:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def error(self) -> str:
        """Return the error shown, or ""."""
        return self._row.error()

    def _on_text(self) -> None:
        self._mark_chips()
        self.changed.emit()

    def _on_chip(self, name: str) -> None:
        names = self.names()
        kept = [n for n in names if n != name] if name in names else [*names, name]
        self._field.setText(", ".join(kept))

    def _mark_chips(self) -> None:
        names = self.names()
        for name, chip in self._chips.items():
            chip.setChecked(name in names)
