"""One paragraph of the library: our own words, the literal words, and where they come from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.naslag import Alinea, Naslag, document_of
from desktop.ui.kader.quote import Quote
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.paint import round_rect, smooth
from desktop.ui.kit.plain_label import PlainLabel

_BAR, INDENT = 3, 17


class AlineaView(QWidget):
    """Shows one Alinea; a bar before it when it is the one that was asked for."""

    def __init__(self, naslag: Naslag, alinea: Alinea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alinea = alinea
        self.setAccessibleName(alinea.titel)
        self._copied = naslag.as_text(alinea)
        self._marked = False
        self._copy = Button(self.tr("Kopieer"), self, "link")
        self._copy.setAccessibleName(self.tr("Kopieer met bron: {}").format(alinea.titel))
        self._lay_out(naslag, alinea)

        self._copy.clicked.connect(self._on_copy)

    def mark(self, *, marked: bool) -> None:
        """Set the paragraph apart as the one that was asked for."""
        self._marked = marked
        self.update()

    def is_marked(self) -> bool:
        """Tell whether this is the paragraph that was asked for."""
        return self._marked

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked:
            bar = QRectF(0, 2, _BAR, self.height() - 4)
            round_rect(smooth(QPainter(self)), bar, _BAR / 2, "accent")

    def _lay_out(self, naslag: Naslag, alinea: Alinea) -> None:
        title = PlainLabel(alinea.titel, self, "title", wrap=True)
        text = PlainLabel(alinea.tekst, self, "body", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        quotes = []
        for citaat in alinea.citaten:
            quote = Quote(self, "body")
            quote.show_citaat(citaat, naslag.documenten[document_of(citaat.bron)].kort)
            quotes.append(quote)
        words = self.tr("Bron: {}").format(naslag.source_words(alinea.bron))
        source = PlainLabel(words, self, "small", "text3", wrap=True)
        foot = row(source, self._copy)
        foot.setStretch(0, 1)
        foot.setAlignment(self._copy, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(title, text, *quotes, foot, spacing=8, margins=(INDENT, 2, 0, 2)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self._copy.setText(self.tr("Gekopieerd"))
        announce(self, self.tr("Gekopieerd met bron"))
