"""The lines of the caseload, ready to paint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap, Toestand
from desktop.services.views import CaseloadRegel

Index = QModelIndex | Persistent
REGEL = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SENTENCE = frozenset(
    {int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.AccessibleDescriptionRole)}
)


class CaseloadModel(QAbstractListModel):
    """Holds the lines shown now; every text is made once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regels: tuple[CaseloadRegel, ...] = ()
        self._sentences: list[str] = []

    def replace(self, regels: Sequence[CaseloadRegel]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._regels = tuple(regels)
        self._sentences = [_sentence(regel) for regel in regels]
        self.endResetModel()

    def row_of(self, dossier: DossierId) -> int:
        """Return the row of a dossier, or -1 when it is not shown."""
        return next((i for i, r in enumerate(self._regels) if r.dossier == dossier), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._regels)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == REGEL:
            return self._regels[index.row()]
        if role == _DISPLAY:
            return self._regels[index.row()].naam
        return self._sentences[index.row()] if role in _SENTENCE else None


def _sentence(regel: CaseloadRegel) -> str:
    done = sum(regel.stand.toestanden[stap] is Toestand.GEDAAN for stap in Stap)
    steps = QCoreApplication.translate("Caseload", "{} van 5 stappen gedaan").format(done)
    parts = (regel.naam, regel.klas, regel.label, regel.volgende, steps)
    return ", ".join(part for part in parts if part)
