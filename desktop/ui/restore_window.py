"""The window for putting a backup back when no vault is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.centred import CentredPage, fill
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import NAME, Logo
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kluis.restore_panel import RestorePanel


class RestoreWindow(QWidget):
    """Asks for a backup and what opens it; nothing that exists is overwritten.

    Signals:
        cancelled: the user went back.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("root")
        self.setWindowTitle(NAME)
        self.setMinimumSize(640, 480)
        self.resize(1280, 720)
        self.panel = RestorePanel(self)
        self._back = Button(self.tr("Terug"), self)
        self._back.setObjectName("back")
        fill(self, CentredPage(self._card(), None, self, 620))

        self._back.clicked.connect(self._on_back)
        self.panel.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.start_over()
        super().closeEvent(event)

    def _card(self) -> Card:
        safe = self.tr("Van een back-up wordt een aparte kluis gemaakt op deze computer.")
        words = column(
            PlainLabel(self.tr("Back-up terugzetten"), self, "heading"),
            PlainLabel(safe, self, "body", "text2", wrap=True),
            spacing=2,
        )
        head = row(Logo(self, 32), words, spacing=14)
        head.setStretch(1, 1)
        feet = row(self._back, None)
        return Card(column(head, self.panel, feet, spacing=18, margins=(36, 28, 36, 28)), self)

    def _on_back(self) -> None:
        self.panel.start_over()
        self.cancelled.emit()
