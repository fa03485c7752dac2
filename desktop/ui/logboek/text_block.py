"""Running text laid out once for a width, painted many times; never read as markup."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desktop.ui.kit import fonts
from desktop.ui.kit.theme import current

_STRONG = {"body": "body_strong", "small": "small_strong"}
_LINE_END = "\u2028"


class TextBlock:
    """A wrapped text in one step of the type scale and one colour role.

    lead characters at the start are set strong; struck draws a line through all of it.
    """

    def __init__(
        self, text: str, role: str, tone: str, width: int, *, lead: int = 0, struck: bool = False
    ) -> None:
        self._tone = tone
        face = QFont(fonts.font(role))
        face.setStrikeOut(struck)
        self._layout = QTextLayout("\n".join(text.splitlines()).replace("\n", _LINE_END), face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        if lead:
            self._layout.setFormats([_strong(lead, _STRONG[role])])
        self.width, self.height = self._wrap(width, fonts.line_height(role))

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw the text with its top left corner there."""
        painter.setPen(current().colour(self._tone))
        self._layout.draw(painter, QPointF(left, top))

    def _wrap(self, width: int, line_height: int) -> tuple[int, int]:
        top, drop, widest = 0, 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            drop = drop or max(0.0, (line_height - line.height()) / 2)
            line.setPosition(QPointF(0, top + drop))
            top += line_height
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        return ceil(widest), top


def text_width(text: str, role: str) -> int:
    """Return how wide the text is on one line."""
    return ceil(QFontMetricsF(fonts.font(role)).horizontalAdvance(text)) + 1


def _strong(length: int, role: str) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = 0, length
    look = QTextCharFormat()
    look.setFont(fonts.font(role))
    found.format = look
    return found
