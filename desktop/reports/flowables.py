"""Paragraphs, tables and figures that know which element of the structure they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph, Table
from reportlab.platypus.tables import TableRenderCB

from desktop.reports.structure import Element
from desktop.reports.tagged import TaggedCanvas


class _SpacedText(PDFTextObject):
    """Ends every line with a space: tagged words stand apart (ISO 32000-1 14.8.2.5)."""

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803  the engine's names
        if TStar and not text.endswith(" "):
            text += " "
        super()._textOut(text, TStar)  # type: ignore[misc]  # the stubs leave it out


class TaggedParagraph(Paragraph):
    """A paragraph of one element; plain is what it says, label hangs before its first line."""

    element = Element("P")
    plain = ""
    label: TaggedParagraph | None = None
    outline_level: int | None = None
    _wrapped_at: float | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Break into lines once per width: a table asks three times."""
        if self._wrapped_at != aW or not hasattr(self, "blPara"):
            super().wrap(aW, aH)
            self._wrapped_at = aW
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        parts = cast("list[TaggedParagraph]", super().split(aW, aH))
        if len(parts) > 1:
            self._keep_broken_words_whole()
            for part in parts:
                part.element, part.plain = self.element, self.plain
            parts[0].label, parts[0].outline_level = self.label, self.outline_level
        return list(parts)

    def draw(self) -> None:
        canvas = cast("TaggedCanvas", self.canv)
        self._keep_broken_words_whole()
        if self.outline_level is not None:
            self._add_outline(canvas, self.outline_level)
        if self.label:
            _, height = self.label.wrapOn(canvas, self.style.leftIndent, self.height)
            self.label.drawOn(canvas, 0, self.height - height)
        with canvas.tag(self.element):
            super().draw()

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802  the engine's name
        return _SpacedText(self.canv, x, y)

    def _keep_broken_words_whole(self) -> None:
        """Give the reader the words themselves where a line end runs through one."""
        if getattr(self, "_hyphenations", 0) or getattr(self, "_splitLongWordCount", 0):
            self.element.actual = self.plain

    def _add_outline(self, canvas: TaggedCanvas, level: int) -> None:
        key = f"kop-{canvas.next_heading()}"
        canvas.bookmarkHorizontal(key, 0, self.height + 4)
        canvas.addOutlineEntry(" ".join(self.plain.split()) or "–", key, level, closed=False)


class _Furniture(TableRenderCB):
    """Keeps the backgrounds and rules of a table out of the reading order."""

    def startTable(self, T: Table) -> None: ...  # noqa: N802, N803

    def startBG(self, T: Table) -> None:  # noqa: N802, N803
        self._open = cast("TaggedCanvas", T.canv).artifact("Layout")
        self._open.__enter__()

    def endBG(self, T: Table) -> None:  # noqa: N802, N803, ARG002
        self._open.__exit__(None, None, None)

    def startRow(self, T: Table, rowNo: int) -> None: ...  # noqa: N802, N803

    def startCell(self, *place: Any) -> None: ...  # noqa: N802

    def endCell(self, T: Table) -> None: ...  # noqa: N802, N803

    def endRow(self, T: Table) -> None: ...  # noqa: N802, N803

    def startLines(self, T: Table) -> None:  # noqa: N802, N803
        self.startBG(T)

    def endLines(self, T: Table) -> None:  # noqa: N802, N803
        self.endBG(T)

    def endTable(self, T: Table) -> None: ...  # noqa: N802, N803


class FlowTable(Table):
    """A table that breaks between rows; inside a row only if no page can hold that row."""

    page_height = 0.0
    _rowHeights: list[float]  # noqa: N815  the engine's name

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **(more | {"renderCB": _Furniture()}))

    def first_part(self) -> float:
        """Return the height of what may stand alone at the foot of a page, once wrapped."""
        return sum(self._rowHeights[: self.repeatRows + 1])

    @property
    def row_count(self) -> int:
        """Return the number of rows under the titles."""
        return len(self._rowHeights) - self.repeatRows

    def height_without_last_row(self) -> float:
        """Return the height, once wrapped, that leaves room for all rows but the last."""
        return sum(self._rowHeights[:-1]) + 0.01

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        # With both ways on, the engine offers the rest to the same page and repeats the titles.
        self.splitInRow = int(aH > self.page_height * 0.9)
        parts = super().split(aW, aH)
        if len(parts) == 2:
            first, rest = cast("list[FlowTable]", parts)
            if rest.row_count == 1 and first.row_count > 2:
                parts = super().split(aW, first.height_without_last_row()) or parts
        for part in cast("list[FlowTable]", parts):
            part.page_height = self.page_height
        return parts


class TaggedFigure(Flowable):
    """A drawing of one element, painted from its lower left corner, as large as may be."""

    def __init__(
        self, size: tuple[float, float], paint: Callable[[Canvas], None], element: Element
    ) -> None:
        super().__init__()
        self._size = size
        self._paint = paint
        self._element = element
        self._scale = 1.0

    def fit(self, width: float, height: float) -> None:
        """Shrink until it fits; never grow."""
        self._scale = min(1.0, width / self._size[0], height / self._size[1])

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803
        self.width, self.height = (side * self._scale for side in self._size)
        return self.width, self.height

    def draw(self) -> None:
        canvas = cast("TaggedCanvas", self.canv)
        x, y = canvas.absolutePosition(0, 0)
        self._element.bbox = tuple(
            round(side, 2) for side in (x, y, x + self.width, y + self.height)
        )
        with canvas.tag(self._element):
            canvas.saveState()
            canvas.scale(self._scale, self._scale)
            self._paint(canvas)
            canvas.restoreState()
