"""The chart of the dossier on the desk, on paper."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.desk import DossierDesk
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.paper.documents import DocumentsDesk
from desktop.ui.session import Session


class PrintDesk(QObject):
    """Prints what a kader panel shows."""

    def __init__(self, session: Session, panel: KaderPanel, desk: DossierDesk) -> None:
        super().__init__(panel)
        self._documents, self._desk = DocumentsDesk(session, panel), desk

        panel.print_requested.connect(self._on_print)

    def _on_print(self) -> None:
        if (view := self._desk.shown) is not None:
            self._documents.show_afweging(view)
