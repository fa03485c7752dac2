"""Typing the recovery code over from paper, with an eye on every group."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.services import recovery_code
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class RecoveryField(QWidget):
    """One line for the whole code; names the group that is wrong and offers to mend one slip.

    Signals:
        submitted: Enter was pressed.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal = ""
        self._line = QLineEdit(self)
        self._line.setObjectName("herstelcode")
        self._line.setProperty("tall", True)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        hint = self.tr("Acht groepen van vier tekens. Hoofdletters en streepjes hoeven niet.")
        self._row = FieldRow(self.tr("&Herstelcode"), self._line, self, hint)
        self._read = PlainLabel("", self, "small", "text2", wrap=True)
        self._read.setObjectName("codeRead")
        self._mend = Button("", self, "link", "check")
        self._mend.setObjectName("mendCode")
        self._mend.hide()
        self.setLayout(column(self._row, self._read, row(self._mend, None), spacing=4))
        self.setFocusProxy(self._line)

        self._line.returnPressed.connect(self.submitted)
        self._line.textChanged.connect(self._on_changed)
        self._mend.clicked.connect(self._on_mend)

    def text(self) -> str:
        """Return what was typed."""
        return self._line.text()

    def check(self) -> bool:
        """Say what is wrong with the code and go there; True when it can be right."""
        found = recovery_code.check(self.text())
        if found.is_right:
            return True
        self._row.show_error(recovery_code.MistypedCodeError(found).remedy)
        self._line.setFocus()
        return False

    def forget(self) -> None:
        """Empty the field."""
        self._line.clear()

    def _on_changed(self, text: str) -> None:
        symbols = recovery_code.normalise(text)
        found = recovery_code.check(text)
        self._show_read(symbols, is_right=found.is_right)
        self._row.show_error(self._wrong(symbols, found))
        self._proposal = found.proposal
        self._mend.setVisible(bool(found.proposal))
        if found.proposal:
            self._mend.setText(self.tr("Neem over: {fix}").format(fix=self._fix(found)))

    def _show_read(self, symbols: str, *, is_right: bool) -> None:
        parts = " - ".join(recovery_code.groups(symbols))
        right = self.tr("Alle acht groepen kloppen.")
        self._read.setText(right if is_right else parts)
        self._read.set_tone("ok" if is_right else "text2")

    def _wrong(self, symbols: str, found: recovery_code.CodeCheck) -> str:
        """Return what can be said already; too few is no mistake while typing."""
        foreign = [
            place // recovery_code.GROUP + 1
            for place, symbol in enumerate(symbols)
            if symbol not in recovery_code.ALPHABET
        ]
        if foreign:
            wrong = self.tr("In groep {n} staat een teken dat in geen herstelcode voorkomt.")
            return wrong.format(n=foreign[0])
        if found.is_right or found.missing > 0:
            return ""
        return recovery_code.MistypedCodeError(found).remedy

    def _fix(self, found: recovery_code.CodeCheck) -> str:
        mended = recovery_code.groups(found.proposal)
        said = self.tr("groep {n} wordt {group}")
        return ", ".join(said.format(n=n, group=mended[n - 1]) for n in found.wrong_groups)

    def _on_mend(self) -> None:
        self._line.setText(self._proposal)
        self._line.setFocus()
