"""The reminder to make a recovery sheet: there is none yet, or the one there is was used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.services.key_ring import KeysView
from desktop.ui.kit.layouts import row
from desktop.ui.kit.notice import Notice


class RecoveryReminder(QWidget):
    """A line over every screen, until a fresh recovery code has been made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryReminder")
        self.notice = Notice("", self, "warn", self.tr("Herstelcode maken"))
        self.setLayout(row(self.notice, margins=(16, 8, 16, 8)))
        self.hide()

    def show_view(self, view: KeysView) -> None:
        """Show why a recovery code should be made, or nothing."""
        none = self.tr("Er is nog geen herstelblad. Zonder blad is een vergeten wachtzin verlies.")
        used = self.tr("De herstelcode is gebruikt. Maak een nieuw herstelblad; het oude vervalt.")
        text, is_needed = used if view.has_code else none, view.is_used or not view.has_code
        if is_needed and text != self.notice.text():
            self.notice.show_text(text)
        self.setVisible(is_needed)
