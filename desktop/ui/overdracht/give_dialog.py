"""Asks to whom a dossier goes and what goes along."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.core.overdracht import Deel, Keuze
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.new_passphrase import NewPassphrase
from desktop.ui.kit.notice import Notice

SUFFIX = "age"
NAME = "dossier-overdracht.age"
"""Says nothing of the leerling: a file name is seen by many."""


class GiveDialog(Dialog):
    """Asks for the receiver, the ground, the parts, a passphrase and the file.

    Signals:
        path_chosen: all is filled in and this is the file to write.
    """

    path_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Dossier overdragen"), self.tr("Bestand maken…"), parent)
        self.setObjectName("giveDialog")
        self._fields = {key: QLineEdit(self.form) for key in ("aan", "grondslag", "doel")}
        self._parts = {deel: CheckBox(text, self.form) for deel, text in self._texts().items()}
        self._fill()
        self._words = NewPassphrase(self.form, self.tr("&Wachtzin voor dit bestand"))

        self.submitted.connect(self._on_submitted)
        self._words.submitted.connect(self._on_submitted)
        self.fit(560)

    def keuze(self) -> Keuze:
        """Return what goes along."""
        return Keuze(frozenset(deel for deel, box in self._parts.items() if box.isChecked()))

    def given(self) -> tuple[str, str, str]:
        """Return to whom, on which ground and for what."""
        aan, grondslag, doel = (field.text().strip() for field in self._fields.values())
        return aan, grondslag, doel

    def passphrase(self) -> str:
        """Return the words that open the file."""
        return self._words.text()

    def set_busy(self, *, busy: bool) -> None:
        """Wait while the file is made."""
        self.primary.setEnabled(not busy)
        self.form.setEnabled(not busy)
        text = self.tr("Bezig met versleutelen…") if busy else self.tr("Bestand maken…")
        self.primary.setText(text)

    def _texts(self) -> dict[Deel, str]:
        return {
            Deel.MENSEN: self.tr("De mensen rond de leerling"),
            Deel.LOGBOEK: self.tr("Het logboek"),
            Deel.WEGING: self.tr("De antwoorden in de weging"),
            Deel.BIJLAGEN: self.tr("De bijlagen"),
        }

    def _fill(self) -> None:
        warning = self.tr(
            "Dit maakt een versleuteld bestand buiten de kluis. Geef de wachtzin apart, "
            "bijvoorbeeld per telefoon. Geheime adressen en nummers gaan niet mee."
        )
        self.form.add_widget(Notice(warning, self.form, "info"))
        texts = {
            "aan": (self.tr("&Aan wie?"), self.tr("Naam, functie en organisatie.")),
            "grondslag": (
                self.tr("Waar&om mag u dit geven?"),
                self.tr("Bijvoorbeeld: toestemming van moeder op 3 november."),
            ),
            "doel": (self.tr("Waar&voor heeft de ander dit nodig?"), ""),
        }
        for key, (label, hint) in texts.items():
            self._fields[key].setObjectName(key)
            self.form.add(key, label, self._fields[key], hint)
        group = QWidget(self.form)
        group.setLayout(column(*self._parts.values(), spacing=4))
        for deel, box in self._parts.items():
            box.setObjectName(f"deel_{deel.value}")
            box.setChecked(True)
        self.form.add("delen", self.tr("Wat gaat mee?"), group)

    def _errors(self) -> dict[str, str]:
        must = {
            "aan": self.tr("Vul in aan wie u dit geeft."),
            "grondslag": self.tr("Vul in waarom u dit mag geven."),
            "doel": self.tr("Vul in waarvoor de ander dit nodig heeft."),
        }
        empty = {key: text for key, text in must.items() if not self._fields[key].text().strip()}
        return empty | self._words.errors()

    def _on_submitted(self) -> None:
        if not self.show_errors(self._errors()):
            place = QStandardPaths.StandardLocation.DocumentsLocation
            folder = QStandardPaths.writableLocation(place)
            dialog = QFileDialog(self, self.tr("Waar komt het bestand?"), folder)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(self.tr("Versleuteld dossier (*.age)"))
            dialog.setDefaultSuffix(SUFFIX)
            dialog.selectFile(NAME)
            dialog.fileSelected.connect(self.path_chosen)
            dialog.open()
