"""A framed surface."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QWidget


class Card(QFrame):
    """A rounded, bordered surface around one layout; give the layout its own margins."""

    def __init__(
        self, layout: QLayout | None = None, parent: QWidget | None = None, tone: str = "surface"
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        if layout is not None:
            self.setLayout(layout)


class Panel(QFrame):
    """A plain surface with at most one border line: line is "", top, right, bottom or left."""

    def __init__(
        self,
        layout: QLayout | None = None,
        parent: QWidget | None = None,
        surface: str = "surface",
        line: str = "",
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", surface)
        self.setProperty("line", line)
        if layout is not None:
            self.setLayout(layout)
