"""Rows and columns in one line; None stretches, a number is a gap in pixels."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
BoxT = TypeVar("BoxT", bound=QBoxLayout)
_NONE: Margins = (0, 0, 0, 0)


def row(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QHBoxLayout:
    """Lay items out from left to right."""
    return _fill(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QVBoxLayout:
    """Lay items out from top to bottom."""
    return _fill(QVBoxLayout(), items, spacing, margins)


def clear_lines(lines: QLayout) -> None:
    """Take everything out of a layout, what is nested in it as well."""
    while lines.count():
        item = lines.takeAt(0)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_lines(inner)


def _fill(box: BoxT, items: tuple[Item, ...], spacing: int, margins: Margins) -> BoxT:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box
