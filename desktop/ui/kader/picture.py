"""The chart as a picture to paste elsewhere: published words and the path, and no name."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from desktop.diagram.drawing import Drawing
from desktop.ui.kader.pen import QtPen, face
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TYPE

_MARGIN, _SHARPNESS = 16, 2


def picture(drawing: Drawing, title: str) -> QImage:
    """Return a drawing under its title, sharp enough to print."""
    theme, size = current(), current().px(TYPE["small"].size)
    head = size * 2
    width, height = drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN + head
    image = QImage(
        round(width * _SHARPNESS), round(height * _SHARPNESS), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    painter.translate(_MARGIN, _MARGIN)
    painter.setPen(theme.colour("text"))
    painter.setFont(face(size, bold=True))
    painter.drawText(QPointF(0, size), title)
    painter.translate(0, head)
    drawing.paint(QtPen(painter))
    painter.end()
    return image
