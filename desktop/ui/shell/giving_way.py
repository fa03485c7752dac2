"""Parts of a bar that give way, one after the other, while there is no room for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QLayout, QPushButton, QWidget


class Part(Protocol):
    """Something that can take less room."""

    def show(self, *, full: bool) -> None:
        """Take the room it likes, or as little as it can."""
        ...


class Shorter(NamedTuple):
    """A button that can do with fewer words."""

    button: QPushButton
    words: str
    fewer: str = ""

    def show(self, *, full: bool) -> None:
        """Show all words or the few."""
        self.button.setText(self.words if full else self.fewer)


class Leaving(NamedTuple):
    """A part that can be missed."""

    widget: QWidget

    def show(self, *, full: bool) -> None:
        """Show it, or not."""
        self.widget.setVisible(full)


class Narrower(NamedTuple):
    """A field that can do with less width; both in pixels."""

    field: QWidget
    width: int
    least: int

    def show(self, *, full: bool) -> None:
        """Ask for the width it likes, or for the least."""
        self.field.setMinimumWidth(self.width if full else self.least)


def give_way(line: QLayout, width: int, parts: Iterable[Part]) -> None:
    """Let parts give way in this order until all of line fits in width."""
    waiting = tuple(parts)
    for part in waiting:
        part.show(full=True)
    for part in waiting:
        line.invalidate()
        if line.minimumSize().width() <= width:
            return
        part.show(full=False)
