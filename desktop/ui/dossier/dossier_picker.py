"""Choosing a dossier of this vault by typing a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from desktop.core.dossier import DossierId
from desktop.services.dossiers import Koppeling
from desktop.ui.kit.combo_box import ComboBox


class DossierPicker(ComboBox):
    """Offers every dossier by name, and none."""

    def __init__(self, koppelingen: Sequence[Koppeling], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personDossier")
        self.addItem(self.tr("Geen dossier"), None)
        for one in koppelingen:
            self.addItem(one.naam, one.dossier)
        line = QLineEdit(self)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        line.editingFinished.connect(self._tidy)

    def dossier(self) -> DossierId | None:
        """Return the dossier whose name stands there, None for any other text."""
        place = self._place()
        return None if place < 0 else self.itemData(place)

    def choose(self, dossier: DossierId | None) -> None:
        """Choose a dossier; one that is not in the list keeps its number."""
        if dossier is not None and self.findData(dossier) < 0:
            self.addItem(self.tr("Dossier {}").format(dossier), dossier)
        self.setCurrentIndex(0 if dossier is None else self.findData(dossier))

    def _place(self) -> int:
        text = self.currentText().strip()
        # Two leerlingen may have the same name: the line that was chosen counts.
        if text == self.itemText(self.currentIndex()):
            return self.currentIndex()
        return self.findText(text, Qt.MatchFlag.MatchFixedString)

    def _tidy(self) -> None:
        """Show what counts: half a name is no dossier."""
        self.setCurrentIndex(max(0, self._place()))
