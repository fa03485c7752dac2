"""A leerling by typing a part of the name: the best fits below, the first one chosen by Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.core.dossier import DossierId
from desktop.core.namen_zoeken import Namen
from desktop.services.dossiers import Koppeling
from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current

_HIT = 30
_STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
_ENTER = {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)}


class _Line(QLineEdit):
    """Hands the keys that walk the hits on, and settles when the user goes on."""

    step = Signal(int)
    settled = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _STEPS:
            self.step.emit(_STEPS[event.key()])
        elif event.key() in _ENTER and plain:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.settled.emit()


class PupilFinder(QWidget):
    """Finds one of the dossiers of this vault, or a pupil of the school.

    Signals:
        changed: something was typed or chosen.
        chosen: the user chose the leerling and goes on.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(self, known: Sequence[Koppeling], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = tuple(known)
        self._names = Namen([one.naam for one in known])
        self._chosen: Koppeling | None = None
        self._line = _Line(self)
        self._line.setObjectName("leerling")
        self._line.setPlaceholderText(self.tr("Typ een deel van de naam"))
        self._hits = QListWidget(self)
        self._hits.setObjectName("leerlingHits")
        self._hits.setFrameShape(QFrame.Shape.NoFrame)
        self._hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = PlainLabel("", self, "small", "text2", wrap=True)
        self.setFocusProxy(self._line)
        self.setLayout(column(self._line, self._hits, self._none, spacing=4))
        self._show_hits(())

        self._hits.itemClicked.connect(self._on_clicked)
        self._line.entered.connect(self._on_entered)
        self._line.settled.connect(self._settle)
        self._line.step.connect(self._on_step)
        self._line.textEdited.connect(self._on_edited)

    def koppeling(self) -> Koppeling | None:
        """Return whom is chosen, else who fits best, if anyone."""
        item = self._hits.currentItem()
        if self._chosen is None and item is not None:
            return self._known[int(item.data(Qt.ItemDataRole.UserRole))]
        return self._chosen

    def choose(self, dossier: DossierId, sleutel: str = "") -> None:
        """Choose a dossier, or a pupil without one, without telling it; who is gone is no one."""
        wanted = (dossier, sleutel)
        self._settle_on(next((k for k in self._known if (k.dossier, k.sleutel) == wanted), None))

    def _settle_on(self, found: Koppeling | None) -> None:
        self._chosen = found
        self._line.setText(found.naam if found else "")
        self._show_hits(())

    def _show_hits(self, hits: Sequence[int]) -> None:
        self._hits.clear()
        for place in hits:
            item = QListWidgetItem(self._known[place].naam, self._hits)
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setSizeHint(QSize(0, current().px(_HIT)))
        self._hits.setCurrentRow(0)
        self._hits.setVisible(bool(hits))
        self._hits.setFixedHeight(len(hits) * current().px(_HIT) + 4)
        missing = bool(self._line.text().strip()) and not hits and self._chosen is None
        self._none.setText(self.tr("Geen leerling gevonden met deze naam.") if missing else "")
        self._none.setVisible(missing)

    def _settle(self) -> None:
        if self._chosen is None and (found := self.koppeling()) is not None:
            self._settle_on(found)

    def _on_edited(self, text: str) -> None:
        self._chosen = None
        self._show_hits(self._names.find(text))
        self.changed.emit()

    def _on_step(self, step: int) -> None:
        row = self._hits.currentRow() + step
        if 0 <= row < self._hits.count():
            self._hits.setCurrentRow(row)
            announce(self._line, self._hits.item(row).text())

    def _on_entered(self) -> None:
        self._settle()
        if self._chosen is not None:
            self.chosen.emit()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._settle_on(self._known[int(item.data(Qt.ItemDataRole.UserRole))])
        self.changed.emit()
        self.chosen.emit()
