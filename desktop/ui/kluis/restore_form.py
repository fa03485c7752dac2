"""The questions before a backup is put back: which file, and what opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.services.key_ports import Proof, SlotKind
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.passphrase import PassphraseField
from desktop.ui.kit.plain_label import ElidedLabel


class RestoreForm(QWidget):
    """Asks for the backup and for the passphrase or recovery code of that time.

    Signals:
        look_requested: look into this file (Path) with this Proof.
    """

    look_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restoreForm")
        self._file: Path | None = None
        self._make_fields()
        self._look = Button(self.tr("Back-up bekijken"), self, "primary", "search")
        self._look.setObjectName("lookIntoBackup")
        whole = column(self._file_row, self._kind, self._passphrase_row, self._code_row, spacing=14)
        whole.addLayout(row(self._look, None))
        self.setLayout(whole)
        self._on_kind(self._kind.key())

        self._choose.clicked.connect(self._on_choose)
        self._code.returnPressed.connect(self._on_look)
        self._kind.chosen.connect(self._on_kind)
        self._look.clicked.connect(self._on_look)
        self._passphrase.returnPressed.connect(self._on_look)
        self.setFocusProxy(self._choose)

    def choose_file(self, file: str) -> None:
        """Take this file."""
        self._file = Path(file)
        self._name.show_text(self._file.name)
        self._name.setToolTip(file)
        self._file_row.show_error("")
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_secrets(self) -> None:
        """Empty the passphrase and the code."""
        self._passphrase.clear()
        self._passphrase.hide_again()
        self._code.clear()

    def focus_secret(self) -> None:
        """Let the user write the passphrase or code anew."""
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        self._field().selectAll()

    def _make_fields(self) -> None:
        self._choose = Button(self.tr("Kies een bestand…"), self, "secondary", "folder-open")
        self._choose.setObjectName("chooseBackup")
        self._name = ElidedLabel(self.tr("Nog geen bestand gekozen."), self, "body", "text2")
        self._name.setObjectName("chosenBackup")
        file = QWidget(self)
        line = row(self._choose, self._name, spacing=12)
        line.setStretch(1, 1)
        file.setLayout(line)
        file.setFocusProxy(self._choose)
        hint = self.tr("De naam begint met weegwijzer- en eindigt op .zkb.")
        self._file_row = FieldRow(self.tr("&Back-up"), file, self, hint)
        self._choose.setAccessibleDescription(hint)
        options = (
            Option(SlotKind.PASSPHRASE.value, self.tr("Wachtzin"), "key-round"),
            Option(SlotKind.RECOVERY.value, self.tr("Herstelcode"), "file-text"),
        )
        self._kind = ChipGroup(self.tr("Waarmee u de back-up opent"), options, self)
        self._kind.choose(SlotKind.PASSPHRASE.value)
        self._passphrase = PassphraseField(self)
        self._passphrase.setObjectName("backupPassphrase")
        of_then = self.tr("De wachtzin die gold toen de back-up werd gemaakt.")
        self._passphrase_row = FieldRow(self.tr("&Wachtzin"), self._passphrase, self, of_then)
        self._code = QLineEdit(self)
        self._code.setObjectName("backupCode")
        self._code.setProperty("tall", True)
        self._code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        groups = self.tr("De acht groepen van vier tekens op uw herstelblad.")
        self._code_row = FieldRow(self.tr("&Herstelcode"), self._code, self, groups)
        self._rows = {
            SlotKind.PASSPHRASE.value: self._passphrase_row,
            SlotKind.RECOVERY.value: self._code_row,
        }

    def _row(self) -> FieldRow:
        return self._rows[self._kind.key()]

    def _field(self) -> QLineEdit:
        return self._passphrase if self._row() is self._passphrase_row else self._code

    def _on_kind(self, key: str) -> None:
        for kind, line in self._rows.items():
            line.setVisible(kind == key)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Kies een back-up"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        backups, everything = self.tr("Back-ups (*.zkb)"), self.tr("Alle bestanden (*)")
        dialog.setNameFilters([backups, everything])
        dialog.fileSelected.connect(self.choose_file)
        dialog.open()

    def _on_look(self) -> None:
        written = self._field().text().strip()
        self._row().show_error("" if written else self.tr("Vul dit in."))
        self._file_row.show_error("" if self._file else self.tr("Kies eerst een back-up."))
        if self._file is None:
            self._choose.setFocus()
        elif not written:
            self._field().setFocus()
        else:
            proof = Proof(SlotKind(self._kind.key()), self._field().text())
            self.look_requested.emit(self._file, proof)
