"""The window for putting a backup back when no vault is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.frame_window import FrameWindow
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import row
from desktop.ui.kluis.restore_panel import RestorePanel


class RestoreWindow(FrameWindow):
    """Asks for a backup and what opens it; nothing that exists is overwritten.

    Signals:
        cancelled: the user went back.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = RestorePanel(self)
        self._back = Button(self.tr("Terug"), self)
        self._back.setObjectName("back")
        self._lay_out()

        self._back.clicked.connect(self._on_back)
        self.panel.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.start_over()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        safe = self.tr("Van een back-up wordt een aparte kluis gemaakt op deze computer.")
        parts = self._page(self.tr("Back-up terugzetten"), safe)
        parts.addWidget(self.panel)
        parts.addLayout(row(self._back, None))
        self._show_card(parts, 620)

    def _on_back(self) -> None:
        self.panel.start_over()
        self.cancelled.emit()
