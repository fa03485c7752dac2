"""The screen about the pupils: the list, the loose signals to discuss, and reading in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.tab_bar import TabBar
from desktop.ui.leerlingen.import_page import ImportPage
from desktop.ui.leerlingen.register_page import RegisterPage
from desktop.ui.leerlingen.review_page import ReviewPage

LIJST, BESPREEKLIJST, INLEZEN = "lijst", "bespreeklijst", "inlezen"


class LeerlingenPanel(QWidget):
    """Holds the three pages as tabs.

    Signals:
        page_shown: the page with this key is in sight.
    """

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leerlingenPanel")
        self.register = RegisterPage(self)
        self.review = ReviewPage(self)
        self.reading = ImportPage(self)
        self._keys = (LIJST, BESPREEKLIJST, INLEZEN)
        self._tabs = TabBar(self.tr("Onderdelen van leerlingen"), self)
        self._tabs.setObjectName("leerlingenTabs")
        for word in (self.tr("Leerlingen"), self.tr("Bespreeklijst"), self.tr("Inlezen")):
            self._tabs.addTab(word)
        self._pages = QStackedWidget(self)
        for page in (self.register, self.review, self.reading):
            self._pages.addWidget(page)
        title = PlainLabel(self.tr("Leerlingen"), self, "heading")
        head = column(title, self._tabs, spacing=8, margins=(24, 18, 24, 0))
        whole = column(Panel(head, self, "surface", "bottom"), self._pages, spacing=0)
        whole.setStretchFactor(self._pages, 1)
        self.setLayout(whole)

        self._tabs.currentChanged.connect(self._on_tab)
        self.reading.list_requested.connect(self.show_list)
        self.register.import_requested.connect(self.show_import)

    def show_page(self, key: str) -> None:
        """Bring a page on screen."""
        self._tabs.setCurrentIndex(self._keys.index(key))

    def show_list(self) -> None:
        """Bring the pupils on screen, ready to search."""
        self.show_page(LIJST)
        self.register.focus_search()

    def show_import(self) -> None:
        """Bring reading in on screen."""
        self.show_page(INLEZEN)
        self.reading.focus_first()

    def page(self) -> str:
        """Return the key of the page on screen."""
        return self._keys[self._tabs.currentIndex()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page_shown.emit(self.page())

    def _on_tab(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        if self.isVisible():
            self.page_shown.emit(self._keys[place])
