"""Form and paper beside each other, or in turns where there is no room for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.tab_bar import TabBar
from desktop.ui.kit.theme import current

BESIDE_FROM = 900
FORM, PAPER = 0, 1


class Sides(QWidget):
    """Holds the form on the left and the paper on the right."""

    def __init__(self, form: QWidget, paper: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._paper = form, paper
        self._tabs = TabBar(self.tr("Invullen of voorbeeld"), self)
        self._tabs.setObjectName("meldingTabs")
        self._tabs.addTab(self.tr("Invullen"))
        self._tabs.addTab(self.tr("Voorbeeld"))
        self._head = Panel(row(self._tabs, margins=(24, 0, 24, 1)), self, "surface", "bottom")
        both = row(form, paper, spacing=0)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        whole = column(self._head, both, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.arrange()

        current().changed.connect(self.arrange)
        self._tabs.currentChanged.connect(self._on_tab)

    def arrange(self) -> None:
        """Share the width anew."""
        beside = self.width() * 100 / current().text_percent >= BESIDE_FROM
        self._head.setVisible(not beside)
        self._form.setVisible(beside or self._tabs.currentIndex() == FORM)
        self._paper.setVisible(beside or self._tabs.currentIndex() == PAPER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _on_tab(self, _index: int) -> None:
        self.arrange()
