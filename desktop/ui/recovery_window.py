"""The way back in for who lost the passphrase: the code from paper, then a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.frame_window import FrameWindow
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.countdown import Countdown
from desktop.ui.kit.form import Form
from desktop.ui.kit.layouts import row
from desktop.ui.kit.new_passphrase import NewPassphrase
from desktop.ui.kluis.recovery_field import RecoveryField


class RecoveryWindow(FrameWindow):
    """Asks for a recovery code and a new passphrase; opening the vault is done elsewhere.

    Signals:
        code_given: open the vault with this code, and let this new passphrase open it from now on.
        cancelled: the user went back.
    """

    code_given = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = RecoveryField(self)
        self._form = Form(self)
        self._new = NewPassphrase(self._form, self.tr("&Nieuwe wachtzin"))
        self._make_feedback()
        self._lay_out()

        self._back.clicked.connect(self.cancelled)
        self._code.submitted.connect(self._on_code)
        self._countdown.ran_out.connect(self._on_ran_out)
        self._new.submitted.connect(self._on_open)
        self._open.clicked.connect(self._on_open)
        self._code.setFocus()

    def show_error(self, text: str) -> None:
        """Show why the vault did not open, and let the user try again."""
        self.set_busy(busy=False)
        self._failure.show_text(text)
        self._code.setFocus()

    def show_wait(self, seconds: int) -> None:
        """Let the next try wait this long."""
        self._countdown.count_from(seconds)
        self._open.setEnabled(not seconds)

    def set_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened; nothing can be changed meanwhile."""
        for part in (self._code, self._form, self._back):
            part.setEnabled(not busy)
        self._open.setEnabled(not busy and not self._countdown.is_running())
        self._progress.setVisible(busy)
        if busy:
            self._failure.hide()
            announce(self, self.tr("Kluis wordt geopend…"))

    def forget_passphrase(self) -> None:
        """Empty all fields."""
        self._code.forget()
        self._new.forget()

    def _make_feedback(self) -> None:
        self._failure = self._failure_notice()
        self._progress = self._progress_bar()
        self._countdown = Countdown(self)
        self._back = Button(self.tr("Terug"), self)
        self._back.setObjectName("back")
        self._open = Button(self.tr("Kluis openen"), self, "primary", "lock-open")
        self._open.setObjectName("openWithCode")

    def _lay_out(self) -> None:
        about = self.tr(
            "Neem het herstelblad van deze kluis erbij. U kiest meteen een nieuwe wachtzin; alle "
            "eerdere wachtzinnen vervallen, ook die van een collega."
        )
        parts = self._page(self.tr("Openen met herstelcode"), about)
        for part in (self._code, self._form, self._failure, self._countdown, self._progress):
            parts.addWidget(part)
        parts.addLayout(row(None, self._back, self._open))
        self._show_card(parts, 620)

    def _on_code(self) -> None:
        if self._code.check():
            self._new.focus()

    def _on_open(self) -> None:
        may_open = self._open.isEnabled() and self._code.check()
        if may_open and not self._form.show_errors(self._new.errors()):
            self.code_given.emit(self._code.text(), self._new.text())

    def _on_ran_out(self) -> None:
        self._open.setEnabled(True)
