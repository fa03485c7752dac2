"""The tree that a screen reader walks: made in reading order before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

Attribute = tuple[str, str, str]
"""Owner, name and value, as in ISO 32000-1 14.8.5."""

COLUMN_HEADER: Attribute = ("Table", "Scope", "Column")
ROW_HEADER: Attribute = ("Table", "Scope", "Row")
DISC: Attribute = ("List", "ListNumbering", "Disc")
DECIMAL: Attribute = ("List", "ListNumbering", "Decimal")


@dataclass(eq=False, slots=True)
class Mark:
    """A piece of a page that belongs to an element: the number of its marked content."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A structure element of ISO 32000-1 14.7: its tag, and marks or elements under it.

    actual replaces what the page shows (a word broken by a hyphen); bbox is in points.
    An element drawn once is furniture when it returns (the titles of a table on a next page).
    """

    tag: str
    alt: str = ""
    attribute: Attribute | None = None
    once: bool = False
    actual: str = ""
    bbox: tuple[float, ...] = ()
    children: list[Element | Mark] = field(default_factory=list)

    def add(
        self, tag: str, attribute: Attribute | None = None, *, alt: str = "", once: bool = False
    ) -> Element:
        """Append an element and return it."""
        child = Element(tag, alt, attribute, once)
        self.children.append(child)
        return child

    @property
    def marks(self) -> list[Mark]:
        """Return the marks directly under this element."""
        return [child for child in self.children if isinstance(child, Mark)]

    def prune(self) -> bool:
        """Drop elements that came to nothing; tell whether anything is left."""
        self.children = [c for c in self.children if isinstance(c, Mark) or c.prune()]
        return bool(self.children)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all under it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()
