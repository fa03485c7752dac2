"""A PDF to the printer: page by page as images, so that nothing of it touches the disk first."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.kit.weak import weakly
from desktop.ui.paper.pages import PdfPages

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72


class PaperPrinter(QPrintDialog):
    """The print dialog of the computer for one PDF.

    Signals:
        printed: all pages went to the printer.
    """

    printed = Signal()

    def __init__(self, pdf: bytes, title: str, parent: QWidget) -> None:
        self._paper = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        self._paper.setResolution(DOTS_PER_INCH)
        # The name in the print queue: others may read it there.
        self._paper.setDocName(title)
        super().__init__(self._paper, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pdf = pdf
        self.accepted.connect(weakly(self._on_accepted))

    def ask(self) -> None:
        """Show the dialog without blocking; print when it is accepted."""
        QDialog.open(self)

    def _on_accepted(self) -> None:
        if paint_pages(self._paper, self._pdf):
            self.printed.emit()


def paint_pages(printer: QPrinter, pdf: bytes) -> bool:
    """Paint every page on a sheet of its own, as large as it allows; False when it would not."""
    pages = PdfPages(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        pages.close()
        return False
    printer.setFullPage(True)
    for number in range(len(pages)):
        if number:
            printer.newPage()
        image = pages.image(number, DOTS_PER_INCH / _POINTS_PER_INCH)
        room = painter.viewport()
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(room.topLeft(), size), image)
    is_sent = painter.end()
    pages.close()
    return is_sent
