"""The caseload: all dossiers, narrowed by a filter and by typing a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.core.dossier import DossierId
from desktop.services.caseload import sort_key
from desktop.services.views import Aandacht, CaseloadRegel
from desktop.ui.caseload.delegate import CaseloadDelegate
from desktop.ui.caseload.model import REGEL, CaseloadModel
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current

PRESSING = frozenset({Aandacht.MELDEN, Aandacht.ACTIE})


class _Filter(NamedTuple):
    key: str
    word: str
    keeps: Callable[[CaseloadRegel], bool]


def _all(_regel: CaseloadRegel) -> bool:
    return True


def _pressing(regel: CaseloadRegel) -> bool:
    return regel.aandacht in PRESSING


def _new(regel: CaseloadRegel) -> bool:
    return regel.aandacht is Aandacht.NIEUW


class CaseloadPanel(Panel):
    """Shows the dossiers; asks to open one or to make a new one.

    Signals:
        dossier_requested: the user came to this DossierId.
        dossier_entered: the user chose the dossier at hand, by click or Enter, to read it.
        new_requested: the user wants a new dossier.
    """

    dossier_requested = Signal(object)
    dossier_entered = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "right")
        self.setObjectName("caseloadPanel")
        self._regels: dict[DossierId, CaseloadRegel] = {}
        self._search = ""
        self._filters = (
            _Filter("all", self.tr("Alle"), _all),
            _Filter("pressing", self.tr("Actie nodig"), _pressing),
            _Filter("new", self.tr("Nieuw"), _new),
        )
        self._model = CaseloadModel(self)
        self._chips = ChipGroup(self.tr("Welke dossiers"), (), self)
        self._new = Button(self.tr("Nieuw"), self, "primary", "plus")
        self._new.setObjectName("newDossier")
        self._new.setAccessibleName(self.tr("Nieuw dossier"))
        self._list = QListView(self)
        self._empty = PlainLabel("", self, "body", "text2", wrap=True)
        self._count = PlainLabel("", self, "small", "text3")
        self._lay_out()

        self._chips.chosen.connect(self._on_filter)
        self._list.activated.connect(self._on_entered)
        self._list.clicked.connect(self._on_entered)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._new.clicked.connect(self.new_requested)
        current().changed.connect(self._list.doItemsLayout)

    def show_regels(self, regels: tuple[CaseloadRegel, ...]) -> None:
        """Show these dossiers; the chosen one stays chosen."""
        self._regels = {regel.dossier: regel for regel in regels}
        self._refresh()

    def show_regel(self, regel: CaseloadRegel) -> None:
        """Show one dossier anew."""
        self._regels[regel.dossier] = regel
        self._refresh()

    def set_search(self, text: str) -> None:
        """Show only dossiers in which every typed word occurs."""
        self._search = text.casefold()
        self._refresh()

    def select(self, dossier: DossierId) -> None:
        """Mark a dossier as the open one without asking for it again."""
        self._mark(dossier)

    def selected(self) -> DossierId | None:
        """Return the marked dossier."""
        found = self._list.selectionModel().selectedIndexes()
        return found[0].data(REGEL).dossier if found else None

    def holds(self, dossier: DossierId) -> bool:
        """Tell whether there is such a dossier, shown or not."""
        return dossier in self._regels

    def holds_openly(self, dossier: DossierId) -> bool:
        """Tell whether there is such a dossier that may come on screen unasked."""
        regel = self._regels.get(dossier)
        return regel is not None and not regel.afgeschermd

    def filter(self) -> str:
        """Return the key of the chosen filter."""
        return self._chips.key() or "all"

    def choose_filter(self, key: str) -> None:
        """Narrow the list by this filter, when there is one with this key."""
        if self._chips.key() and any(f.key == key for f in self._filters):
            self._chips.choose(key)
            self._refresh()

    def focus_list(self) -> None:
        """Move the keyboard to the list, on its first line when none is marked."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.selected() is None and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))

    def add_foot(self, line: QWidget) -> None:
        """Show a line under the list."""
        self._whole.addWidget(line)

    def _lay_out(self) -> None:
        self._list.setObjectName("caseload")
        self._list.setAccessibleName(self.tr("Dossiers"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(CaseloadDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = PlainLabel(self.tr("Dossiers"), self, "heading")
        head = row(title, None, self._new, margins=(16, 16, 16, 0))
        chips = row(self._chips, margins=(16, 0, 12, 4))
        self._empty_row = QWidget(self)
        self._empty_row.setLayout(row(self._empty, margins=(16, 8, 16, 8)))
        foot = row(self._count, None, margins=(16, 8, 16, 10))
        self._whole = column(head, chips, self._empty_row, self._list, foot, spacing=8)
        self._whole.setStretchFactor(self._list, 1)
        self.setLayout(self._whole)

    def _refresh(self) -> None:
        marked = self.selected()
        keeps = next(f.keeps for f in self._filters if f.key == (self._chips.key() or "all"))
        words = self._search.split()
        shown = [
            regel
            for regel in sorted(self._regels.values(), key=sort_key)
            if keeps(regel) and all(word in regel.search_text for word in words)
        ]
        self._model.replace(shown)
        self._show_counts(len(shown))
        if marked is not None:
            self._mark(marked)

    def _show_counts(self, shown: int) -> None:
        self._chips.show_options(
            [
                Option(f.key, f"{f.word} {sum(map(f.keeps, self._regels.values()))}")
                for f in self._filters
            ]
        )
        total = len(self._regels)
        one = self.tr("1 dossier") if total == 1 else self.tr("{} dossiers").format(total)
        some = self.tr("{} van {} dossiers").format(shown, total)
        self._count.setText(one if shown == total else some)
        if not total:
            self._empty.setText(
                self.tr(
                    "Er zijn nog geen dossiers. Begin met Nieuw zodra u een zorg hoort of ziet."
                )
            )
        elif not shown:
            self._empty.setText(self.tr("Geen dossier past bij deze keuze."))
        self._empty_row.setVisible(not shown)

    def _mark(self, dossier: DossierId) -> None:
        place = self._model.row_of(dossier)
        selection = self._list.selectionModel()
        with QSignalBlocker(selection):
            if place < 0:
                selection.clear()
            else:
                self._list.setCurrentIndex(self._model.index(place))
        self._list.viewport().update()

    def _on_entered(self, _index: QModelIndex) -> None:
        self.dossier_entered.emit()

    def _on_filter(self, _key: str) -> None:
        self._refresh()

    def _on_current(self, current_index: QModelIndex, _before: QModelIndex) -> None:
        if current_index.isValid():
            self.dossier_requested.emit(current_index.data(REGEL).dossier)
