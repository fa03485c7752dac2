"""A secret address and number: a word and a button, and for a moment the thing itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.core.netwerk import Persoon
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.mensen.contact import contact_words

SECONDS = 30


class Secret(QWidget):
    """Hides how to reach someone until reveal() is called, and again after a while.

    Signals:
        reveal_requested: the user wants to see it; it is not shown before reveal() is called.
    """

    reveal_requested = Signal()

    def __init__(self, person: Persoon, parent: QWidget, *, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._words = contact_words(person.betrokkene)
        name = person.betrokkene.naam
        self._names = (
            self.tr("Toon geheim adres en nummer van {}").format(name),
            self.tr("Verberg geheim adres en nummer van {}").format(name),
        )
        self._shown = PlainLabel("", self, "body", wrap=True)
        self._button = Button(self.tr("Verberg"), self, "link", "eye")
        self._button.setObjectName(f"reveal_{person.nummer}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self.setLayout(column(self._shown, row(self._button, None), spacing=2))
        self.conceal()

        self._button.clicked.connect(self._on_button)
        self._timer.timeout.connect(self.conceal)

    def reveal(self) -> None:
        """Show it until the time is over, or until it leaves the screen."""
        self._show(self._words)
        self._timer.start()
        announce(self, self._shown.text())

    def conceal(self) -> None:
        """Put it out of sight."""
        self._timer.stop()
        self._show([])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.conceal()

    def _show(self, words: list[str]) -> None:
        self._shown.setText("\n".join(words))
        self._shown.setVisible(bool(words))
        masked = self.tr("Adres en nummer: geheim - toon")
        self._button.setText(self.tr("Verberg") if words else masked)
        self._button.setAccessibleName(self._names[bool(words)])

    def _on_button(self) -> None:
        if self._timer.isActive():
            self.conceal()
        else:
            self.reveal_requested.emit()
