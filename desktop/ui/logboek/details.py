"""The fields beside the text: who, when, from whom; only those that matter are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.core.dossier import Dossier
from desktop.core.logboek import Herkomst, Soort
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.notice import Notice
from desktop.ui.logboek.check_list import CheckList
from desktop.ui.logboek.columns_layout import ColumnsLayout
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.moment import Moment
from desktop.ui.logboek.questions import Questions
from desktop.ui.logboek.signal_fields import SignalFields

_BRON = ("bron_naam", "bron_relatie")


class Details(QWidget):
    """Holds the fields of an entry apart from its kind and its text.

    Signals:
        changed: the user changed a field.
        herkomst_chosen: the user said whose observation it is; changed follows it.
        submitted: the user pressed Ctrl+Enter in a text area.
    """

    changed = Signal()
    herkomst_chosen = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FieldRow] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._areas: dict[str, GrowingTextEdit] = {}
        self._wide: dict[str, QWidget] = {}
        self._asks_source = False
        self._columns = ColumnsLayout(self)
        self._hint = self._add_wide("hint", Notice(self._spiekkaart(), self, "info"))
        self._add_area("citaat", self.tr("Letterlijke woorden van de leerling"), 2)
        self._herkomst = self._add_herkomst()
        self._add_line("bron_naam", self.tr("Van wie komt dit?"))
        self._add_line("bron_relatie", self.tr("Relatie tot de leerling"))
        self._no_source = self._add_wide("no_source", Notice(self._sourceless(), self, "warn"))
        self._add_line("met", self.tr("Met wie?"))
        self._add_line("door", self.tr("Wie zag of hoorde dit?"))
        self._moment = Moment(self)
        self._add("datum", self.tr("Datum van de gebeurtenis"), self._moment.date)
        self._add("tijd", self.tr("Tijd"), self._moment.time)
        self._anoniem = QCheckBox(self.tr("De leerling is niet bij naam genoemd"), self)
        self._anoniem.setObjectName("anoniem")
        self._add_wide("anoniem", self._anoniem)
        self._add_area("reactie", self.tr("Reactie van de ander"), 1)
        self._add_area("duiding", self.tr("Uw duiding (los van het feit)"), 1)
        self.signal = SignalFields(self)
        self._add_wide("signaal", self.signal)
        self._family = self._add_family()
        self._connect()

    def show_now(self, now: datetime) -> None:
        """Tell what time it is."""
        self._moment.show_now(now)

    def show_family(self, gezin: Sequence[Dossier]) -> None:
        """Offer the dossiers of brothers and sisters."""
        say = self.tr("Ook in het dossier van {name}")
        names = {str(one.id): say.format(name=one.leerling.roepnaam) for one in gezin}
        self._family.show_words(names)
        self._family.setVisible(bool(names))

    def fill(self, draft: Draft) -> None:
        """Show the fields of a draft."""
        self.signal.fill(draft)
        self._family.choose(draft.ook_in)
        for name, line in self._lines.items():
            line.setText(getattr(draft, name))
        for name, area in self._areas.items():
            area.setPlainText(getattr(draft, name))
        self._herkomst.choose(draft.herkomst)
        self._anoniem.setChecked(draft.anoniem)
        self._moment.restore(draft.moment)

    def read_into(self, draft: Draft) -> Draft:
        """Return the draft with these fields."""
        lines = {name: line.text() for name, line in self._lines.items()}
        areas = {name: area.toPlainText() for name, area in self._areas.items()}
        texts: dict[str, Any] = {**lines, **areas}
        return replace(
            self.signal.read_into(draft),
            **texts,
            moment=self._moment.chosen(),
            herkomst=self._herkomst.key(),
            anoniem=self._anoniem.isChecked(),
            ook_in=self._family.keys(),
        )

    def show_fields(self, names: frozenset[str], soort: Soort, asked: Questions) -> None:
        """Show only the fields that matter, with what they ask."""
        for name in (*self._lines, *self._areas):
            group = "bron" if name in _BRON else name
            self._rows[name].setVisible(group in names or name == "door")
        for name, widget in self._wide.items():
            widget.setVisible(name in names)
        self._hint.setVisible(soort is Soort.DISCLOSURE)
        self.signal.show_soort(soort)
        self._rows["door"].rename(asked.door)
        self._rows["met"].rename(asked.met)
        self._asks_source = "bron" in names
        self._show_source_state()

    def moment(self) -> datetime:
        """Return when it happened."""
        return self._moment.moment()

    def is_future(self) -> bool:
        """Tell whether it is said to happen later than now."""
        return self._moment.is_future()

    def row(self, name: str) -> FieldRow | None:
        """Return the row of a field by the name the core gives it."""
        return self._rows.get({"moment": "datum", "bron": "bron_naam"}.get(name, name))

    def focus(self, name: str) -> None:
        """Put the cursor in a text area."""
        self._areas[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_errors(self) -> None:
        """Take every error away."""
        for line in self._rows.values():
            if line.error():
                line.show_error("")

    def _connect(self) -> None:
        self._family.changed.connect(self.changed)
        self.signal.changed.connect(self.changed)
        self.signal.submitted.connect(self.submitted)
        self._herkomst.chosen.connect(self._on_herkomst)
        for name in _BRON:
            self._lines[name].textChanged.connect(self._show_source_state)
        self._moment.changed.connect(self.changed)
        self._anoniem.toggled.connect(self.changed)

    def _spiekkaart(self) -> str:
        return self.tr(
            "Neem de leerling serieus en zeg in eigen woorden na wat u hoort. Vat samen, vraag "
            "rustig door en benoem wat de leerling voelt. Zeg wat u kunt doen en spreek samen af "
            "hoe het verder gaat. Gaat het over geweld thuis, dan volgt een melding bij Veilig "
            "Thuis.\nBron: spiekkaart in Kindermishandeling zien en samen aanpakken (VO), "
            "001:497-507."
        )

    def _sourceless(self) -> str:
        return self.tr("Zonder bron blijft deze aantekening weg uit een melding.")

    def _add(self, name: str, label: str, field: QWidget) -> None:
        field.setObjectName(name)
        self._rows[name] = FieldRow(label, field, self)
        self._columns.addWidget(self._rows[name])

    def _add_line(self, name: str, label: str) -> None:
        self._lines[name] = QLineEdit(self)
        self._add(name, label, self._lines[name])
        self._lines[name].textChanged.connect(self.changed)

    def _add_area(self, name: str, label: str, lines: int) -> None:
        area = self._areas[name] = GrowingTextEdit(self, lines)
        area.setObjectName(name)
        self._rows[name] = FieldRow(label, area, self)
        self._columns.add_wide(self._rows[name])
        area.textChanged.connect(self.changed)
        area.submitted.connect(self.submitted)

    def _add_wide(self, name: str, widget: QWidget) -> QWidget:
        self._wide[name] = widget
        self._columns.add_wide(widget)
        return widget

    def _add_family(self) -> CheckList:
        family = CheckList("ook_in", {}, self)
        family.setAccessibleName(self.tr("Ook in het dossier van"))
        self._columns.add_wide(family)
        family.hide()
        return family

    def _add_herkomst(self) -> ChipGroup:
        own = Option(Herkomst.ZELF.value, self.tr("Zelf waargenomen"), "eye")
        other = Option(Herkomst.DERDE.value, self.tr("Van een ander"), "user")
        group = ChipGroup(self.tr("Van wie is de waarneming?"), (own, other), self)
        group.setObjectName("herkomst")
        self._add_wide("herkomst", group)
        return group

    def _show_source_state(self) -> None:
        has_source = any(self._lines[name].text().strip() for name in _BRON)
        self._no_source.setVisible(self._asks_source and not has_source)

    def _on_herkomst(self) -> None:
        self.herkomst_chosen.emit()
        self.changed.emit()
