"""Choosing a PIN for this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kluis.keys_dialog import KeyDialog


class PinDialog(KeyDialog):
    """Asks for the passphrase of the user and twice for a PIN."""

    def __init__(self, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("PinDialog", "Pincode op deze computer"),
            say("PinDialog", "Pincode instellen"),
            parent,
        )
        self.setObjectName("choosePin")
        self.explain(
            self.tr(
                "De pincode werkt twaalf uur, alleen op deze computer. Na drie verkeerde pogingen "
                "vervalt hij en opent u de kluis weer met uw wachtzin."
            )
        )
        self.ask_own()
        self._pin = self._digits("pin", self.tr("&Pincode"), self.tr("6 tot 12 cijfers."))
        self._again = self._digits("pinHerhaling", self.tr("Pincode nog een &keer"), "")
        self.finish_form()
        self.fit(480)

        self._again.returnPressed.connect(self.primary.click)
        self.submitted.connect(self._on_submitted)

    def answer(self) -> tuple[object, ...]:
        return self.own.text(), self._pin.text()

    def _digits(self, key: str, label: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.form.add(key, label, field, hint)
        return field

    def _on_submitted(self) -> None:
        errors = self.own_error()
        if self._pin.text() != self._again.text():
            errors["pinHerhaling"] = self.tr("De twee pincodes zijn niet gelijk.")
        if not self.show_errors(errors):
            self.given.emit()
