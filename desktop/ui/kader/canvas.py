"""The flowchart: arrows painted on the canvas, one button per knoop over it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.afwegingskader import Afwegingskader, Pad
from desktop.diagram.drawing import Box, Drawing
from desktop.diagram.layout import Grid, layout
from desktop.ui.kader.names import node_name
from desktop.ui.kader.node_button import MARGIN, NodeButton
from desktop.ui.kader.pen import QtPen, measure
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TYPE
from desktop.ui.kit.weak import weakly

NARROWEST, WIDEST = 380, 560
_NO_NOTES: dict[str, str] = {}


class _Ground:
    """Paints the arrows only: the boxes are painted by their buttons."""

    def __init__(self, painter: QPainter) -> None:
        self._pen = QtPen(painter)
        self.arrow = self._pen.arrow

    def box(self, box: Box) -> None:
        """Leave the box to its button."""


class KaderCanvas(QWidget):
    """Shows a kader with the path taken; its height follows from its width.

    Signals:
        knoop_chosen: the user chose the knoop with this id.
        reshaped: the chart became higher or lower.
    """

    knoop_chosen = Signal(str)
    reshaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kaderCanvas")
        self.setAccessibleName(self.tr("Stroomschema van het afwegingskader"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kader: Afwegingskader | None = None
        self._pad = Pad((), (), None)
        self._notes: Mapping[str, str] = _NO_NOTES
        self._asked = ""
        self._drawing = Drawing(0, 0, (), ())
        self._left = 0
        self._buttons: dict[str, NodeButton] = {}
        current().changed.connect(self._lay_out)

    def show_pad(
        self, kader: Afwegingskader, pad: Pad, notes: Mapping[str, str] = _NO_NOTES
    ) -> None:
        """Show a kader and the way taken through it; notes add a line under a question."""
        if kader is not self._kader:
            self._make_buttons(kader)
        self._kader, self._pad, self._notes = kader, pad, notes
        self._lay_out()

    def mark_asked(self, knoop: str) -> None:
        """Ring the knoop whose words are open beside the chart; "" for none."""
        self._asked = knoop
        self._place_buttons()

    def drawing(self) -> Drawing:
        """Return what is painted."""
        return self._drawing

    def button(self, knoop: str) -> NodeButton:
        """Return the button of a knoop."""
        return self._buttons[knoop]

    def holds(self, knoop: str) -> bool:
        """Tell whether the kader that is shown has this knoop."""
        return knoop in self._buttons

    def sizeHint(self) -> QSize:
        return QSize(current().px(NARROWEST), round(self._drawing.height) + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(self._left, MARGIN)
        self._drawing.paint(_Ground(painter))

    def _make_buttons(self, kader: Afwegingskader) -> None:
        for button in self._buttons.values():
            button.deleteLater()
        self._buttons = {knoop: NodeButton(knoop, self) for knoop in kader.knopen}
        for knoop, button in self._buttons.items():
            button.clicked.connect(weakly(self._on_button, knoop))
            button.moved.connect(self._on_moved)
            button.show()
        # The chart comes before the questions beside it, however late its buttons are made;
        # setTabOrder passes over a widget that takes no focus.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self, *self._buttons.values())):
            QWidget.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        if self._kader is None:
            return
        theme = current()
        width = min(self.width() - 2 * MARGIN, theme.px(WIDEST))
        self._left = (self.width() - width) // 2
        grid = Grid(width, theme.px(TYPE["small"].size))
        self._drawing = layout(self._kader, self._pad, measure, grid, self._notes)
        height = round(self._drawing.height) + 2 * MARGIN
        self.setMinimumWidth(theme.px(NARROWEST))
        self._place_buttons()
        self.update()
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.reshaped.emit()

    def _place_buttons(self) -> None:
        if self._kader is None:
            return
        for box in self._drawing.boxes:
            name = node_name(self._kader, self._pad, self._kader.knopen[box.key], box.tone)
            button = self._buttons[box.key]
            button.show_box(box, (self._left, MARGIN), name, asked=box.key == self._asked)

    def _on_button(self, knoop: str) -> None:
        self.knoop_chosen.emit(knoop)

    def _on_moved(self, dx: int, dy: int) -> None:
        here = self.focusWidget()
        if not isinstance(here, NodeButton):
            return
        start = here.geometry().center()
        found: list[tuple[int, NodeButton]] = []
        for button in self._buttons.values():
            way = button.geometry().center() - start
            along, aside = way.x() * dx + way.y() * dy, abs(way.x() * dy) + abs(way.y() * dx)
            if along > aside:
                found.append((along + 2 * aside, button))
        if found:
            min(found, key=_distance)[1].setFocus(Qt.FocusReason.TabFocusReason)


def _distance(found: tuple[int, NodeButton]) -> int:
    return found[0]
