"""What every act on a key asks first: the passphrase of who does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from desktop.core.known_error import KnownError, RefusedError
from desktop.ui.kit.announce import announce
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.passphrase import PassphraseField
from desktop.ui.kit.plain_label import PlainLabel


class KeyDialog(Dialog):
    """A dialog about keys; the work takes a second or two, in which nothing can be changed.

    Signals:
        given: all was filled in; answer() holds it.
    """

    given = Signal()

    def __init__(
        self, title: str, primary: str, parent: QWidget | None = None, kind: str = "primary"
    ) -> None:
        super().__init__(title, primary, parent, kind)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._is_busy = False
        self.own = PassphraseField(self)

    def answer(self) -> tuple[object, ...]:
        """Return what was filled in, in the order the act takes it; only after given."""
        return (self.own.text(),)

    def explain(self, text: str) -> PlainLabel:
        """Add a paragraph."""
        label = PlainLabel(text, self, "body", "text2", wrap=True)
        self.form.add_widget(label)
        return label

    def ask_own(self, label: str = "") -> FieldRow:
        """Add the field for the passphrase of the user, as proof."""
        self.own.setFocus()
        return self.form.add("eigen", label or self.tr("&Uw wachtzin"), self.own)

    def finish_form(self) -> None:
        """Add what shows that the work goes on, as the last line."""
        self.form.add_widget(self._progress)

    def own_error(self) -> dict[str, str]:
        """Return that the passphrase of the user was left empty, if so."""
        return {} if self.own.text() else {"eigen": self.tr("Vul uw wachtzin in.")}

    def set_busy(self, *, busy: bool) -> None:
        """Show that the work goes on."""
        self._is_busy = busy
        for part in (self.form, self.primary, self.cancel):
            part.setEnabled(not busy)
        # The bar moves by itself and must not look disabled.
        self._progress.setVisible(busy)
        if busy:
            self.notice.hide()
            self.own.hide_again()
            announce(self, self.tr("Even geduld…"))

    def show_refusal(self, error: KnownError) -> None:
        """Show why it was not done, under its field when it has one here."""
        self.set_busy(busy=False)
        if isinstance(error, RefusedError) and self.findChild(QLineEdit, error.field) is not None:
            self.show_errors({error.field: error.remedy})
            return
        self.show_failure(error.remedy)
        self.own.setFocus()
        self.own.selectAll()

    def reject(self) -> None:
        # Halfway there is no way back: the outcome is shown in a moment.
        if not self._is_busy:
            super().reject()
