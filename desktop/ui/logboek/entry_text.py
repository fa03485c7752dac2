"""The text of an entry: pasted or dropped files and pictures go to its documents."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.fields import GrowingTextEdit


class EntryText(GrowingTextEdit):
    """Takes words itself and hands on the rest.

    Signals:
        material_given: files or a picture were dropped or pasted here, as QMimeData.
    """

    material_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, 2, 14)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return _is_material(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if _is_material(source):
            self.material_given.emit(source)
        else:
            super().insertFromMimeData(source)


def _is_material(source: QMimeData) -> bool:
    # Words copied from a word processor come with a picture of themselves.
    return source.hasUrls() or (source.hasImage() and not source.hasText())
