"""The figure with its crosses, and beside it the words of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.core.inhoud import InhoudError
from desktop.core.poptekening import Markering
from desktop.diagram.body_map import Spot
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.poptekening.board import BodyBoard
from desktop.ui.poptekening.mark_card import MarkCard
from desktop.ui.poptekening.typed import TypedMark, new_mark, read_mark

_CARD_WIDTH = 330
_NOTHING = -1


class MarksField(QWidget):
    """Asks for crosses and their words; the words stand under the figure when room is short.

    Signals:
        changed: the user placed, moved, described or removed a cross.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markeringen")
        self._cards: list[MarkCard] = []
        self.board = BodyBoard(self)
        self._aimed = PlainLabel("", self, "small", "text2", wrap=True)
        self._empty = PlainLabel(
            self.tr("Er staat nog geen kruisje op de tekening."), self, "body", "text3", wrap=True
        )
        self._undo = Button(self.tr("Laatste wijziging ongedaan maken"), self, "link", "undo-2")
        self._undo.setObjectName("undoMark")
        self._undo.hide()
        self._before: list[TypedMark] = []
        self._moving = _NOTHING
        self._list = column(self._empty, spacing=8)
        words = QWidget(self)
        words.setLayout(column(self._list, None))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        self._sides.addLayout(
            column(self.board, self._aimed, row(self._undo, None), None, spacing=4)
        )
        self._sides.addWidget(words, 1)
        self.setFocusProxy(self.board)

        self.board.aimed.connect(self._on_aimed)
        self.board.chosen.connect(self._on_opened)
        self.board.moved.connect(self._on_moved)
        self.board.placed.connect(self._on_placed)
        self.board.removed.connect(self._on_removed)
        self._undo.clicked.connect(self._on_undo)

    def raw(self) -> list[str]:
        """Return every mark as text that can be kept."""
        return [card.mark().to_text() for card in self._cards]

    def show_raw(self, raw: Sequence[str]) -> None:
        """Show marks that were kept; what cannot be read is left out."""
        kept = (read_mark(text) for text in raw)
        self._forget()
        self._show([mark for mark in kept if mark is not None])

    def markeringen(self) -> tuple[Markering, ...]:
        """Return what was marked; raise InhoudError for a mark that lacks something."""
        marks = enumerate((card.mark() for card in self._cards), start=1)
        return tuple(mark.markering(number) for number, mark in marks)

    def unfold_unfinished(self) -> None:
        """Open the first mark that lacks something."""
        for index, card in enumerate(self._cards):
            try:
                card.mark().markering(index + 1)
            except InhoudError:
                self._unfold(index)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.board.sizeHint().width() + current().px(_CARD_WIDTH)
        fits = self.width() >= needed
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if fits else ways.TopToBottom
        if way != self._sides.direction():
            self._sides.setDirection(way)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self._undo.isHidden():
            self._on_undo()
        else:
            super().keyPressEvent(event)

    def _marks(self) -> list[TypedMark]:
        return [card.mark() for card in self._cards]

    def _show(self, marks: Sequence[TypedMark]) -> None:
        while len(self._cards) > len(marks):
            gone = self._cards.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for card, mark in zip(self._cards, marks, strict=False):
            card.show_mark(mark)
        for index in range(len(self._cards), len(marks)):
            self._add_card(MarkCard(index, marks[index], self))
        self._empty.setVisible(not marks)
        self._draw()
        self._unfold(len(marks) - 1)
        chain = (
            *self.board.buttons(),
            self._undo,
            *(w for card in self._cards for w in card.in_order()),
        )
        for before, after in pairwise((self.board, *chain)):
            QWidget.setTabOrder(before, after)

    def _add_card(self, card: MarkCard) -> None:
        self._cards.append(card)
        self._list.addWidget(card)
        card.show()
        card.changed.connect(self._on_described)
        card.opened.connect(self._on_opened)
        card.removed.connect(self._on_removed)

    def _draw(self) -> None:
        names = [
            self.tr("Plek {}: {}").format(number, mark.words())
            for number, mark in enumerate(self._marks(), start=1)
        ]
        self.board.show_marks([mark.spot for mark in self._marks()], names)

    def _unfold(self, index: int) -> None:
        for number, card in enumerate(self._cards):
            card.unfold(wide=number == index)

    def _on_aimed(self, words: str) -> None:
        self._aimed.setText(self.tr("Hier: {}").format(words))

    def _remember(self, moving: int = _NOTHING) -> None:
        """Keep the marks as they are; steps of one cross after each other are one change."""
        if moving == _NOTHING or moving != self._moving:
            self._before = self._marks()
        self._moving = moving
        self._undo.show()

    def _forget(self) -> None:
        self._before, self._moving = [], _NOTHING
        self._undo.hide()

    def _on_undo(self) -> None:
        before = self._before
        self._forget()
        self._show(before)
        self.board.setFocus()
        announce(self, self.tr("De laatste wijziging is ongedaan gemaakt."))
        self.changed.emit()

    def _on_described(self) -> None:
        # Undoing what came before would take the new words along.
        self._forget()
        self._draw()
        self.changed.emit()

    def _on_opened(self, index: int) -> None:
        self._unfold(index)
        self._cards[index].begin()

    def _on_placed(self, spot: Spot) -> None:
        self._remember()
        self._show([*self._marks(), new_mark(spot)])
        self._cards[-1].begin()
        self.changed.emit()

    def _on_moved(self, index: int, spot: Spot) -> None:
        self._remember(index)
        card = self._cards[index]
        card.show_mark(card.mark().moved(spot))
        self._draw()
        self.changed.emit()

    def _on_removed(self, index: int) -> None:
        self._remember()
        marks = self._marks()
        del marks[index]
        self._show(marks)
        self.board.setFocus()
        self.changed.emit()
