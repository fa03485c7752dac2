"""The wheel with Ctrl makes a drawing larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent


def zoom_step(event: QWheelEvent) -> int:
    """Return 1 for larger, -1 for smaller, and 0 for a wheel that scrolls."""
    turned = event.angleDelta().y()
    if not (event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned):
        return 0
    event.accept()
    return 1 if turned > 0 else -1
