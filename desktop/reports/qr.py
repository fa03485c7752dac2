"""A QR code of error level Q: a quarter of it may be stained or folded away."""

from __future__ import annotations

from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.tokens import INK

QUIET = 4


class QrPainter:
    """Paints a text as a square of side points, quiet zone included."""

    def __init__(self, text: str, side: float) -> None:
        code = QRCode(None, QRErrorCorrectLevel.Q)
        code.addData(text)
        code.make()
        self._rows = [[bool(module) for module in row] for row in code.modules]
        self._side = side

    def paint(self, canvas: Canvas) -> None:
        """Paint the dark modules, each run of a row at once."""
        step = self._side / (len(self._rows) + 2 * QUIET)
        canvas.setFillColor(INK)
        for number, row in enumerate(self._rows, start=QUIET + 1):
            place = QUIET
            for is_dark, run in groupby(row):
                length = len(list(run))
                if is_dark:
                    y = self._side - number * step
                    canvas.rect(place * step, y, length * step, step, stroke=0, fill=1)
                place += length
