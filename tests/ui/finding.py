"""Finding a part of a window that must be there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def find(widget: QWidget, kind: type[W], name: str = "") -> W:
    """Return the first part of this kind, and with this name when one is given."""
    # To Qt the empty name means: a part that has no name.
    found = widget.findChild(kind, name) if name else widget.findChild(kind)
    assert found is not None, f"no {kind.__name__} is called {name!r}"
    return found
