"""The lines of the caseload, one model for the list and the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap, Toestand
from desktop.core.weergave import KOLOMMEN, Kolom
from desktop.services.caseloadwoorden import KOPPEN, cel
from desktop.services.views import CaseloadRegel

Index = QModelIndex | Persistent
REGEL = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_SAID = frozenset({_TOOL_TIP, _SPOKEN, int(Qt.ItemDataRole.AccessibleDescriptionRole)})


class CaseloadModel(QAbstractTableModel):
    """Holds the lines shown now; the texts of a line are made when it first comes in sight.

    The name is the first column, so that a list shows it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regels: list[CaseloadRegel] = []
        self._rows: dict[DossierId, int] = {}
        self._cells: dict[int, tuple[str, ...]] = {}
        self._kolommen: tuple[Kolom, ...] = KOLOMMEN
        self._today = date.min

    @property
    def kolommen(self) -> tuple[Kolom, ...]:
        """Return the columns, the name first."""
        return self._kolommen

    @property
    def regels(self) -> Sequence[CaseloadRegel]:
        """Return the lines in their order."""
        return self._regels

    def set_columns(self, kolommen: tuple[Kolom, ...], today: date) -> None:
        """Show these columns, with ages as they are on this day."""
        if (kolommen, today) != (self._kolommen, self._today):
            self.beginResetModel()
            self._kolommen, self._today = kolommen, today
            self._cells.clear()
            self.endResetModel()

    def show(self, regels: Sequence[CaseloadRegel]) -> None:
        """Show these lines; nothing is built anew that stays where it is."""
        ids = [regel.dossier for regel in regels]
        if len(ids) == len(self._rows) and all(one in self._rows for one in ids):
            if ids != [regel.dossier for regel in self._regels]:
                self._move(regels)
            for regel in regels:
                self.update(regel)
            return
        self.beginResetModel()
        self._take(regels)
        self.endResetModel()

    def update(self, regel: CaseloadRegel) -> None:
        """Show what changed of a line, where it stands."""
        row = self._rows.get(regel.dossier)
        if row is None or self._regels[row] is regel:
            return
        if self._regels[row] != regel:
            self._regels[row] = regel
            self._cells.pop(row, None)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._kolommen) - 1))

    def row_of(self, dossier: DossierId) -> int:
        """Return the row of a dossier, or -1 when it is not shown."""
        return self._rows.get(dossier, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._regels)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._kolommen)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == REGEL:
            return self._regels[index.row()]
        if role != _DISPLAY and role not in _SAID:
            return None
        if role == _DISPLAY or index.column():
            return self._texts(index.row())[index.column()]
        told = _told if role == _TOOL_TIP else _sentence
        return told(self._regels[index.row()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal and role == _DISPLAY
        return KOPPEN[self._kolommen[section]] if across else None

    def _texts(self, row: int) -> tuple[str, ...]:
        if row not in self._cells:
            regel, today = self._regels[row], self._today
            self._cells[row] = tuple(cel(regel, kolom, today) for kolom in self._kolommen)
        return self._cells[row]

    def _move(self, regels: Sequence[CaseloadRegel]) -> None:
        """Put the lines in another order; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._regels[index.row()].dossier for index in before]
        held = self._regels
        rows = self._rows
        self._take([held[rows[regel.dossier]] for regel in regels])
        after = [
            self.index(self._rows[one], index.column())
            for one, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take(self, regels: Sequence[CaseloadRegel]) -> None:
        self._regels = list(regels)
        self._rows = {regel.dossier: row for row, regel in enumerate(regels)}
        self._cells.clear()


def _told(regel: CaseloadRegel) -> str:
    return "\n".join((regel.naam, *(vlag.bericht for vlag in regel.vlaggen)))


def _sentence(regel: CaseloadRegel) -> str:
    say = QCoreApplication.translate
    done = sum(regel.stand.toestanden[stap] is Toestand.GEDAAN for stap in Stap)
    steps = say("Caseload", "{} van 5 stappen gedaan").format(done)
    flags = [say("Caseload", "vlag: {}").format(vlag.bericht) for vlag in regel.vlaggen]
    parts = (regel.naam, regel.klas, regel.label, *flags, regel.volgende, steps)
    return ", ".join(part for part in parts if part)
