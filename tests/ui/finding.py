"""Finding a part of a window that must be there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

P = TypeVar("P", bound=QObject)
W = TypeVar("W", bound=QWidget)


def find(widget: QWidget, kind: type[P], name: str = "") -> P:
    """Return the first part of this kind, and with this name when one is given."""
    # To Qt the empty name means: a part that has no name.
    found = widget.findChild(kind, name) if name else widget.findChild(kind)
    assert found is not None, f"no {kind.__name__} is called {name!r}"
    return found


def front(kind: type[W]) -> W:
    """Return the dialog that waits for the user, which must be of this kind."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), f"no {kind.__name__} is in front"
    return found
