"""The first five minutes: name the school, choose the kader, think of a passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.frame_window import FrameWindow
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vault_form import NewVault, VaultForm

__all__ = ["FirstRunWindow", "NewVault"]


class FirstRunWindow(FrameWindow):
    """Asks what a new vault needs; making it is done elsewhere.

    Signals:
        vault_requested: make a vault from this NewVault.
        cancelled: the user went back.
    """

    vault_requested = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = VaultForm(self)
        self._make_feedback()
        self._lay_out()

        self._back.clicked.connect(self.cancelled)
        self._create.clicked.connect(self._on_create)
        self._form.submitted.connect(self._on_create)
        self._form.setFocus()

    def show_error(self, text: str) -> None:
        """Show why the vault could not be made, and let the user try again."""
        self.set_busy(busy=False)
        self._failure.show_text(text)
        self._create.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Show that the vault is being made; nothing can be changed meanwhile."""
        for part in (self._form, self._create, self._back):
            part.setEnabled(not busy)
        self._progress.setVisible(busy)
        self._busy_text.setVisible(busy)
        if busy:
            self._failure.hide()
            announce(self, self._busy_text.text())

    def forget_passphrase(self) -> None:
        """Empty both passphrase fields."""
        self._form.forget_passphrase()

    def _make_feedback(self) -> None:
        self._failure = self._failure_notice()
        self._progress = self._progress_bar()
        self._busy_text = PlainLabel(self.tr("Kluis wordt gemaakt…"), self, "small", "text2")
        self._busy_text.setObjectName("busy")
        self._busy_text.hide()
        self._back = Button(self.tr("Terug"), self)
        self._back.setObjectName("back")
        self._create = Button(self.tr("Kluis maken"), self, "primary", "shield-check")
        self._create.setObjectName("create")

    def _lay_out(self) -> None:
        promise = self.tr("Een kluis bewaart alle dossiers versleuteld op deze laptop.")
        parts = self._page(self.tr("Nieuwe kluis"), promise)
        for part in (self._form, self._failure, self._progress):
            parts.addWidget(part)
        parts.addLayout(row(None, self._busy_text, self._back, self._create))
        self._show_card(parts, 680)

    def _on_create(self) -> None:
        if self._form.check():
            self.vault_requested.emit(self._form.answer())
