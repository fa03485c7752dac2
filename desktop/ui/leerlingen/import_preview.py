"""The preview: what reading this file would change, and what the user chooses of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.leerlingverschil import Importkeuze, Verschil
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.leerlingen.preview_table import PreviewModel, PreviewTable
from desktop.ui.leerlingen.preview_words import (
    GEWIJZIGD,
    NIEUW,
    VERTROKKEN,
    Group,
    dropped_words,
    groups_of,
)


class PreviewStep(QWidget):
    """Shows what would change; nothing is written yet.

    Signals:
        zeros_toggled: keys that differ in zeros in front mean the same pupil, or not.
        changed: the user chose something else.
    """

    zeros_toggled = Signal(bool)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewStep")
        self._groups: dict[str, Group] = {}
        self._verschil = Verschil()
        self._found = PlainLabel("", self, "body_strong", wrap=True)
        self._found.setObjectName("recognised")
        self._dropped = Notice("", self, "ok")
        self._dropped.setObjectName("dropped")
        self._chips = ChipGroup(self.tr("Welke regels"), (), self)
        self._about = PlainLabel("", self, "body", "text2", wrap=True)
        self._about.setObjectName("groupAbout")
        self._model = PreviewModel(self)
        self._table = PreviewTable(self._model, self)
        self._table.setAccessibleName(self.tr("Wat er verandert"))
        self._line = PlainLabel("", self, "small", "text2", wrap=True)
        self._line.setObjectName("previewLine")
        self._zeros = self._box("zeros")
        self._gone = self._box("gone")
        self._dossiers = self._box("dossiers")
        top = (self._found, self._dropped, self._chips, self._about)
        boxes = (self._zeros, self._gone, self._dossiers)
        whole = column(*top, self._table, self._line, *boxes, spacing=10)
        whole.setStretchFactor(self._table, 1)
        self.setLayout(whole)

        self._chips.chosen.connect(self._show_group)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._zeros.clicked.connect(self.zeros_toggled)
        self._gone.clicked.connect(self.changed)
        self._dossiers.clicked.connect(self.changed)

    def show_verschil(self, found: str, verschil: Verschil, dossiers: int) -> None:
        """Show a preview; found says what kind of file it is, dossiers how many change too."""
        self._verschil = verschil
        self._groups = {group.key: group for group in groups_of(verschil)}
        self._found.setText(found)
        dropped = dropped_words(verschil.weggelaten)
        self._dropped.setVisible(bool(dropped))
        if dropped:
            self._dropped.show_text(dropped)
        self._chips.show_options(
            [Option(g.key, f"{g.word} {len(g.rows)}") for g in self._groups.values()]
        )
        self._show_choices(dossiers)
        self._show_group(self._chips.key())

    def restart(self) -> None:
        """Choose nothing, as for another file."""
        for box in (self._zeros, self._gone, self._dossiers):
            box.setChecked(False)

    def keuze(self) -> Importkeuze:
        """Return what is chosen."""
        return Importkeuze(
            ontbrekende_zijn_vertrokken=self._gone.isChecked(),
            dossiers_bijwerken=self._dossiers.isChecked(),
        )

    def zeros_are_equal(self) -> bool:
        """Tell whether zeros in front of a key do not count."""
        return self._zeros.isChecked()

    def count(self) -> int:
        """Return how many pupils would be changed."""
        keys = (NIEUW, GEWIJZIGD, VERTROKKEN)
        known = sum(len(self._groups[key].rows) for key in keys if key in self._groups)
        return known + (len(self._verschil.ontbreekt) if self._gone.isChecked() else 0)

    def focus_first(self) -> None:
        """Move the keyboard to the groups, or to the table when there are none."""
        if key := self._chips.key():
            self._chips.chip(key).setFocus()

    def _box(self, name: str) -> CheckBox:
        box = CheckBox("", self)
        box.setObjectName(name)
        return box

    def _show_choices(self, dossiers: int) -> None:
        v = self._verschil
        self._zeros.setVisible(bool(v.alleen_nullen) or self._zeros.isChecked())
        self._zeros.setText(self.tr("Nullen vooraan het leerlingnummer tellen niet mee"))
        self._gone.setVisible(bool(v.ontbreekt))
        one = self.tr("De leerling die niet in het bestand staat, is van school")
        some = self.tr("De {} leerlingen die niet in het bestand staan, zijn van school")
        self._gone.setText(one if len(v.ontbreekt) == 1 else some.format(len(v.ontbreekt)))
        self._dossiers.setVisible(bool(dossiers))
        words = self.tr("Ook de gegevens in de dossiers bijwerken ({})")
        self._dossiers.setText(words.format(dossiers))

    def _show_group(self, key: str) -> None:
        group = self._groups.get(key)
        rows = group.rows if group is not None else ()
        nothing = self.tr("In dit bestand staat geen enkele leerling.")
        self._about.setText(group.about if group is not None else nothing)
        self._model.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._table.show_columns(rows)
        self._line.setText("")
        self._line.hide()

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._line.setText(self._model.text(now.row()) if now.isValid() else "")
        self._line.setVisible(now.isValid())
