"""The foot of the melding: what is kept, and the way out of the vault."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.paper.saving import SaveDialog


class ExportBar(Panel):
    """Offers to save the paper as a file, and says plainly what that means.

    Signals:
        pressed: the user wants to save the paper.
        path_chosen: the paper should be written to this path.
    """

    pressed = Signal()
    path_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "top")
        self._notice = Notice("", self, "ok", closable=True)
        self._notice.setObjectName("exportNotice")
        self._notice.hide()
        warning = self.tr(
            "Let op: een opgeslagen PDF is niet meer versleuteld. Bewaar het bestand veilig."
        )
        self._kept = PlainLabel("", self, "small", "text2")
        self._kept.setObjectName("kept")
        self._export = Button(self.tr("Opslaan als PDF…"), self, "primary", "download")
        self._export.setObjectName("exportPdf")
        self._export.setAccessibleDescription(warning)
        icon = IconLabel("lock-open", self, "warn", 18)
        line = row(icon, spacing=10)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(PlainLabel(warning, self, "small", "text2", wrap=True), 1)
        line.addWidget(self._kept)
        line.addWidget(self._export)
        self.setLayout(column(self._notice, line, spacing=8, margins=(24, 10, 24, 10)))

        self._export.clicked.connect(self.pressed)

    def ask_path(self, name: str) -> None:
        """Ask where to save; name is what is proposed."""
        dialog = SaveDialog(self.tr("Melding opslaan als PDF"), name, self)
        dialog.fileSelected.connect(self.path_chosen)
        dialog.open()

    def show_kept(self, text: str) -> None:
        """Show whether the form is kept."""
        self._kept.setText(text)

    def show_done(self, text: str) -> None:
        """Show that something went well."""
        self._notice.show_text(text, "ok")

    def show_failure(self, text: str) -> None:
        """Show what went wrong."""
        self._notice.show_text(text, "danger")

    def clear(self) -> None:
        """Say nothing about an earlier export."""
        self._notice.hide()
