"""What opens a vault on the lock screen: a passphrase, or a PIN where that works."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.passphrase import PassphraseField
from desktop.ui.kit.plain_label import PlainLabel


class UnlockFields(QWidget):
    """Asks for one of the two; the other is one choice away.

    Signals:
        passphrase_given: this passphrase was typed.
        pin_given: this PIN was typed.
    """

    passphrase_given = Signal(str)
    pin_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passphrase = PassphraseField(self)
        self._passphrase.setObjectName("passphrase")
        self._passphrase_row = FieldRow(self.tr("&Wachtzin"), self._passphrase, self)
        self._caps = PlainLabel(self.tr("Caps Lock staat aan."), self, "small", "warn")
        self._caps.setObjectName("capsLock")
        self._caps.hide()
        self._pin = QLineEdit(self)
        self._pin.setObjectName("pin")
        self._pin.setProperty("tall", True)
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self._pin_row = FieldRow(self.tr("&Pincode"), self._pin, self)
        self._other_way = Button("", self, "link")
        self._other_way.setObjectName("otherWay")
        self._has_pin = False
        fields = column(self._pin_row, self._passphrase_row, self._caps)
        fields.addLayout(row(self._other_way, None))
        self.setLayout(fields)
        self._show_way(is_pin=False)

        self._other_way.clicked.connect(self._on_other_way)
        self._passphrase.caps_lock_seen.connect(self._caps.setVisible)
        self._passphrase.returnPressed.connect(self.submit)
        self._passphrase.textEdited.connect(self._on_edited)
        self._pin.returnPressed.connect(self.submit)
        self._pin.textEdited.connect(self._on_edited)

    def offer_pin(self, *, offered: bool) -> None:
        """Ask for the PIN first where it works, unless a passphrase is being typed already."""
        self._has_pin = offered
        is_pin = offered and not self._passphrase.text()
        had_focus = self._passphrase.hasFocus() or self._pin.hasFocus()
        said = self._pin_row.error()
        self._show_way(is_pin=is_pin)
        if said and not is_pin:
            # The PIN has just died of it; the sentence also tells what to do now.
            self._passphrase_row.show_error(said)
        if had_focus:
            self.focus()

    def submit(self) -> None:
        """Hand over what was typed, or say that nothing was."""
        field = self._asked()
        if not field.text():
            empty_pin, empty = self.tr("Vul uw pincode in."), self.tr("Vul uw wachtzin in.")
            self.show_error(empty_pin if field is self._pin else empty)
        elif field is self._pin:
            self.pin_given.emit(field.text())
        else:
            self.passphrase_given.emit(field.text())

    def show_error(self, text: str) -> None:
        """Show why the vault did not open, under the field that was used."""
        field = self._asked()
        (self._pin_row if field is self._pin else self._passphrase_row).show_error(text)
        announce(field, text)
        field.setFocus()
        field.selectAll()

    def focus(self) -> None:
        """Put the cursor where the secret is typed."""
        self._asked().setFocus()

    def cover(self) -> None:
        """Hide the passphrase when it was shown, and forget the last error."""
        self._passphrase.hide_again()
        self._on_edited()

    def forget(self) -> None:
        """Empty both fields."""
        self._passphrase.clear()
        self._pin.clear()

    def _asked(self) -> QLineEdit:
        return self._passphrase if self._pin_row.isHidden() else self._pin

    def _show_way(self, *, is_pin: bool) -> None:
        self._pin_row.setVisible(is_pin)
        self._passphrase_row.setVisible(not is_pin)
        self._caps.hide()
        self._other_way.setVisible(self._has_pin)
        with_passphrase, with_pin = self.tr("Wachtzin gebruiken"), self.tr("Pincode gebruiken")
        self._other_way.setText(with_passphrase if is_pin else with_pin)

    def _on_other_way(self) -> None:
        self._show_way(is_pin=self._pin_row.isHidden())
        self.focus()

    def _on_edited(self) -> None:
        for line in (self._pin_row, self._passphrase_row):
            if line.error():
                line.show_error("")
