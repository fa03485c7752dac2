"""Looking at a document inside the program, and the way out of the vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from desktop.core.bestandssoort import AFBEELDINGEN, KANTOOR, PDF, TEKST, tekst_of
from desktop.core.bijlage import Bijlage, grootte_tekst
from desktop.core.nederlands import date_in_words
from desktop.ui.bijlagen.picture import read_picture
from desktop.ui.bijlagen.reader import SheetReader
from desktop.ui.bijlagen.sheets import PictureSheet, Sheets, open_pdf
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import ElidedLabel, IconLabel, PlainLabel
from desktop.ui.kit.theme import current

MOST_SHOWN = 200_000
"""The most characters of a text shown at once: a longer one would hold up the screen."""
_WIDTH, _AROUND = 760, 340
_LOWEST, _HIGHEST = 200, 640


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with its bytes, and its picture when it is one that is whole."""

    bijlage: Bijlage
    inhoud: bytes = field(repr=False)
    picture: QImage | None = None


def opened(bijlage: Bijlage, inhoud: bytes) -> Opened:
    """Return a document ready to be shown; decoding takes long, so not on the GUI thread."""
    is_picture = bijlage.soort in AFBEELDINGEN
    return Opened(bijlage, inhoud, read_picture(inhoud, bijlage.soort) if is_picture else None)


class BijlageViewer(Dialog):
    """Shows a document from memory; nothing of it touches the disk until the user saves it.

    Signals:
        path_chosen: the document should be written to this path.
    """

    path_chosen = Signal(str)

    def __init__(self, shown: Opened, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bijlage"), self.tr("Bewaren als…"), parent)
        self.setObjectName("bijlageViewer")
        self.cancel.setText(self.tr("Sluiten"))
        self._bijlage = shown.bijlage
        self._sheets: Sheets | None = None
        self._name = ElidedLabel(shown.bijlage.naam, self, "body_strong")
        self.form.add_widget(self._name)
        self.form.add_widget(PlainLabel(self._facts(), self, "small", "text2", wrap=True))
        self._content = self._content_of(shown)
        self.form.add_widget(self._content)
        self.form.add_widget(self._warning())
        self.fit(_WIDTH)

        self.finished.connect(self._on_finished)
        self.submitted.connect(self._on_save)

    def show_done(self, text: str) -> None:
        """Show that it was written."""
        self.notice.show_text(text, "ok")

    def show_refusal(self, text: str) -> None:
        """Show why it was not written."""
        self.notice.show_text(text, "danger")

    def _facts(self) -> str:
        words = [grootte_tekst(self._bijlage.grootte)]
        if self._bijlage.van is not None:
            when = date_in_words(self._bijlage.van)
            words.append(self.tr("laatst gewijzigd op {}").format(when))
        return " · ".join(words)

    def _content_of(self, shown: Opened) -> QWidget:
        soort = shown.bijlage.soort
        if soort in AFBEELDINGEN:
            return self._read(PictureSheet(shown.picture) if shown.picture else None)
        if soort == PDF:
            return self._read(open_pdf(shown.inhoud))
        if soort == TEKST:
            return self._text(tekst_of(shown.inhoud) or "")
        words = (
            self.tr("Een Word- of Excelbestand kunt u hier niet bekijken.")
            if soort == KANTOOR
            else self.tr("Dit soort bestand kunt u hier niet bekijken.")
        )
        return self._sentence(f"{words} {self.tr('U kunt het wel bewaren als bestand.')}")

    def _read(self, sheets: Sheets | None) -> QWidget:
        if sheets is None:
            return self._sentence(self._damage())
        self._sheets = sheets
        reader = SheetReader(sheets, self)
        reader.setMinimumHeight(self._room())
        reader.damaged.connect(self._on_damaged)
        return reader

    def _text(self, text: str) -> QWidget:
        field_ = QPlainTextEdit(text[:MOST_SHOWN], self)
        field_.setObjectName("bijlageText")
        field_.setReadOnly(True)
        field_.setAccessibleName(self.tr("Inhoud van de bijlage"))
        field_.setMinimumHeight(self._room())
        if len(text) > MOST_SHOWN:
            self.notice.show_text(self.tr("U ziet het begin van een lange tekst."), "info")
        return field_

    def _room(self) -> int:
        # What is looked at takes the height that the words around it leave.
        left = self.screen().availableGeometry().height() - current().px(_AROUND)
        return max(_LOWEST, min(_HIGHEST, left))

    def _damage(self) -> str:
        return self.tr(
            "Deze bijlage is beschadigd of met een wachtwoord beveiligd; "
            "u kunt haar wel bewaren als bestand."
        )

    def _sentence(self, text: str) -> QWidget:
        label = PlainLabel(text, self, "body", "text2", wrap=True)
        label.setObjectName("noPreview")
        label.setMinimumHeight(current().px(80))
        return label

    def _warning(self) -> QWidget:
        text = self.tr("Let op: een bewaard bestand is niet meer versleuteld. Bewaar het veilig.")
        self.primary.setAccessibleDescription(text)
        line = row(IconLabel("lock-open", self, "warn", 18), spacing=10)
        line.addWidget(PlainLabel(text, self, "small", "text2", wrap=True), 1)
        holder = QWidget(self)
        holder.setLayout(line)
        return holder

    def _proposed(self) -> str:
        # Without the name it was given: that may be the name of a child.
        suffixes = {TEKST: ".txt", PDF: ".pdf", **{one: f".{one}" for one in AFBEELDINGEN}}
        own = PurePath(self._bijlage.naam).suffix
        return f"bijlage{suffixes.get(self._bijlage.soort, own)}"

    @Slot()
    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Bijlage bewaren als bestand"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._proposed())
        dialog.fileSelected.connect(self.path_chosen)
        dialog.open()

    @Slot()
    def _on_damaged(self) -> None:
        self.notice.show_text(self._damage(), "warn")

    @Slot()
    def _on_finished(self) -> None:
        if self._sheets is not None:
            self._content.hide()
            self._sheets.close()
            self._sheets = None
