"""A canvas that says of every mark on the page what it belongs to: an element, or furniture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from desktop.reports.structure import Element, Mark


class TaggedCanvas(Canvas):
    """Brackets marks as tagged content (ISO 32000-1 14.6) and keeps pages back until all are known.

    Furniture is drawn last, on every page, with the page number and the number of pages.
    """

    _code: list[str]
    _startPage: Callable[[], None]  # noqa: N815  the engine's name

    def __init__(
        self, *args: Any, furniture: Callable[[TaggedCanvas, int, int], None], **more: Any
    ) -> None:
        self.owners: list[list[Element]] = [[]]
        self._furniture = furniture
        self._kept: list[dict[str, Any]] = []
        self._index = 0
        self._inside = False
        self._headings = 0
        super().__init__(*args, **more)

    @contextmanager
    def tag(self, element: Element) -> Iterator[None]:
        """Give what is drawn inside to an element; what stands inside another tag stays there."""
        if element.once and element.marks:
            with self.artifact("Layout"):
                yield
            return
        owners = self.owners[self._index]
        with self._bracket(f"/{element.tag} <</MCID {len(owners)}>> BDC") as opened:
            if opened:
                element.children.append(Mark(self._index, len(owners)))
                owners.append(element)
            yield

    @contextmanager
    def artifact(self, kind: str) -> Iterator[None]:
        """Keep what is drawn inside out of the reading order: Layout or Pagination."""
        with self._bracket(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    def next_heading(self) -> int:
        """Count a heading and return its number."""
        self._headings += 1
        return self._headings

    @contextmanager
    def _bracket(self, opening: str) -> Iterator[bool]:
        if self._inside:
            yield False
            return
        self._code.append(opening)
        self._inside = True
        yield True
        self._code.append("EMC")
        self._inside = False

    def showPage(self) -> None:  # noqa: N802  the engine's name
        """Keep the page back and start the next."""
        self._kept.append(dict(self.__dict__))
        self._index += 1
        self.owners.append([])
        self._startPage()

    def save(self) -> None:
        """Furnish and write all pages, then the file."""
        for number, page in enumerate(self._kept, start=1):
            self.__dict__.update(page)
            self._furniture(self, number, len(self._kept))
            super().showPage()
        super().save()
