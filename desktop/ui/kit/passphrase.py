"""Writing a passphrase: a field that can be shown, a Caps Lock hint, and honest advice."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.dress import dress
from desktop.ui.kit.theme import current

MINIMUM = 12
_WORDS, _LONG, _DISTINCT = 4, 20, 6


class Strength(Enum):
    """How long a passphrase holds, judged by its length and number of words only."""

    TOO_SHORT = "te kort"
    WEAK = "zwak"
    FAIR = "redelijk"
    STRONG = "sterk"


def strength(passphrase: str) -> Strength:
    """Judge a passphrase by its length; a known sentence or name is weaker than this tells."""
    words = passphrase.lower().split()
    if len(passphrase) < MINIMUM:
        return Strength.TOO_SHORT
    if len(set(passphrase.lower())) < _DISTINCT or 1 < len(words) != len(set(words)):
        return Strength.WEAK
    if len(words) >= _WORDS and len(passphrase) >= _LONG:
        return Strength.STRONG
    return Strength.FAIR


def advice(found: Strength) -> str:
    """Return one Dutch sentence on what would make the passphrase better."""
    say = QCoreApplication.translate
    return {
        Strength.TOO_SHORT: say("Passphrase", "Te kort: gebruik minstens 12 tekens."),
        Strength.WEAK: say("Passphrase", "Zwak: er zit te veel herhaling in."),
        Strength.FAIR: say(
            "Passphrase", "Redelijk. Met vier of meer losse woorden is uw wachtzin veel sterker."
        ),
        Strength.STRONG: say(
            "Passphrase", "Lang genoeg. Een bekende zin, naam of songtekst blijft te raden."
        ),
    }[found]


class PassphraseField(QLineEdit):
    """A hidden line with an eye to show it; pasting is allowed.

    Signals:
        caps_lock_seen: a letter was typed from which Caps Lock is known to be on or off.
    """

    caps_lock_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tall", True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._eye = IconButton("eye", self.tr("Wachtzin tonen"), self)
        self._eye.setObjectName("showPassphrase")
        self._eye.clicked.connect(self._on_eye)

    def hide_again(self) -> None:
        """Hide the text when it was shown."""
        self._show_text(shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(text.isupper() != shift)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_eye()

    def _on_eye(self) -> None:
        self._show_text(shown=self.echoMode() == QLineEdit.EchoMode.Password)

    def _show_text(self, *, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)
        dress(self._eye, "eye-off" if shown else "eye", size=18)
        self._eye.rename(self.tr("Wachtzin verbergen") if shown else self.tr("Wachtzin tonen"))

    def _place_eye(self) -> None:
        side = current().px(28)
        self._eye.setGeometry(self.width() - side - 6, (self.height() - side) // 2, side, side)
        self.setTextMargins(0, 0, side, 0)
