"""The pupils of the school: searched while typing, narrowed by class and mark."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.leerlingen.delegate import PupilDelegate
from desktop.ui.leerlingen.empty import EmptyRegister
from desktop.ui.leerlingen.lines import PupilLine
from desktop.ui.leerlingen.model import LINE, PupilModel
from desktop.ui.leerlingen.narrowing import DOSSIER, GONE, HERE, LOS, Choice, Narrowing
from desktop.ui.leerlingen.pupil_bar import PupilBar


class _Search(QLineEdit):
    """Hands Down and Enter on to the list.

    Signals:
        left: the user goes on in the list.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RegisterPage(QWidget):
    """Shows the pupils and asks for what the user wants with one of them.

    Signals:
        dossier_requested: bring this DossierId on screen.
        signals_requested: bring the loose signals in this DossierId on screen.
        new_dossier_requested: open a dossier for this RegisterLeerling.
        loose_requested: note a signal about this RegisterLeerling.
        import_requested: the user wants to read pupils in.
    """

    dossier_requested = Signal(object)
    signals_requested = Signal(object)
    new_dossier_requested = Signal(object)
    loose_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registerPage")
        self._all = Narrowing()
        self._model = PupilModel(self)
        self._search = _Search(self)
        self._klas = ComboBox(self)
        self._list = QListView(self)
        self._none = PlainLabel("", self, "body", "text2", wrap=True)
        self._none.setObjectName("nobody")
        self._count = PlainLabel("", self, "small", "text3")
        self._count.setObjectName("pupilCount")
        self._bar = PupilBar(self)
        self._empty = EmptyRegister(self)
        self._words = {
            HERE: self.tr("Op school"),
            DOSSIER: self.tr("Met dossier"),
            LOS: self.tr("Losse signalen"),
            GONE: self.tr("Vertrokken"),
        }
        options = [Option(key, word) for key, word in self._words.items()]
        self._chips = ChipGroup(self.tr("Welke leerlingen"), options, self)
        self._dress()
        self._lay_out()
        self._connect()
        self.show_all(self._all)

    def show_all(self, everyone: Narrowing) -> None:
        """Show these pupils, sorted as they come; choice and chosen pupil stay."""
        self._all = everyone
        self._empty.setVisible(not everyone.lines)
        self._filled.setVisible(bool(everyone.lines))
        counts = self._all.counts()
        for key, word in self._words.items():
            self._chips.chip(key).setText(f"{word} {counts[key]}")
        self._show_klassen()
        self._refresh()

    def choice(self) -> Choice:
        """Return what is asked for now."""
        return Choice(self._search.text(), self._klas.currentData() or "", self._chips.key())

    def focus_search(self) -> None:
        """Move the keyboard to the search field, or to the first step when there is nobody."""
        if self._all.lines:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()
        else:
            self._empty.focus_action()

    def chosen(self) -> PupilLine | None:
        """Return the pupil that is marked."""
        found = self._list.selectionModel().selectedIndexes()
        return found[0].data(LINE) if found else None

    def choose(self, sleutel: str) -> None:
        """Mark a pupil when it is shown."""
        place = self._model.row_of(sleutel)
        if place >= 0:
            self._list.setCurrentIndex(self._model.index(place))
        self._bar.show_pupil(self.chosen())

    def _dress(self) -> None:
        self._search.setObjectName("pupilSearch")
        self._search.setAccessibleName(self.tr("Zoek een leerling"))
        self._search.setPlaceholderText(self.tr("Zoek een leerling: typ een deel van de naam"))
        self._search.setClearButtonEnabled(True)
        self._klas.setObjectName("pupilClass")
        self._klas.setAccessibleName(self.tr("Klas of groep"))
        self._list.setObjectName("pupils")
        self._list.setAccessibleName(self.tr("Leerlingen"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PupilDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        narrow = row(self._klas, self._count, None, spacing=12)
        head = column(self._search, self._chips, narrow, spacing=10, margins=(24, 16, 24, 4))
        self._filled = QWidget(self)
        none = row(self._none, margins=(24, 8, 24, 8))
        filled = column(head, none, self._list, self._bar, spacing=0)
        filled.setStretchFactor(self._list, 1)
        self._filled.setLayout(filled)
        self.setLayout(column(self._empty, self._filled, spacing=0))

    def _connect(self) -> None:
        self._bar.loose_requested.connect(self._on_loose)
        self._bar.new_requested.connect(self._on_new)
        self._bar.open_requested.connect(self._on_open)
        self._chips.chosen.connect(self._on_narrowed)
        self._empty.import_requested.connect(self.import_requested)
        self._klas.currentIndexChanged.connect(self._on_narrowed)
        self._list.activated.connect(self._on_activated)
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._search.left.connect(self._on_left)
        self._search.textChanged.connect(self._on_narrowed)
        current().changed.connect(self._list.doItemsLayout)

    def _show_klassen(self) -> None:
        before = self._klas.currentData() or ""
        with QSignalBlocker(self._klas):
            self._klas.clear()
            self._klas.addItem(self.tr("Alle klassen en groepen"), "")
            for klas in self._all.klassen():
                self._klas.addItem(klas, klas)
            self._klas.setCurrentIndex(max(0, self._klas.findData(before)))

    def _refresh(self) -> None:
        before = self.chosen()
        shown = self._all.shown(self.choice())
        with QSignalBlocker(self._list.selectionModel()):
            self._model.replace(shown)
        self._none.setText("" if shown else self._why_nobody())
        self._none.setVisible(not shown)
        self._list.setVisible(bool(shown))
        one = self.tr("1 leerling") if len(shown) == 1 else self.tr("{} leerlingen")
        self._count.setText(one.format(len(shown)))
        self.choose(before.sleutel if before is not None else "")

    def _why_nobody(self) -> str:
        if self.choice().text.strip():
            return self.tr(
                "Geen leerling past bij deze naam en keuze. Kijk ook bij Vertrokken, of typ minder."
            )
        return self.tr("Geen leerling past bij deze keuze.")

    def _on_narrowed(self, _changed: object) -> None:
        self._refresh()

    def _on_left(self) -> None:
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if self.chosen() is None:
                self._list.setCurrentIndex(self._model.index(0))

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        line = self.chosen()
        self._bar.show_pupil(line)
        if line is not None:
            announce(self._list, line.sentence)

    def _on_activated(self, _index: QModelIndex) -> None:
        line = self.chosen()
        if line is not None and line.has_dossier:
            self._on_open()
        else:
            self._bar.focus_first()

    def _on_open(self) -> None:
        if (line := self.chosen()) is not None:
            wish = self.signals_requested if line.is_loose else self.dossier_requested
            wish.emit(line.leerling.dossier)

    def _on_new(self) -> None:
        if (line := self.chosen()) is not None:
            self.new_dossier_requested.emit(line.leerling)

    def _on_loose(self) -> None:
        if (line := self.chosen()) is not None:
            self.loose_requested.emit(line.leerling)
