"""The recovery sheet on screen: the code in groups, the paper, and the way to a printer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from desktop.core.known_error import KnownError
from desktop.services.recovery_code import groups
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.printing import PaperPrinter

_PER_ROW = 4
_PREVIEW_HEIGHT = 380


class RecoverySheet(QWidget):
    """Shows a code and its sheet; prints it, and asks to save it.

    Signals:
        path_chosen: the sheet, pdf, should be written to path.
    """

    path_chosen = Signal()

    def __init__(self, code: str, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoverySheet")
        self.pdf = pdf
        self.path = Path()
        self._preview = Preview(self, has_acts=False)
        self._preview.setMinimumHeight(current().px(_PREVIEW_HEIGHT))
        self._notice = Notice("", self, "warn")
        self._notice.setObjectName("sheetNotice")
        self._notice.hide()
        self._print = Button(self.tr("Afdrukken…"), self, "primary", "printer")
        self._print.setObjectName("printSheet")
        self._save = Button(self.tr("Opslaan als PDF…"), self, "secondary", "download")
        self._save.setObjectName("saveSheet")
        advice = self.tr(
            "Druk dit blad af en laat de schoolleiding het bewaren in een gesloten envelop in de "
            "schoolkluis. Opslaan kan ook, maar dat bestand is niet versleuteld."
        )
        self.setLayout(
            column(
                PlainLabel(advice, self, "body", "text2", wrap=True),
                self._groups(code),
                row(self._print, self._save, None),
                self._notice,
                self._preview,
                spacing=12,
            )
        )
        self._preview.show_pdf(pdf)

        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)

    def forget(self) -> None:
        """Let go of the paper."""
        self._preview.clear()
        self.pdf = b""

    def show_saved(self, name: str) -> None:
        """Say under which name the sheet was saved, and what that means."""
        self._notice.show_text(
            self.tr(
                "Opgeslagen als {name}. Wie dit bestand en een back-up heeft, kan alle dossiers "
                "lezen: zet het op een plek die alleen de schoolleiding kan openen."
            ).format(name=name),
            "warn",
        )

    def show_refusal(self, error: KnownError) -> None:
        """Show why the sheet was not saved."""
        self._notice.show_text(error.remedy, "danger")

    def _groups(self, code: str) -> Card:
        grid = QGridLayout()
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        for place, group in enumerate(groups(code)):
            number = self.tr("groep {n}").format(n=place + 1)
            cell = column(
                PlainLabel(number, self, "caption", "text2"),
                PlainLabel(group, self, "title"),
                spacing=0,
            )
            grid.addLayout(cell, place // _PER_ROW, place % _PER_ROW)
        return Card(grid, self, "sunken")

    def _on_print(self) -> None:
        PaperPrinter(self.pdf, self.tr("Herstelblad"), self).ask()

    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Herstelblad opslaan als PDF"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Herstelblad.pdf"))
        dialog.fileSelected.connect(self._on_path)
        dialog.open()

    def _on_path(self, path: str) -> None:
        self.path = Path(path)
        self.path_chosen.emit()
