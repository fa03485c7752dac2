"""The reminder that nobody can forget a passphrase safely while there is no recovery sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.layouts import row
from desktop.ui.kit.notice import Notice


class RecoveryReminder(QWidget):
    """A line over every screen, until the recovery code has been made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryReminder")
        text = self.tr("Er is nog geen herstelblad. Zonder blad is een vergeten wachtzin verlies.")
        self.notice = Notice(text, self, "warn", self.tr("Herstelcode maken"))
        self.setLayout(row(self.notice, margins=(16, 8, 16, 8)))
        self.hide()
