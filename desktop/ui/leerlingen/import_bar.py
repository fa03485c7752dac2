"""The bar under reading in: back, on, and what is going on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class ImportBar(Panel):
    """Shows the way on; while work is under way only the way out.

    Signals:
        back_requested: the user wants a step back.
        next_requested: the user wants on.
        cancel_requested: the user does not want what is under way.
    """

    back_requested = Signal()
    next_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "top")
        self._busy_text = PlainLabel("", self, "small", "text2", wrap=True)
        self._busy_text.setObjectName("importBusy")
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Voortgang"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._cancel = Button(self.tr("Annuleren"), self)
        self._cancel.setObjectName("importCancel")
        self._back = Button(self.tr("Terug"), self, "secondary", "chevron-left")
        self._back.setObjectName("importBack")
        self._next = Button("", self, "primary")
        self._next.setObjectName("importNext")
        line = row(self._back, None, self._cancel, self._next)
        busy = column(self._busy_text, self._progress, spacing=6)
        self.setLayout(column(busy, line, spacing=10, margins=(24, 10, 24, 10)))
        self.show_busy("")

        self._back.clicked.connect(self.back_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        self._next.clicked.connect(self.next_requested)

    def show_ways(self, back: str, following: str) -> None:
        """Show these words on the buttons; an empty word hides its button."""
        self._back.setText(back)
        self._next.setText(following)
        self.show_busy("")

    def show_busy(self, text: str, *, stoppable: bool = True) -> None:
        """Show what is under way, or the buttons again with ""."""
        for part in (self._busy_text, self._progress):
            part.setVisible(bool(text))
        self._busy_text.setText(text)
        self._cancel.setVisible(bool(text) and stoppable)
        self._back.setVisible(not text and bool(self._back.text()))
        self._next.setVisible(not text and bool(self._next.text()))
        shown = (self._back, self._next, self._cancel, self._busy_text)
        self.setVisible(any(not part.isHidden() for part in shown))
        announce(self, text)

    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return bool(self._busy_text.text())

    def focus_next(self) -> None:
        """Move the keyboard to the way on."""
        self._next.setFocus()
