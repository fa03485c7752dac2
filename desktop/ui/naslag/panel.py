"""The library on screen: search on top, chapters or what was found left, the text right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from desktop.core.naslag import Alinea, Naslag
from desktop.ui.kit.announce import announce
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.naslag.list_model import LINE, Line, LineDelegate, LinesModel
from desktop.ui.naslag.reading import Reading

_LIST = 300


class SearchField(QLineEdit):
    """Where one types what to look for: down goes to the list, Escape empties it."""

    def __init__(self, into: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._into = into

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._into.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class NaslagPanel(QWidget):
    """Lets somebody look up what the sources say, without leaving the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("naslagPanel")
        self._naslag = Naslag((), (), {})
        self._chapter = ""
        self._model = LinesModel(self)
        self._list = QListView(self)
        self._search = SearchField(self._list, self)
        self._count = PlainLabel("", self, "small", "text2", wrap=True)
        self._count.setObjectName("naslagCount")
        self._reading = Reading(self)
        self._side = Panel(None, self, "surface", "right")
        self._lay_out()

        self._list.activated.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._search.textChanged.connect(self._on_search)
        current().changed.connect(self._fit)

    def show_naslag(self, naslag: Naslag) -> None:
        """Show this library from its first chapter."""
        self._naslag = naslag
        self._search.clear()
        self._show_chapters(naslag.onderwerpen[0].id)

    def open_at(self, alinea_id: str) -> None:
        """Show the chapter of a paragraph and bring that paragraph on screen."""
        onderwerp = self._naslag.onderwerp_of(alinea_id)
        if onderwerp is not None:
            self._search.clear()
            self._show_chapters(onderwerp.id)
            self._reading.show_alinea(alinea_id)
            self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor in the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _lay_out(self) -> None:
        self._search.setObjectName("naslagSearch")
        self._search.setPlaceholderText(self.tr("Zoek in de naslag"))
        self._search.setAccessibleName(self.tr("Zoek in de naslag"))
        self._search.setClearButtonEnabled(True)
        self._list.setObjectName("naslagList")
        self._list.setAccessibleName(self.tr("Onderwerpen"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(LineDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = column(self._search, self._count, spacing=6, margins=(16, 16, 16, 0))
        left = column(top, self._list, spacing=8)
        left.setStretch(1, 1)
        self._side.setLayout(left)
        whole = row(self._side, self._reading, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        # Search comes first for the keyboard too, although the list was made before it.
        QWidget.setTabOrder(self._search, self._list)
        QWidget.setTabOrder(self._list, self._reading)
        self._fit()

    def _fit(self) -> None:
        # Large text must not leave too little room to read.
        self._side.setFixedWidth(min(current().px(_LIST), self.width() * 2 // 5))
        self._list.doItemsLayout()

    def _show_chapters(self, onderwerp_id: str) -> None:
        chapters = self._naslag.onderwerpen
        parts = self.tr("{} alinea’s")
        self._show_lines([Line(o.titel, parts.format(len(o.alineas)), o.id) for o in chapters])
        self._count.setText(self.tr("Uitleg in gewone woorden, met de bron erbij."))
        place = next((i for i, o in enumerate(chapters) if o.id == onderwerp_id), 0)
        self._list.setCurrentIndex(self._model.index(place))

    def _show_found(self, found: tuple[Alinea, ...]) -> None:
        holding = ((alinea, self._naslag.onderwerp_of(alinea.id)) for alinea in found)
        self._show_lines([Line(a.titel, o.titel, o.id, a.id) for a, o in holding if o])
        one = self.tr("1 alinea gevonden") if len(found) == 1 else self.tr("{} alinea’s gevonden")
        none = self.tr("Niets gevonden. Probeer een ander of korter woord.")
        self._count.setText(one.format(len(found)) if found else none)
        announce(self, self._count.text())
        if found:
            self._list.setCurrentIndex(self._model.index(0))

    def _show_lines(self, lines: list[Line]) -> None:
        self._model.replace(lines)
        self._list.scrollToTop()

    def _on_search(self, text: str) -> None:
        if text.strip():
            self._list.setAccessibleName(self.tr("Gevonden"))
            self._show_found(self._naslag.search(text))
        else:
            self._list.setAccessibleName(self.tr("Onderwerpen"))
            self._show_chapters(self._chapter)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not now.isValid():
            return
        line: Line = now.data(LINE)
        self._chapter = line.onderwerp
        onderwerp = next(o for o in self._naslag.onderwerpen if o.id == line.onderwerp)
        self._reading.show_onderwerp(self._naslag, onderwerp)
        if line.alinea:
            self._reading.show_alinea(line.alinea)

    def _on_activated(self, _index: QModelIndex) -> None:
        self._reading.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
