"""What was found in all dossiers and what can be done, as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.services.zoeken import Zoekresultaat
from desktop.ui.kit.announce import announce
from desktop.ui.kit.card import Panel
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.zoeken.commands import Command
from desktop.ui.zoeken.delegate import ZoekDelegate
from desktop.ui.zoeken.model import HIT, ZoekModel
from desktop.ui.zoeken.words import Hit, HitWords

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ZoekPanel(Panel):
    """Shows what was found; asks to open it.

    Signals:
        entry_requested: open this dossier at the entry with this nummer, 0 for its beginning.
        command_requested: this Command is to be carried out.
        corrected_toggled: texts that were corrected later must be searched as well, or not.
        close_requested: the user is done searching.
    """

    entry_requested = Signal(int, int)
    command_requested = Signal(object)
    corrected_toggled = Signal(bool)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface")
        self.setObjectName("zoekPanel")
        self._words = HitWords(self)
        self._model = ZoekModel(self)
        self._field: QWidget | None = None
        self._is_fresh = False
        self._head = PlainLabel("", self, "body_strong")
        self._head.setObjectName("zoekKop")
        self._corrected = CheckBox(self.tr("Ook verbeterde teksten"), self)
        self._corrected.setObjectName("ookVerbeterd")
        self._list = QListView(self)
        self._empty = PlainLabel("", self, "body", "text2", wrap=True)
        self._empty.setObjectName("zoekLeeg")
        self._foot = PlainLabel("", self, "small", "text2", wrap=True)
        self._foot.setObjectName("zoekMeer")
        self._lay_out()
        self.clear()

        self._corrected.toggled.connect(self.corrected_toggled)
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_activated)
        current().changed.connect(self._list.doItemsLayout)

    def show_result(
        self, text: str, result: Zoekresultaat, commands: Sequence[Command] = ()
    ) -> None:
        """Show what was found for a text: dossiers, then what can be done, then entries."""
        self._is_fresh = True
        hits = [self._words.hit(treffer) for treffer in result.treffers]
        dossiers = sum(not hit.nummer for hit in hits)
        hits[dossiers:dossiers] = map(self._words.command, commands)
        self._model.replace(hits)
        count = len(hits)
        head = self._head_of(count, more=result.more)
        if head != self._head.text():
            announce(self, head)
        self._head.setText(head)
        self._empty.setText(
            self.tr(
                "Niets gevonden voor “{text}”. Alle woorden moeten voorkomen; een begin van een "
                "woord is genoeg. Zet woorden tussen aanhalingstekens als ze naast elkaar staan."
            ).format(text=text.strip())
        )
        self._show_parts(found=count > 0, more=result.more)
        if count:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()

    def show_commands(self, commands: Sequence[Command]) -> None:
        """Show what can be done now, before anything was typed."""
        self._is_fresh = True
        self._model.replace(list(map(self._words.command, commands)))
        self._head.setText(self.tr("Wat wilt u doen?"))
        self._show_parts(found=bool(commands), more=False)
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()

    def clear(self) -> None:
        """Show how to search."""
        self._model.replace([])
        self._head.setText(self.tr("Zoeken in alle dossiers"))
        self._empty.setText(
            self.tr(
                "Typ een naam, een klas of woorden uit het logboek. Hoofdletters en accenten maken "
                "niet uit."
            )
        )
        self._show_parts(found=False, more=False)

    def stale(self) -> None:
        """Let Enter open nothing: other words were typed, their answer is on its way."""
        self._is_fresh = False

    def listen_to(self, field: QWidget) -> None:
        """Let the arrows, Enter and Esc of the search field work here while it keeps the focus."""
        self._field = field
        field.installEventFilter(self)

    def _lay_out(self) -> None:
        self._list.setObjectName("treffers")
        self._list.setAccessibleName(self.tr("Treffers"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(ZoekDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = row(self._head, None, self._corrected, margins=(18, 12, 18, 0))
        self._rest = QWidget(self)
        self._rest.setLayout(column(self._empty, None, margins=(18, 4, 18, 12)))
        foot = row(self._foot, margins=(18, 0, 18, 10))
        whole = column(head, self._list, self._rest, foot, spacing=8, margins=(1, 1, 1, 1))
        whole.setStretchFactor(self._list, 1)
        whole.setStretchFactor(self._rest, 1)
        self.setLayout(whole)

    def _head_of(self, count: int, *, more: bool) -> str:
        if more:
            return self.tr("Meer dan {n} treffers").format(n=count)
        if count == 1:
            return self.tr("1 treffer")
        return self.tr("{n} treffers").format(n=count)

    def _show_parts(self, *, found: bool, more: bool) -> None:
        self._list.setVisible(found)
        self._rest.setVisible(not found)
        self._foot.setText(
            self.tr("Dit zijn de nieuwste. Typ een woord erbij om gerichter te zoeken.")
        )
        self._foot.setVisible(more)

    def _step(self, by: int) -> None:
        last = self._model.rowCount() - 1
        place = min(last, max(0, self._list.currentIndex().row() + by))
        if last >= 0:
            self._list.setCurrentIndex(self._model.index(place))
            announce(self, self._model.index(place).data())

    def _on_activated(self, index: QModelIndex) -> None:
        hit: Hit | None = index.data(HIT)
        if hit is not None and hit.command is not None:
            self.command_requested.emit(hit.command)
        elif hit is not None:
            self.entry_requested.emit(hit.dossier, hit.nummer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The kind first: other events still come while Python has already emptied this object.
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return False
        return watched is self._field and self.isVisible() and self._took(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.key() == Qt.Key.Key_Escape and self._took(event)):
            super().keyPressEvent(event)

    def _took(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER:
            if self._is_fresh:
                self._on_activated(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            return False
        return True
