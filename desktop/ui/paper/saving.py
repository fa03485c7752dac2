"""Where a paper is saved: asked with the computer's own dialog."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class SaveDialog(QFileDialog):
    """Asks for the file of a PDF; name is what is proposed and never names a leerling."""

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        super().__init__(parent, title, folder)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilter(self.tr("PDF (*.pdf)"))
        self.setDefaultSuffix("pdf")
        self.selectFile(name)
