"""A passage in at most two lines, with what was looked for bold and underlined."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.core.zoeken import Stuk
from desktop.ui.kit import fonts
from desktop.ui.kit.theme import current

LINES = 2


class Passage:
    """The laid-out text of a row; literal, never read as markup."""

    def __init__(self, stukken: tuple[Stuk, ...], width: int) -> None:
        self._text = "".join(stuk.text for stuk in stukken)
        self._formats = list(_formats(stukken))
        self._layout = self._laid_out(self._text, width)
        shown = self._shown_until()
        if shown < len(self._text):
            whole_words, _, _ = self._text[: shown - 1].rstrip().rpartition(" ")
            self._layout = self._laid_out(f"{whole_words or self._text[: shown - 2]}…", width)

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw the text with its top left corner there."""
        painter.setPen(current().colour("text2"))
        self._layout.draw(painter, QPointF(left, top))

    def _laid_out(self, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text, fonts.font("small"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats)
        layout.beginLayout()
        for place in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, place * fonts.line_height("small")))
        layout.endLayout()
        return layout

    def _shown_until(self) -> int:
        count = self._layout.lineCount()
        if not count:
            return 0
        last = self._layout.lineAt(count - 1)
        return last.textStart() + last.textLength()


def _formats(stukken: tuple[Stuk, ...]) -> Iterator[QTextLayout.FormatRange]:
    look = QTextCharFormat()
    look.setFont(fonts.font("small_strong"))
    look.setFontUnderline(True)
    look.setForeground(current().colour("text"))
    start = 0
    for stuk in stukken:
        # Qt counts in UTF-16, in which an emoji is two.
        length = len(stuk.text.encode("utf-16-le", errors="surrogatepass")) // 2
        if stuk.hit:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = start, length, look
            yield found
        start += length
