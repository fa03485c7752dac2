"""The line over the chart: which kader it is, how large it is shown, and the ways to take it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Afwegingskader
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kader.picture import picture
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.clipboard import SECONDS, ConfidentialClipboard
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import ElidedLabel

STEPS = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)


class ChartBar(QWidget):
    """Zooms, copies and prints the chart.

    Signals:
        zoom_chosen: the chart should be shown this large; 1 fits the width.
        print_requested: the user wants the chart on paper.
    """

    zoom_chosen = Signal(float)
    print_requested = Signal()

    def __init__(self, canvas: KaderCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._kader: Afwegingskader | None = None
        self._clipboard = ConfidentialClipboard(self)
        self._name = ElidedLabel("", self, "small", "text3")
        self._out = IconButton("zoom-out", self.tr("Schema kleiner"), self)
        self._fit = IconButton("move-horizontal", self.tr("Schema passend in de breedte"), self)
        self._in = IconButton("zoom-in", self.tr("Schema groter"), self)
        self._copy = IconButton("copy", self.tr("Schema kopiëren als afbeelding"), self)
        self._print = IconButton("printer", self.tr("Schema afdrukken"), self)
        self._lay_out()

        canvas.zoom_turned.connect(self._step)
        self._clipboard.cleared.connect(self._show_name)
        self._copy.clicked.connect(self._on_copy)
        self._fit.clicked.connect(self._on_fit)
        self._in.clicked.connect(self._on_larger)
        self._out.clicked.connect(self._on_smaller)
        self._print.clicked.connect(self.print_requested)

    def show_kader(self, kader: Afwegingskader) -> None:
        """Name the kader and where it was published."""
        self._kader = kader
        self._show_name()

    def _lay_out(self) -> None:
        names = {
            "zoomOut": self._out,
            "zoomFit": self._fit,
            "zoomIn": self._in,
            "copyChart": self._copy,
            "printChart": self._print,
        }
        for name, tool in names.items():
            tool.setObjectName(name)
        line = row(self._name, *names.values(), spacing=2)
        line.setStretch(0, 1)
        self.setLayout(line)

    def _step(self, way: int) -> None:
        place = min(range(len(STEPS)), key=self._distance)
        self._zoom_to(STEPS[max(0, min(len(STEPS) - 1, place + way))])

    def _distance(self, place: int) -> float:
        return abs(STEPS[place] - self._canvas.zoom())

    def _zoom_to(self, zoom: float) -> None:
        if zoom != self._canvas.zoom():
            self.zoom_chosen.emit(zoom)
            announce(self, self.tr("Schema op {} procent").format(round(zoom * 100)))

    def _show_name(self) -> None:
        if self._kader is not None:
            self._name.show_text(self._kader.bron)

    def _on_fit(self) -> None:
        self._zoom_to(1.0)

    def _on_larger(self) -> None:
        self._step(1)

    def _on_smaller(self) -> None:
        self._step(-1)

    def _on_copy(self) -> None:
        if self._kader is None:
            return
        title = self.tr("{}, versie {}").format(self._kader.naam, self._kader.versie)
        self._clipboard.copy_image(picture(self._canvas.answered(), title))
        told = self.tr("Gekopieerd. Over {} seconden is het klembord weer leeg.").format(SECONDS)
        self._name.show_text(told)
        announce(self, told)
