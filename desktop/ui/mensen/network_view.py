"""The drawn network with its zoom, and the same told in words under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.dossier import Dossier
from desktop.diagram.network_words import network_in_words
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.mensen.canvas import NetworkCanvas

STEPS = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)


class NetworkView(QWidget):
    """Shows the drawing, larger and smaller, and tells it in words when asked.

    Signals:
        person_chosen: the user chose the person with this nummer.
    """

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = NetworkCanvas(self)
        self._out = IconButton("zoom-out", self.tr("Tekening kleiner"), self)
        self._fit = IconButton("move-horizontal", self.tr("Tekening passend in de breedte"), self)
        self._in = IconButton("zoom-in", self.tr("Tekening groter"), self)
        self._tell = Button(self.tr("In woorden"), self, "link", "file-text")
        self._words = PlainLabel("", self, "body", wrap=True)
        self._area = QScrollArea(self)
        self._lay_out()

        self.canvas.person_chosen.connect(self.person_chosen)
        self.canvas.zoom_turned.connect(self._step)
        self._fit.clicked.connect(self._on_fit)
        self._in.clicked.connect(self._on_larger)
        self._out.clicked.connect(self._on_smaller)
        self._tell.toggled.connect(self._words.setVisible)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the people of this dossier."""
        self._words.setText(network_in_words(dossier))
        self.canvas.show_dossier(dossier)
        self._seek()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seek()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A scroll bar that comes and goes would change the room, and the drawing with it.
        self.canvas.fit(self.width() - self._area.verticalScrollBar().sizeHint().width())
        self._seek()

    def _lay_out(self) -> None:
        names = {"netSmaller": self._out, "netFit": self._fit, "netLarger": self._in}
        for name, tool in names.items():
            tool.setObjectName(name)
        self._tell.setCheckable(True)
        self._tell.setObjectName("netWords")
        self._words.setObjectName("netTold")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.hide()
        ground = QWidget(self)
        ground.setProperty("scrolled", True)
        ground.setLayout(column(self.canvas, None))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(ground)
        bar = row(self._tell, None, *names.values(), spacing=4)
        whole = column(bar, self._words, self._area, spacing=8)
        whole.setStretchFactor(self._area, 1)
        self.setLayout(whole)

    def _seek(self) -> None:
        """Bring the leerling to the middle of what is in sight."""
        seen = self._area.viewport().size()
        # The scroll bars must know the new size before they can go anywhere.
        if (ground := self._area.widget()) is not None:
            if (inside := ground.layout()) is not None:
                inside.activate()
            ground.resize(seen.expandedTo(ground.minimumSizeHint()))
        at = self.canvas.middle()
        near = min(current().px(60), seen.height() // 2)
        self._area.ensureVisible(at.x(), at.y(), seen.width() // 2, near)

    def _step(self, way: int) -> None:
        place = min(range(len(STEPS)), key=self._distance)
        self._zoom_to(STEPS[max(0, min(len(STEPS) - 1, place + way))])

    def _distance(self, place: int) -> float:
        return abs(STEPS[place] - self.canvas.zoom())

    def _zoom_to(self, zoom: float) -> None:
        if zoom != self.canvas.zoom():
            self.canvas.set_zoom(zoom)
            self._seek()
            announce(self, self.tr("Tekening op {} procent").format(round(zoom * 100)))

    def _on_fit(self) -> None:
        self._zoom_to(1.0)

    def _on_larger(self) -> None:
        self._step(1)

    def _on_smaller(self) -> None:
        self._step(-1)
