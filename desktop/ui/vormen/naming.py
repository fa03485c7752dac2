"""Questions that are answered with names: typed, or picked from those the dossier knows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kader.assessors import NameChip
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.weak import weakly
from desktop.ui.vormen.field import Field
from desktop.ui.vormen.spec import FieldSpec, Kind, Raw


class NamesField(Field):
    """One name, or names with a comma between them; chips add or take away."""

    def __init__(self, spec: FieldSpec, parent: QWidget, people: Sequence[str]) -> None:
        super().__init__(spec, parent)
        self._several = spec.kind is Kind.NAMES
        self._line = QLineEdit(self)
        self._line.setMaxLength(400)
        if self._several:
            self._line.setPlaceholderText(self.tr("Namen, met een komma ertussen"))
        self._chips = {name: NameChip(name, self) for name in people}
        flow = FlowLayout()
        for name, chip in self._chips.items():
            chip.clicked.connect(weakly(self._on_chip, name))
            flow.addWidget(chip)
        self._put(self._line, flow)
        for before, after in pairwise((self._line, *self._chips.values())):
            QWidget.setTabOrder(before, after)
        self._line.textEdited.connect(self.changed)
        self._line.textChanged.connect(self._mark)

    def raw(self) -> str:
        return self._line.text()

    def show_raw(self, raw: Raw) -> None:
        self._line.setText(str(raw))

    def _names(self) -> list[str]:
        text = self._line.text()
        parts = text.split(",") if self._several else [text]
        return [part.strip() for part in parts if part.strip()]

    def _mark(self) -> None:
        names = self._names()
        for name, chip in self._chips.items():
            chip.setChecked(name in names)

    def _on_chip(self, name: str) -> None:
        names = self._names()
        if name in names:
            names.remove(name)
        else:
            names = [*names, name] if self._several else [name]
        self._line.setText(", ".join(names))
        self._mark()
        self.changed.emit()
