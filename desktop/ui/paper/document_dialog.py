"""A paper of the dossier in a window of its own: seen first, then printed or saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.afdrukken import Blad
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.layouts import row
from desktop.ui.kit.logo import NAME
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.printing import PaperPrinter
from desktop.ui.paper.saving import SaveDialog

_WIDTH, _HEIGHT = 760, 520


class DocumentDialog(Dialog):
    """Shows a paper from memory; nothing of it touches the disk unless it is saved.

    Signals:
        printed: the paper that is shown went to a printer.
        path_chosen: the paper that is shown should be written to this path.
    """

    printed = Signal()
    path_chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent)
        self.setObjectName("documentDialog")
        self.primary.setText(self.tr("Afdrukken…"))
        self.primary.setEnabled(False)
        self.cancel.setText(self.tr("Sluiten"))
        self._blad: Blad | None = None
        self._preview = Preview(self, has_acts=False)
        # With large text the acts below the paper must stay in sight.
        half = self.screen().availableGeometry().height() // 2
        self._preview.setMinimumHeight(min(current().px(_HEIGHT), half))
        self._save = Button(self.tr("Opslaan als PDF…"), self, "secondary", "download")
        self._save.setObjectName("saveDocument")
        self._save.setEnabled(False)
        self.form.add_widget(self._preview)
        self.form.add_widget(self._plain_file_notice())
        self.fit(_WIDTH)

        self._save.clicked.connect(self._on_save)
        self.submitted.connect(self._on_print)

    def show_blad(self, blad: Blad) -> None:
        """Show a paper in place of the one before it."""
        self._blad = blad
        self.notice.hide()
        self._preview.show_pdf(blad.pdf)
        for button in (self.primary, self._save):
            button.setEnabled(True)

    def show_saved(self, name: str) -> None:
        """Tell that the paper was written to a file of this name."""
        text = self.tr("Opgeslagen als {}. Dit bestand is niet versleuteld.")
        self.notice.show_text(text.format(name), "ok")

    def show_failure(self, text: str) -> None:
        """Show what went wrong."""
        self.notice.show_text(text, "danger")

    def _plain_file_notice(self) -> QWidget:
        warning = self.tr(
            "Let op: een opgeslagen PDF is niet meer versleuteld. Bewaar het bestand veilig. "
            "Een printer kan ook een kopie bewaren."
        )
        self._save.setAccessibleDescription(warning)
        line = QWidget(self)
        told = PlainLabel(warning, line, "small", "text2", wrap=True)
        within = row(IconLabel("lock-open", line, "warn", 18), told, self._save, spacing=10)
        within.setStretchFactor(told, 1)
        line.setLayout(within)
        return line

    def _on_print(self) -> None:
        if self._blad is not None:
            printer = PaperPrinter(self._blad.pdf, NAME, self)
            printer.printed.connect(self.printed)
            printer.ask()

    def _on_save(self) -> None:
        if self._blad is not None:
            dialog = SaveDialog(self.tr("Document opslaan als PDF"), self._blad.bestand, self)
            dialog.fileSelected.connect(self.path_chosen)
            dialog.open()
