"""Documents as chips: name, size and age; opened and taken away with mouse or keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.core.bijlage import Bijlage, grootte_tekst
from desktop.core.nederlands import date_in_words
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Card
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_NAME_WIDTH = 220
_REMOVING = {int(Qt.Key.Key_Delete), int(Qt.Key.Key_Backspace)}


class BijlageChip(Card):
    """One document.

    Signals:
        opened: the user wants to look at it.
        removed: the user takes it away.
    """

    opened = Signal()
    removed = Signal()

    def __init__(
        self, bijlage: Bijlage, vandaag: date, parent: QWidget, *, removable: bool
    ) -> None:
        super().__init__(None, parent, "sunken")
        self._removable = removable
        self.open = Button("", self, "link", "file-text")
        self.open.setObjectName("openBijlage")
        room = current().px(_NAME_WIDTH)
        shown = self.open.fontMetrics().elidedText(bijlage.naam, Qt.TextElideMode.ElideMiddle, room)
        # An & would be taken for the mark of an access key.
        self.open.setText(shown.replace("&", "&&"))
        self.open.setToolTip(bijlage.naam)
        size = grootte_tekst(bijlage.grootte)
        line = row(self.open, PlainLabel(size, self, "small", "text2"), spacing=6)
        line.setContentsMargins(2, 1, 2 if removable else 10, 1)
        told = [self.tr("Bijlage {}").format(bijlage.naam), size]
        if bijlage.van is not None:
            told.append(self.tr("van {}").format(date_in_words(bijlage.van)))
        if bijlage.is_oud(vandaag):
            told.append(self.tr("ouder dan een jaar"))
            line.addWidget(Pill(told[-1], self, "warn", "history"))
        self.open.setAccessibleName(", ".join(told))
        self.open.clicked.connect(self.opened)
        if removable:
            name = self.tr("Bijlage {} weghalen").format(bijlage.naam)
            remove = IconButton("x", name, self, size=14)
            remove.setObjectName("removeBijlage")
            remove.clicked.connect(self.removed)
            line.addWidget(remove)
        self.setLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in _REMOVING:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class BijlageChips(QWidget):
    """All documents of one entry; hidden while there are none.

    Signals:
        opened: the document with this sleutel should be shown.
        removed: the document with this sleutel was taken away and is not here any more.
    """

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, tuple[Bijlage, BijlageChip]] = {}
        self._flow = FlowLayout(self)
        self.hide()

    def bijlagen(self) -> tuple[Bijlage, ...]:
        """Return the documents shown, in their order."""
        return tuple(bijlage for bijlage, _ in self._shown.values())

    def show_fixed(self, bijlagen: Iterable[Bijlage], vandaag: date) -> None:
        """Show these and no others; they are not taken away here."""
        for sleutel in tuple(self._shown):
            self._take_out(sleutel)
        for bijlage in bijlagen:
            self._add(bijlage, vandaag, removable=False)

    def add(self, bijlage: Bijlage, vandaag: date) -> None:
        """Show one more, which can be taken away again."""
        self._add(bijlage, vandaag, removable=True)

    def _add(self, bijlage: Bijlage, vandaag: date, *, removable: bool) -> None:
        chip = BijlageChip(bijlage, vandaag, self, removable=removable)
        chip.opened.connect(weakly(self._on_opened, bijlage.sleutel))
        chip.removed.connect(weakly(self._on_removed, bijlage.sleutel))
        self._flow.addWidget(chip)
        self._shown[bijlage.sleutel] = bijlage, chip
        chip.show()
        self.show()

    def _take_out(self, sleutel: str) -> None:
        _, chip = self._shown.pop(sleutel)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.setVisible(bool(self._shown))

    def _on_opened(self, sleutel: str) -> None:
        self.opened.emit(sleutel)

    def _on_removed(self, sleutel: str) -> None:
        place = list(self._shown).index(sleutel)
        self._take_out(sleutel)
        left = [chip for _, chip in self._shown.values()]
        if left:
            left[min(place, len(left) - 1)].open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(sleutel)
