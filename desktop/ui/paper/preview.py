"""The preview: the paper page by page, as large as the room or the eyes ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import NAME
from desktop.ui.kit.paint import focus_ring
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.paper.pages import PdfPages
from desktop.ui.paper.printing import PaperPrinter

_WHOLE = 96 / 72
_SMALLEST, _LARGEST, _STEP = 0.4, 4.0, 1.25
_MARGIN = 16


class PageView(QWidget):
    """One page of the paper; its words are its description for screen readers."""

    def __init__(self, pages: PdfPages, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages, self._number, self._scale = pages, number, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pagina {} van {}").format(number + 1, len(pages)))
        self.setAccessibleDescription(pages.words(number))

    def show_at(self, scale: float) -> None:
        """Take this many pixels per point."""
        self._scale = scale
        width, height = self._pages.size(self._number)
        self.setFixedSize(round(width * scale), round(height * scale))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        image = self._pages.image(self._number, self._scale * self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawImage(self.rect(), image)
        painter.setPen(current().colour("border_strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class Preview(QWidget):
    """Shows a PDF from memory.

    Signals:
        refresh_requested: the paper should be made anew.
        printed: the paper that is shown went to a printer.
    """

    refresh_requested = Signal()
    printed = Signal()

    def __init__(self, parent: QWidget | None = None, *, has_acts: bool = True) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._pages: PdfPages | None = None
        self._views: list[PageView] = []
        self._fits, self._scale = True, 1.0
        self._out = IconButton("zoom-out", self.tr("Kleiner"), self)
        self._in = IconButton("zoom-in", self.tr("Groter"), self)
        self._fit = Button(self.tr("Hele breedte"), self, "link")
        self._whole = Button(self.tr("100 %"), self, "link")
        self._refresh = Button(self.tr("Voorbeeld vernieuwen"), self, "link", "rotate-ccw")
        self._refresh.setObjectName("refreshPreview")
        self._print = IconButton("printer", self.tr("Afdrukken…"), self)
        self._print.setObjectName("printPreview")
        self._print.setEnabled(False)
        for act in (self._refresh, self._print):
            act.setVisible(has_acts)
        self._empty = PlainLabel(
            self.tr("Het voorbeeld wordt gemaakt…"), self, "body", "text2", wrap=True
        )
        self._scroll = QScrollArea(self)
        self._lay_out()

        self._fit.clicked.connect(self._on_fit)
        self._in.clicked.connect(self._on_larger)
        self._out.clicked.connect(self._on_smaller)
        self._print.clicked.connect(self._on_print)
        self._refresh.clicked.connect(self.refresh_requested)
        self._whole.clicked.connect(self._on_whole)

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages, at the place that was being read."""
        bar = self._scroll.verticalScrollBar()
        place = bar.value()
        had_focus = next((n for n, view in enumerate(self._views) if view.hasFocus()), None)
        self._let_go()
        self._pdf, self._pages = pdf, PdfPages(pdf)
        self._views = [PageView(self._pages, n, self._inner) for n in range(len(self._pages))]
        for view in self._views:
            self._column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            view.show()
        self._empty.hide()
        self._print.setEnabled(True)
        self._zoom()
        self._inner.adjustSize()
        bar.setValue(place)
        if had_focus is not None:
            self._views[min(had_focus, len(self._views) - 1)].setFocus()
        announce(self, self.tr("Het voorbeeld is bijgewerkt."))

    def clear(self) -> None:
        """Show no paper, until the next arrives."""
        self._let_go()
        self._print.setEnabled(False)
        self._empty.show()
        self._scroll.verticalScrollBar().setValue(0)

    def pages(self) -> list[PageView]:
        """Return the pages on screen."""
        return self._views

    def scale(self) -> float:
        """Return how many pixels a point takes."""
        return self._scale

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._fits:
            self._zoom()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        tools = row(
            self._out,
            self._in,
            self._fit,
            self._whole,
            None,
            self._refresh,
            self._print,
            spacing=2,
            margins=(12, 6, 12, 6),
        )
        self._inner = QWidget(self)
        self._inner.setProperty("scrolled", True)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_MARGIN)
        self._column.addWidget(self._empty)
        self._scroll.setWidget(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.viewport().installEventFilter(self)
        whole = column(Panel(tools, self, "surface", "bottom"), self._scroll, spacing=0)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def _let_go(self) -> None:
        for view in self._views:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views, self._pdf = [], b""
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _zoom(self) -> None:
        if self._pages is None:
            return
        if self._fits:
            room = self._scroll.viewport().width() - 2 * _MARGIN
            self._scale = max(_SMALLEST, room / max(width for width, _ in self._sizes()))
        for view in self._views:
            view.show_at(self._scale)

    def _sizes(self) -> list[tuple[float, float]]:
        return [self._pages.size(n) for n in range(len(self._pages))] if self._pages else []

    def _show_at(self, scale: float) -> None:
        self._fits = False
        self._scale = min(_LARGEST, max(_SMALLEST, scale))
        self._zoom()

    def _on_print(self) -> None:
        printer = PaperPrinter(self._pdf, NAME, self)
        printer.printed.connect(self.printed)
        printer.ask()

    def _on_fit(self) -> None:
        self._fits = True
        self._zoom()

    def _on_whole(self) -> None:
        self._show_at(_WHOLE)

    def _on_larger(self) -> None:
        self._show_at(self._scale * _STEP)

    def _on_smaller(self) -> None:
        self._show_at(self._scale / _STEP)
