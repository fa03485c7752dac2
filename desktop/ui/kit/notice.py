"""A message in the page itself: icon, sentence, and at most one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel

_ICON = {"info": "info", "warn": "triangle-alert", "danger": "circle-alert", "ok": "circle-check"}


class Notice(QFrame):
    """Shows one sentence in the tone info, warn, danger or ok.

    Signals:
        action_requested: the user chose the button in the notice.
    """

    action_requested = Signal()

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        tone: str = "info",
        action: str = "",
        *,
        closable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self._icon = IconLabel(_ICON[tone], self, tone, 18)
        self._label = PlainLabel(text, self, "body", tone, wrap=True)
        line = row(self._icon, spacing=10, margins=(12, 8, 8, 8))
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1)
        if action:
            button = Button(action, self, "link")
            button.setObjectName("noticeAction")
            button.clicked.connect(self.action_requested)
            line.addWidget(button)
            self.setFocusProxy(button)
        if closable:
            close = IconButton("x", self.tr("Bericht sluiten"), self, size=16)
            close.clicked.connect(self.hide)
            line.addWidget(close)
        self.setLayout(line)

    def text(self) -> str:
        """Return the sentence shown."""
        return self._label.text()

    def show_text(self, text: str, tone: str = "") -> None:
        """Show a sentence, read it aloud, and change the tone when one is given."""
        if tone:
            self.setProperty("tone", tone)
            self._icon.show_icon(_ICON[tone], tone)
            self._label.set_tone(tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self._label.setText(text)
        self.show()
        announce(self, text)
