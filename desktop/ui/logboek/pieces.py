"""The drawn parts of a card besides running text."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.kit.paint import draw_pill, pill_width, round_rect
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT
from desktop.ui.logboek.entry import Mark


class Piece(Protocol):
    """Something with a size that draws itself at a place."""

    width: int
    height: int

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw with the top left corner there."""
        ...


class PillPiece:
    """A pill of the house style."""

    def __init__(self, mark: Mark) -> None:
        self._mark = mark
        self.width = pill_width(mark.text, mark.icon)
        self.height = current().px(PILL_HEIGHT)

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        draw_pill(painter, left, top, *self._mark)


class BoxPiece:
    """A rounded fill in one colour role: the bar beside a quotation, the ground under duiding."""

    def __init__(self, width: int, height: int, role: str, radius: float) -> None:
        self.width, self.height = width, height
        self._role, self._radius = role, radius

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        box = QRectF(left, top, self.width, self.height)
        # On a contrast theme a fill alone may equal the card; its line does not.
        line = "border" if current().tokens.name == "contrast" and self._radius > 2 else ""
        round_rect(painter, box, self._radius, self._role, line)
