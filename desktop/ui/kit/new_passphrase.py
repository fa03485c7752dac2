"""Thinking of a passphrase: twice the same, with honest advice while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.form import Form
from desktop.ui.kit.passphrase import PassphraseField, Strength, advice, strength
from desktop.ui.kit.plain_label import PlainLabel

_TONES = {
    Strength.TOO_SHORT: "text2",
    Strength.WEAK: "warn",
    Strength.FAIR: "text2",
    Strength.STRONG: "ok",
}


class NewPassphrase(QObject):
    """Adds two fields to a form, "wachtzin" and "herhaling", with advice between them.

    Signals:
        submitted: Enter was pressed in the last field.
    """

    submitted = Signal()

    def __init__(self, form: Form, label: str = "") -> None:
        super().__init__(form)
        self._passphrase = PassphraseField(form)
        self._repeat = PassphraseField(form)
        hint = self.tr(
            "Minstens 12 tekens. Kies liefst vier of meer losse woorden die niets met "
            "elkaar te maken hebben. Hoofdletters en cijfers hoeven niet."
        )
        form.add("wachtzin", label or self.tr("&Wachtzin"), self._passphrase, hint)
        self._strength = PlainLabel("", form, "small", "text2", wrap=True)
        self._strength.setObjectName("strength")
        self._strength.hide()
        form.add_widget(self._strength)
        self._caps = PlainLabel(self.tr("Caps Lock staat aan."), form, "small", "warn")
        self._caps.setObjectName("capsLock")
        self._caps.hide()
        form.add_widget(self._caps)
        form.add("herhaling", self.tr("Wachtzin nog een &keer"), self._repeat)

        self._passphrase.caps_lock_seen.connect(self._caps.setVisible)
        self._passphrase.textChanged.connect(self._on_changed)
        self._repeat.caps_lock_seen.connect(self._caps.setVisible)
        self._repeat.returnPressed.connect(self.submitted)

    def text(self) -> str:
        """Return the passphrase; only when errors() is empty."""
        return self._passphrase.text()

    def errors(self) -> dict[str, str]:
        """Return what is wrong, by field."""
        found = strength(self._passphrase.text())
        if found in {Strength.TOO_SHORT, Strength.WEAK}:
            return {"wachtzin": advice(found)}
        if self._passphrase.text() != self._repeat.text():
            return {"herhaling": self.tr("De twee wachtzinnen zijn niet gelijk.")}
        return {}

    def focus(self) -> None:
        """Put the cursor in the first field."""
        self._passphrase.setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        self._passphrase.clear()
        self._repeat.clear()

    def _on_changed(self, text: str) -> None:
        found = strength(text)
        self._strength.setText(advice(found))
        self._strength.set_tone(_TONES[found])
        self._strength.setVisible(bool(text))
