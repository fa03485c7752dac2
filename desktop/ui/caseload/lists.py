"""The list and the table of the caseload: one set of lines, each with its own place."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QWidget

from desktop.core.dossier import DossierId
from desktop.core.weergave import Weergave
from desktop.services.views import CaseloadRegel
from desktop.ui.caseload.delegate import CaseloadDelegate
from desktop.ui.caseload.model import REGEL, CaseloadModel
from desktop.ui.caseload.place import chosen, mark, place_kept
from desktop.ui.caseload.table import CaseloadTable
from desktop.ui.kit.theme import current

TABLE_FROM = 640


class CaseloadList(QListView):
    """Shows lines below each other; the keyboard comes to a line before it chooses one."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first line current when none is. That is no choice of the user: a dossier
        # that opens by itself would take the words meant for the one on screen.
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Marked without being open is what Qt would make of the space bar on such a line.
        index = self.currentIndex()
        unread = index.isValid() and not self.selectionModel().isSelected(index)
        if event.key() == Qt.Key.Key_Space and unread:
            self.activated.emit(index)
        else:
            super().keyPressEvent(event)


class CaseloadLists(QStackedWidget):
    """Shows lines as a list or as a table.

    To come to the lines opens none. In the list the arrows come to a dossier. In the table they
    only walk the lines: nothing is looked into, or written in the access log, before the user
    opens it.

    Signals:
        dossier_requested: the user came to this DossierId.
        dossier_entered: the user chose the dossier at hand, to read it.
        sort_requested: the user wants the lines by this Sortering.
        selected_changed: other lines of the table are selected, or it came or went.
    """

    dossier_requested = Signal(object)
    dossier_entered = Signal()
    sort_requested = Signal(object)
    selected_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._model = CaseloadModel(self)
        self._list = CaseloadList(self)
        self._table = CaseloadTable(self._model, self)
        self._dress_list()
        self.addWidget(self._list)
        self.addWidget(self._table)

        self._list.activated.connect(self._on_list_entered)
        self._list.clicked.connect(self._on_list_entered)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._table.opened.connect(self._on_table_opened)
        self._table.sort_requested.connect(self.sort_requested)
        self._table.selectionModel().selectionChanged.connect(self.selected_changed)
        current().changed.connect(self._list.doItemsLayout)

    @property
    def regels(self) -> Sequence[CaseloadRegel]:
        """Return the lines shown, in their order."""
        return self._model.regels

    def show_regels(self, regels: Sequence[CaseloadRegel], weergave: Weergave, today: date) -> None:
        """Show these lines in the columns of a view; who reads stays where they are."""
        with ExitStack() as kept:
            for view in (self._list, self._table):
                kept.enter_context(place_kept(view, self._model))
            self._model.set_columns(weergave.kolommen, today)
            self._model.show(regels)
        self._table.show_sort(weergave.sortering)

    def update_regel(self, regel: CaseloadRegel) -> None:
        """Show what changed of a line, where it stands."""
        self._model.update(regel)

    def show_top(self) -> None:
        """Go to the first line."""
        for view in (self._list, self._table):
            view.scrollToTop()

    def want_table(self, *, table: bool) -> None:
        """Show the table where there is room for it, or always the list."""
        self._wanted = table
        self._fit()

    def is_table(self) -> bool:
        """Tell whether the table is shown."""
        return self.currentIndex() == 1

    def mark(self, dossier: DossierId) -> None:
        """Mark a dossier as the open one, in both."""
        mark(self._list, self._model, [dossier])
        row = self._model.row_of(dossier)
        if row >= 0:
            self._list.scrollTo(self._model.index(row, 0))

    def marked(self) -> DossierId | None:
        """Return the dossier that is marked as the open one."""
        found = chosen(self._list)
        return found[0] if found else None

    def selected(self) -> list[DossierId]:
        """Return the dossiers that are selected in the table, in its order."""
        return chosen(self._table)

    def take_focus(self) -> None:
        """Move the keyboard to the lines, to the first when none is marked; it opens nothing."""
        view = self._view()
        selection = view.selectionModel()
        if not view.currentIndex().isValid() and self._model.rowCount():
            with QSignalBlocker(selection):
                first = self._model.index(0, 0)
                selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self._wanted and self.width() >= current().px(TABLE_FROM)
        if fits != self.is_table():
            self.setCurrentIndex(int(fits))
            self.selected_changed.emit()

    def _view(self) -> QAbstractItemView:
        return self._table if self.is_table() else self._list

    def _dress_list(self) -> None:
        self._list.setObjectName("caseload")
        self._list.setAccessibleName(self.tr("Dossiers"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(CaseloadDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _on_list_entered(self, index: QModelIndex) -> None:
        self._on_current(index, index)
        self.dossier_entered.emit()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.dossier_requested.emit(index.data(REGEL).dossier)

    def _on_table_opened(self, index: QModelIndex) -> None:
        self.dossier_requested.emit(index.data(REGEL).dossier)
        self.dossier_entered.emit()
