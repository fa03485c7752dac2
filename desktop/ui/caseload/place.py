"""Where someone is in a list, found again after its lines changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSignalBlocker
from PySide6.QtWidgets import QAbstractItemView

from desktop.core.dossier import DossierId
from desktop.ui.caseload.model import REGEL, CaseloadModel

_FLAG = QItemSelectionModel.SelectionFlag


@contextmanager
def place_kept(view: QAbstractItemView, model: CaseloadModel) -> Iterator[None]:
    """Keep what is selected and the line at the top where they are, without telling anyone."""
    selected = chosen(view)
    top, above = _top(view)
    selection = view.selectionModel()
    with QSignalBlocker(selection):
        yield
        if chosen(view) != selected:
            mark(view, model, selected)
    if top is not None and (row := model.row_of(top)) >= 0:
        view.scrollTo(model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + above)
    view.viewport().update()


def chosen(view: QAbstractItemView) -> list[DossierId]:
    """Return the dossiers that are selected, in the order of their lines."""
    rows = {index.row(): index for index in view.selectionModel().selectedIndexes()}
    return [rows[row].data(REGEL).dossier for row in sorted(rows)]


def mark(view: QAbstractItemView, model: CaseloadModel, dossiers: list[DossierId]) -> None:
    """Select these dossiers as far as they are shown, without telling anyone."""
    selection, last = view.selectionModel(), model.columnCount() - 1
    rows = [row for row in map(model.row_of, dossiers) if row >= 0]
    wanted = QItemSelection()
    for row in rows:
        wanted.select(model.index(row, 0), model.index(row, last))
    with QSignalBlocker(selection):
        selection.clear()
        if rows:
            selection.setCurrentIndex(model.index(rows[0], 0), _FLAG.NoUpdate)
            selection.select(wanted, _FLAG.ClearAndSelect)
    view.viewport().update()


def _top(view: QAbstractItemView) -> tuple[DossierId | None, int]:
    """Return the dossier on the first line in sight and how much of it is above the edge."""
    if view.verticalScrollBar().value() == 0:
        return None, 0
    index = view.indexAt(QPoint(4, 1))
    if not index.isValid():
        return None, 0
    return index.data(REGEL).dossier, -view.visualRect(index).top()
