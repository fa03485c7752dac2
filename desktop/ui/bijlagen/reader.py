"""Reading pages: turned one by one, fitted to the room or as large as the eyes ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.bijlagen.sheets import Sheets, SheetView
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel

_SMALLEST, _LARGEST, _STEP = 0.05, 6.0, 1.25


class SheetReader(QWidget):
    """Shows sheets with buttons to turn and zoom; a single one fits whole, others by width.

    Signals:
        damaged: a page could not be drawn.
    """

    damaged = Signal()

    def __init__(self, sheets: Sheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._fits, self._scale = True, 1.0
        self._view = SheetView(sheets, self)
        self._back = IconButton("chevron-left", self.tr("Vorige pagina"), self)
        self._back.setObjectName("previousPage")
        self._next = IconButton("chevron-right", self.tr("Volgende pagina"), self)
        self._next.setObjectName("nextPage")
        self._where = PlainLabel("", self, "small", "text2")
        self._out = IconButton("zoom-out", self.tr("Kleiner"), self)
        self._out.setObjectName("zoomOut")
        self._in = IconButton("zoom-in", self.tr("Groter"), self)
        self._in.setObjectName("zoomIn")
        self._fit = Button(self.tr("Passend"), self, "link")
        self._scroll = QScrollArea(self)
        self._lay_out()

        self._back.clicked.connect(self._on_back)
        self._fit.clicked.connect(self._on_fit)
        self._in.clicked.connect(self._on_larger)
        self._next.clicked.connect(self._on_next)
        self._out.clicked.connect(self._on_smaller)

    def _lay_out(self) -> None:
        for part in (self._back, self._where, self._next):
            part.setVisible(len(self._sheets) > 1)
        self._scroll.setWidget(self._view)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().installEventFilter(self)
        tools = row(
            self._back, self._where, self._next, None, self._out, self._in, self._fit, spacing=4
        )
        whole = column(tools, self._scroll, spacing=6)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._fits:
            self._draw(self._view.number)
        return super().eventFilter(watched, event)

    def _draw(self, number: int) -> None:
        if self._fits:
            self._scale = self._fitting(number)
        is_whole = self._view.draw(number, self._scale)
        last = len(self._sheets) - 1
        self._where.setText(self.tr("{} van {}").format(number + 1, last + 1))
        self._back.setEnabled(number > 0)
        self._next.setEnabled(number < last)
        if not is_whole:
            self.damaged.emit()

    def _fitting(self, number: int) -> float:
        width, height = self._sheets.size(number)
        # Room for a scroll bar, so that its coming does not change the room.
        room = self._scroll.viewport().size()
        scale = max(1, room.width() - 2) / max(1.0, width)
        if len(self._sheets) == 1:
            scale = min(scale, max(1, room.height() - 2) / max(1.0, height), 2.0)
        return max(0.001, scale)

    def _turn(self, number: int) -> None:
        self._draw(number)
        self._scroll.verticalScrollBar().setValue(0)

    def _zoom(self, scale: float) -> None:
        self._fits = False
        self._scale = min(_LARGEST, max(_SMALLEST, scale))
        self._draw(self._view.number)

    def _on_back(self) -> None:
        self._turn(self._view.number - 1)

    def _on_next(self) -> None:
        self._turn(self._view.number + 1)

    def _on_fit(self) -> None:
        self._fits = True
        self._draw(self._view.number)

    def _on_larger(self) -> None:
        self._zoom(self._scale * _STEP)

    def _on_smaller(self) -> None:
        self._zoom(self._scale / _STEP)
