"""The flowchart: arrows painted on the canvas, one button per knoop over it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad
from desktop.diagram.drawing import Arrow, Box, Drawing
from desktop.diagram.layout import place
from desktop.diagram.texts import Grid
from desktop.diagram.tones import consider, light
from desktop.diagram.words import leads_to
from desktop.ui.kader.names import node_name
from desktop.ui.kader.node_button import MARGIN, NodeButton
from desktop.ui.kader.pen import QtPen, measure
from desktop.ui.kit.announce import announce
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TYPE
from desktop.ui.kit.weak import weakly
from desktop.ui.kit.wheel import zoom_step

NARROWEST, WIDEST = 380, 560
_NO_NOTES: dict[str, str] = {}


class _Ground:
    """Paints bands and arrows only: the boxes are painted by their buttons."""

    def __init__(self, painter: QPainter) -> None:
        self._pen = QtPen(painter)
        self.arrow = self._pen.arrow
        self.band = self._pen.band

    def box(self, box: Box) -> None:
        """Leave the box to its button."""


class KaderCanvas(QWidget):
    """Shows a kader with the path taken; its height follows from its width.

    Signals:
        knoop_chosen: the user chose the knoop with this id.
        reshaped: the chart became higher or lower.
        zoom_turned: the user turned the wheel over the chart with Ctrl; 1 is nearer, -1 farther.
    """

    knoop_chosen = Signal(str)
    reshaped = Signal()
    zoom_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kaderCanvas")
        self.setAccessibleName(self.tr("Stroomschema van het afwegingskader"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kader: Afwegingskader | None = None
        self._pad = Pad((), (), None)
        self._notes: Mapping[str, str] = _NO_NOTES
        self._asked = ""
        self._maybe: Pad | None = None
        self._zoom = 1.0
        self._placed = self._lit = self._drawing = Drawing(0, 0, (), ())
        self._placed_for: tuple[object, ...] = ()
        self._left = 0
        self._buttons: dict[str, NodeButton] = {}
        current().changed.connect(self._on_theme)

    def show_pad(
        self, kader: Afwegingskader, pad: Pad, notes: Mapping[str, str] = _NO_NOTES
    ) -> None:
        """Show a kader and the way taken through it; notes add a line under a question."""
        if kader is not self._kader:
            self._make_buttons(kader)
        self._kader, self._pad, self._notes = kader, pad, notes
        self._consider(None)
        self._lay_out()

    def mark_asked(self, knoop: str) -> None:
        """Ring the knoop whose words are open beside the chart; "" for none."""
        self._asked = knoop
        self._consider(None)
        self._show(self._lit)

    def preview(self, antwoord: Antwoord | None) -> None:
        """Mark where an answer to the question that is open would lead; None ends that."""
        self._consider(antwoord)
        self._show(self._considered())
        announce(self, self.accessibleDescription())

    def zoom(self) -> float:
        """Return how large the chart is; 1 fits the width of its room."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the chart this large."""
        self._zoom = zoom
        self._lay_out()

    def drawing(self) -> Drawing:
        """Return what is painted."""
        return self._drawing

    def answered(self) -> Drawing:
        """Return the chart with the path alone, whatever is being considered."""
        return self._lit

    def button(self, knoop: str) -> NodeButton:
        """Return the button of a knoop."""
        return self._buttons[knoop]

    def holds(self, knoop: str) -> bool:
        """Tell whether the kader that is shown has this knoop."""
        return knoop in self._buttons

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), round(self._drawing.height) + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if step := zoom_step(event):
            self.zoom_turned.emit(step)
        else:
            super().wheelEvent(event)

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
        theme, zoom = current(), self._zoom
        self.setMinimumWidth(round(theme.px(NARROWEST) * max(zoom, 1.0)))
        width = min(self.width() - 2 * MARGIN, round(theme.px(WIDEST) * zoom))
        self._left = (self.width() - width) // 2
        grid = Grid(width, theme.px(TYPE["small"].size) * zoom)
        placed_for = (self._kader, grid, tuple(self._notes.items()))
        # Answers move nothing: the place of every box is found once, its tone each time.
        if not _same(placed_for, self._placed_for):
            self._placed = place(self._kader, measure, grid, self._notes)
            self._placed_for = placed_for
        self._lit = light(self._placed, self._kader, self._pad, measure)
        height = round(self._lit.height) + 2 * MARGIN
        self._show(self._considered())
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.reshaped.emit()

    def _consider(self, antwoord: Antwoord | None) -> None:
        self._maybe = None
        words = ""
        if self._kader is not None and antwoord is not None and self._asked:
            self._maybe = self._kader.consider(self._pad, self._asked, antwoord)
            words = leads_to(self._kader, self._maybe, self._asked)
        self.setAccessibleDescription(words)

    def _considered(self) -> Drawing:
        if self._maybe is None:
            return self._lit
        return consider(self._lit, self._maybe, self._asked, measure)

    def _show(self, drawing: Drawing) -> None:
        before, self._drawing = self._drawing, drawing
        self._place_buttons()
        if before.bands != drawing.bands or not _keeps_place(before, drawing):
            self.update()
            return
        # An answer changes an arrow or two; painting all knopen again costs more than the rest.
        for was, arrow in zip(before.arrows, drawing.arrows, strict=True):
            if was is not arrow and was != arrow:
                self.update(self._around(was) | self._around(arrow))

    def _around(self, arrow: Arrow) -> QRect:
        """Return what an arrow covers on the canvas, with room for its head and thick line."""
        label, room = arrow.label_rect, arrow.label_lines[0].size
        xs = [*(x for x, _ in arrow.points), label.x, label.right]
        ys = [*(y for _, y in arrow.points), label.y, label.bottom]
        covered = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        grown = covered.adjusted(-room, -room, room, room)
        return grown.translated(self._left, MARGIN).toAlignedRect()

    def _place_buttons(self) -> None:
        if self._kader is None:
            return
        for box, lit in zip(self._drawing.boxes, self._lit.boxes, strict=True):
            name = node_name(self._kader, self._pad, self._kader.knopen[box.key], lit.tone)
            button = self._buttons[box.key]
            button.show_box(box, (self._left, MARGIN), name, asked=box.key == self._asked)

    def _on_theme(self) -> None:
        self._lay_out()
        self.update()

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


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Compare what a chart was placed for; a kader is the same when it is the same object."""
    return bool(other) and one[0] is other[0] and one[1:] == other[1:]


def _keeps_place(before: Drawing, after: Drawing) -> bool:
    """Tell whether only tones and labels differ."""
    return len(before.arrows) == len(after.arrows) and (
        [box.rect for box in before.boxes] == [box.rect for box in after.boxes]
    )


def _distance(found: tuple[int, NodeButton]) -> int:
    return found[0]
