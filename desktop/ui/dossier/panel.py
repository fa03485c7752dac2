"""The middle of the window: one dossier with its pages, or a calm word when none is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.services.views import DossierView
from desktop.ui.dossier.header import DossierHeader
from desktop.ui.dossier.other_route import OtherRouteBanner
from desktop.ui.dossier.vlaggen import Vlaggen
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.tab_bar import TabBar


class DossierPanel(QWidget):
    """Shows the head of a dossier above the pages the window gives it.

    Signals:
        edit_requested: the details of the leerling should be changed.
        family_requested: the user wants the dossier of a brother or sister, by its number.
        melding_requested: the melding should be prepared.
        stap_requested: the user chose this Stap.
        vorm_requested: the user wants the form of this name, filled in with these values if any.
        paper_requested: the user wants the paper with this key.
        page_shown: this page (an objectName) came on screen.
    """

    edit_requested = Signal()
    family_requested = Signal(int)
    melding_requested = Signal()
    stap_requested = Signal(object)
    vorm_requested = Signal(str, object)
    paper_requested = Signal(str)
    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossierPanel")
        self._header = DossierHeader(self)
        self._tabs = TabBar(self.tr("Onderdelen van het dossier"), self)
        self._tabs.setObjectName("dossierTabs")
        self._pages = QStackedWidget(self)
        self._keys: list[str] = []
        self._other_route = OtherRouteBanner(self)
        self._vlaggen = Vlaggen(self)
        flags = row(self._vlaggen, margins=(24, 0, 24, 0))
        tabs = row(self._tabs, margins=(24, 0, 24, 0))
        head = column(self._header, self._other_route, flags, tabs, spacing=6)
        open_dossier = QWidget(self)
        lines = column(Panel(head, self, "surface", "bottom"), self._pages, spacing=0)
        lines.setStretchFactor(self._pages, 1)
        open_dossier.setLayout(lines)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._nothing())
        self._whole.addWidget(open_dossier)
        self.setLayout(column(self._whole))

        self._header.edit_requested.connect(self.edit_requested)
        self._header.family_requested.connect(self.family_requested)
        self._header.melding_requested.connect(self.melding_requested)
        self._header.stap_requested.connect(self.stap_requested)
        self._header.paper_requested.connect(self.paper_requested)
        self._header.vorm_requested.connect(self._on_vorm)
        self._vlaggen.vorm_requested.connect(self.vorm_requested)
        self._tabs.currentChanged.connect(self._on_tab)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a page; its objectName is its key."""
        self.insert_page(len(self._keys), title, page)

    def insert_page(self, place: int, title: str, page: QWidget) -> None:
        """Add a page at this place among the tabs."""
        self._keys.insert(place, page.objectName())
        self._pages.insertWidget(place, page)
        self._tabs.insertTab(place, title)

    def remove_page(self, key: str) -> None:
        """Take a page away, for when it gets a place beside the dossier."""
        place = self._keys.index(key)
        self._keys.pop(place)
        if page := self._pages.widget(place):
            self._pages.removeWidget(page)
        self._tabs.removeTab(place)

    def has_page(self, key: str) -> bool:
        """Tell whether this page is among the tabs."""
        return key in self._keys

    def show_page(self, key: str) -> None:
        """Bring a page on screen."""
        self._tabs.setCurrentIndex(self._keys.index(key))

    def page(self) -> str:
        """Return the key of the page on screen."""
        return self._keys[self._tabs.currentIndex()]

    def show_dossier(self, view: DossierView) -> None:
        """Show this dossier."""
        self._header.show_dossier(view)
        self._other_route.show_casus(view.casus)
        self._vlaggen.show_dossier(view)
        self._whole.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Show that no dossier is open."""
        self._whole.setCurrentIndex(0)

    def take_focus(self) -> None:
        """Move the keyboard to the tabs."""
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_acts(self) -> None:
        """Open the menu of acts, when a dossier is open."""
        if self._header.isVisible():
            self._header.open_acts()

    def _on_vorm(self, name: str) -> None:
        self.vorm_requested.emit(name, None)

    def _nothing(self) -> QWidget:
        empty = Panel(None, self, "canvas")
        icon = IconLabel("folder-open", empty, "text3", 40)
        title = PlainLabel(self.tr("Kies een dossier"), empty, "title", "text2")
        words = PlainLabel(
            self.tr("Kies links een leerling, of begin met Nieuw."), empty, "body", "text2"
        )
        lines = column(None, icon, title, words, None, spacing=10)
        for widget in (icon, title, words):
            lines.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        empty.setLayout(lines)
        return empty

    def _on_tab(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self._pages.setCurrentIndex(place)
            self.page_shown.emit(self._keys[place])
