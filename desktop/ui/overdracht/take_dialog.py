"""Asks for the file of a dossier, shows what is in it, and then takes it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.nederlands import date_in_words
from desktop.core.overdracht import Overdracht
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.layouts import row
from desktop.ui.kit.passphrase import PassphraseField
from desktop.ui.kit.plain_label import PlainLabel


class TakeDialog(Dialog):
    """Looks first: nothing is taken in before the user saw what it is.

    Signals:
        look_requested: open this file with these words.
        take_requested: what was shown is to become a dossier.
    """

    look_requested = Signal(str, str)
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Overgedragen dossier inlezen"), self.tr("Bekijken"), parent)
        self.setObjectName("takeDialog")
        self._path = ""
        self._is_seen = False
        self._name = PlainLabel(self.tr("Nog geen bestand gekozen."), self.form, "body", "text2")
        self._choose = Button(self.tr("Bestand &kiezen…"), self.form, "secondary", "folder-open")
        self._choose.setObjectName("chooseFile")
        self._words = PassphraseField(self.form)
        self._seen = PlainLabel("", self.form, "body", wrap=True)
        self._seen.setObjectName("seen")
        self._fill()

        self._choose.clicked.connect(self._on_choose)
        self._words.textChanged.connect(self._on_changed)
        self._words.returnPressed.connect(self._on_submitted)
        self.submitted.connect(self._on_submitted)
        self.fit(560)

    def choose(self, path: str) -> None:
        """Take this file."""
        self._path = path
        self._name.setText(Path(path).name)
        self._on_changed()

    def show_seen(self, found: Overdracht) -> None:
        """Show what is in the file, and offer to take it in."""
        self._is_seen = True
        self.set_busy(busy=False)
        self._seen.setText(self._words_of(found))
        self._seen.show()
        announce(self, self._seen.text())
        self.primary.setText(self.tr("Overnemen als dossier"))
        self.fit(560)

    def show_refusal(self, text: str) -> None:
        """Show why it could not be done."""
        self.set_busy(busy=False)
        self.show_failure(text)

    def set_busy(self, *, busy: bool) -> None:
        """Wait while the file is read or taken in."""
        self.primary.setEnabled(not busy)
        self.form.setEnabled(not busy)
        if not busy:
            # What is disabled loses the keyboard.
            (self.primary if self._is_seen else self._words).setFocus()

    def _words_of(self, found: Overdracht) -> str:
        leerling = found.dossier.leerling
        lines = [
            self.tr("Dossier van {name}, {klas}").format(
                name=leerling.full_name, klas=leerling.klas or self.tr("klas onbekend")
            ),
            self.tr("Van {school}, gemaakt op {day} door {who}").format(
                school=found.school, day=date_in_words(found.gemaakt_op.date()), who=found.door
            ),
            self.tr("Aantekeningen: {n}, antwoorden in de weging: {m}, bijlagen: {k}").format(
                n=len(found.vastleggingen), m=len(found.antwoorden), k=len(found.bijlagen)
            ),
        ]
        if found.weggelaten:
            lines.append(self.tr("Niet meegegeven: {what}").format(what=found.weggelaten))
        return "\n".join(lines)

    def _fill(self) -> None:
        self._words.setObjectName("words")
        explained = self.tr(
            "Iemand gaf u een versleuteld bestand en, apart, een wachtzin. U ziet eerst wat erin "
            "staat. Overnemen maakt een nieuw dossier; uw eigen dossiers blijven zoals ze zijn."
        )
        self.form.add_widget(PlainLabel(explained, self.form, "body", "text2", wrap=True))
        line = QWidget(self.form)
        line.setLayout(row(self._choose, self._name, None, spacing=10))
        self.form.add("bestand", self.tr("Bestand"), line)
        self.form.add("wachtzin", self.tr("&Wachtzin van dit bestand"), self._words)
        self.form.add_widget(self._seen)
        self._seen.hide()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Kies het bestand met het dossier"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Versleuteld dossier (*.age);;Alle bestanden (*)"))
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def _on_changed(self) -> None:
        self._is_seen = False
        self._seen.hide()
        self.notice.hide()
        self.primary.setText(self.tr("Bekijken"))

    def _on_submitted(self) -> None:
        errors = {}
        if not self._path:
            errors["bestand"] = self.tr("Kies eerst het bestand dat u kreeg.")
        if not self._words.text():
            errors["wachtzin"] = self.tr("Vul de wachtzin in die u van de ander hoorde.")
        if self.show_errors(errors):
            return
        self.set_busy(busy=True)
        if self._is_seen:
            self.take_requested.emit()
        else:
            self.look_requested.emit(self._path, self._words.text())
