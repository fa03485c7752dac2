"""The bar under the school screen: whether all is kept, undo and keep."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class SaveBar(Panel):
    """Shows what stands open and asks to keep it.

    Signals:
        save_requested: the user wants it kept.
        undo_requested: the user wants back what is kept.
    """

    save_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "top")
        self._failure = Notice("", self, "danger")
        self._failure.setObjectName("failure")
        self._failure.hide()
        self._stand = PlainLabel("", self, "small", "text2", wrap=True)
        self._stand.setObjectName("stand")
        self._undo = Button(self.tr("Terugzetten"), self, "secondary", "undo-2")
        self._undo.setObjectName("undoSchool")
        self._save = Button(self.tr("Opslaan"), self, "primary", "save")
        self._save.setObjectName("saveSchool")
        line = row(self._stand, self._undo, self._save)
        line.setStretch(0, 1)
        self.setLayout(column(self._failure, line, margins=(24, 10, 24, 10)))
        self.show_stand(changed=False)

        self._save.clicked.connect(self.save_requested)
        self._undo.clicked.connect(self.undo_requested)

    def show_stand(self, *, changed: bool) -> None:
        """Tell whether something waits to be kept."""
        self._failure.hide()
        words = self.tr("U heeft wijzigingen die nog niet zijn opgeslagen.")
        self._stand.setText(words if changed else self.tr("Alles is opgeslagen."))
        for button in (self._undo, self._save):
            button.setEnabled(changed)

    def show_saved(self) -> None:
        """Tell aloud that it is kept."""
        announce(self, self._stand.text())

    def show_failure(self, text: str) -> None:
        """Show why it was not kept."""
        self._failure.show_text(text)
