"""The steps of reading pupils in as pages, each scrolling when it is longer than the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.theme import current
from desktop.ui.leerlingen.import_family import FamilyStep
from desktop.ui.leerlingen.import_file import FileStep
from desktop.ui.leerlingen.import_mapping import MappingStep
from desktop.ui.leerlingen.import_preview import PreviewStep
from desktop.ui.leerlingen.import_steps import At

_WIDTH = 860


class ImportStack(QStackedWidget):
    """Holds the steps and shows one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = FileStep(self)
        self.mapping = MappingStep(self)
        self.preview = PreviewStep(self)
        self.family = FamilyStep(self)
        self.done = Notice("", self, "ok")
        self.done.setObjectName("importDone")
        last = QWidget(self)
        last.setLayout(column(self.done, None))
        self._narrow = (self.file, self.mapping, self.family, last)
        parts: dict[At, QWidget] = {
            At.FILE: self.file,
            At.COLUMNS: self.mapping,
            At.PREVIEW: self.preview,
            At.DONE: last,
            At.FAMILY: self.family,
        }
        self._places = {at: self.addWidget(self._scrolled(part)) for at, part in parts.items()}
        self._fit()

        current().changed.connect(self._fit)

    def show_at(self, at: At) -> None:
        """Bring a step on screen."""
        self.setCurrentIndex(self._places[at])

    def focus_first(self, at: At) -> None:
        """Move the keyboard to where a step begins; the last one has nothing to fill in."""
        if at is At.FILE:
            self.file.setFocus()
        elif at is At.COLUMNS:
            self.mapping.focus_first()
        elif at is At.PREVIEW:
            self.preview.focus_first()
        elif at is At.FAMILY:
            self.family.focus_first()

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in one of the steps."""
        return self.isAncestorOf(self.window().focusWidget())

    def _scrolled(self, step: QWidget) -> QScrollArea:
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        line = row(step, margins=(24, 4, 24, 12))
        if step in self._narrow:
            line.addStretch(1)
            line.setStretch(0, 1000)
        inner.setLayout(line)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _fit(self) -> None:
        for step in self._narrow:
            step.setMaximumWidth(current().px(_WIDTH))
