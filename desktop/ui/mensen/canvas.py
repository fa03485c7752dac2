"""The drawn network: fields and lines painted on the canvas, one button per person over it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.dossier import Dossier
from desktop.diagram.network import Network
from desktop.diagram.network_card import LEERLING, PersonCard
from desktop.diagram.network_layout import network
from desktop.diagram.network_words import network_in_words
from desktop.ui.kader.pen import measure
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TYPE
from desktop.ui.kit.weak import weakly
from desktop.ui.kit.wheel import zoom_step
from desktop.ui.mensen.card_button import CardButton
from desktop.ui.mensen.pen import QtNetworkPen

MARGIN = 8
_SMALLEST = 0.85


class _Ground(QtNetworkPen):
    """Paints all but the people around: these are painted by their buttons."""

    def card(self, card: PersonCard) -> None:
        """Draw the leerling, leave the others to their buttons."""
        if card.nummer == LEERLING:
            super().card(card)


class NetworkCanvas(QWidget):
    """Shows the people around a leerling; at zoom 1 the drawing fits the width if it can be read.

    Signals:
        person_chosen: the user chose the person with this nummer.
        zoom_turned: the user turned the wheel with Ctrl; 1 is nearer, -1 farther.
    """

    person_chosen = Signal(int)
    zoom_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkCanvas")
        self.setAccessibleName(self.tr("Tekening van de mensen om de leerling heen"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dossier: Dossier | None = None
        self._zoom = 1.0
        self._room = 0
        self._offset = (MARGIN, MARGIN)
        self._drawing = Network(0, 0, (), (), ())
        self._buttons: list[CardButton] = []
        current().changed.connect(self._lay_out)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the people of this dossier."""
        if dossier != self._dossier:
            self._dossier = dossier
            self.setAccessibleDescription(network_in_words(dossier))
            self._lay_out()

    def drawing(self) -> Network:
        """Return what is painted."""
        return self._drawing

    def middle(self) -> QPoint:
        """Return where the leerling stands."""
        found = [card.rect for card in self._drawing.cards if card.nummer == LEERLING]
        left, top = self._offset
        return QPoint(
            left + round(sum(r.x + r.width / 2 for r in found)),
            top + round(sum(r.y + r.height / 2 for r in found)),
        )

    def zoom(self) -> float:
        """Return how large the drawing is; 1 fits the width of its room."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the drawing this large."""
        self._zoom = zoom
        self._lay_out()

    def fit(self, room: int) -> None:
        """Fit the drawing into this width."""
        if room != self._room:
            self._room = room
            self._lay_out()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if step := zoom_step(event):
            self.zoom_turned.emit(step)
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(*self._offset)
        self._drawing.paint(_Ground(painter))

    def _lay_out(self) -> None:
        if self._dossier is None:
            return
        plain = current().px(TYPE["body"].size)
        room = max(1, self._room - 2 * MARGIN)
        drawn = network(self._dossier, plain, measure)
        narrow = drawn.width * _SMALLEST > room
        if narrow:
            drawn = network(self._dossier, plain, measure, narrow=True)
        fits = max(_SMALLEST, min(1.0, room / drawn.width))
        # Fonts come in whole pixels: the drawing follows them.
        size = max(6, int(plain * fits * self._zoom))
        same = size == plain
        self._drawing = drawn if same else network(self._dossier, size, measure, narrow=narrow)
        wide, high = round(self._drawing.width), round(self._drawing.height)
        self.setMinimumSize(wide + 2 * MARGIN, high + 2 * MARGIN)
        self._place()

    def _place(self) -> None:
        left = max(MARGIN, (self.width() - round(self._drawing.width)) // 2)
        self._offset = (left, MARGIN)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        cards = [card for card in self._drawing.cards if card.nummer != LEERLING]
        self._buttons = [CardButton(card, self._offset, self) for card in cards]
        for card, button in zip(cards, self._buttons, strict=True):
            button.clicked.connect(weakly(self._on_card, card.nummer))
            button.show()
        self.update()

    def _on_card(self, nummer: int) -> None:
        self.person_chosen.emit(nummer)
