"""The people around the leerling, as rows that can be added and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.dossier import Betrokkene, DossierId, Gezag
from desktop.services.dossiers import Koppeling
from desktop.ui.dossier.dossier_picker import DossierPicker
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Card
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly

# A draft of an earlier version has no link.
_FIELDS = (4, 5)


class PersonRow(Card):
    """Edits one person.

    Signals:
        remove_requested: this person should be taken away.
        changed: something was typed or chosen.
    """

    remove_requested = Signal()
    changed = Signal()

    def __init__(
        self,
        person: Betrokkene,
        koppelingen: Sequence[Koppeling] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(None, parent, "sunken")
        self._name = QLineEdit(person.naam, self)
        self._relation = ComboBox(self)
        self._relation.setEditable(True)
        self._name.setObjectName("personName")
        self._relation.setObjectName("personRelation")
        self._relation.addItems(self._relations())
        self._relation.setCurrentText(person.relatie)
        self._gezag = ComboBox(self)
        for gezag, word in self._gezag_words().items():
            self._gezag.addItem(word, gezag)
        self._gezag.setCurrentIndex(self._gezag.findData(person.gezag))
        self._reach = QLineEdit(person.bereikbaar, self)
        self._link = DossierPicker(koppelingen, self)
        self._link.choose(person.dossier)
        self._remove = IconButton("trash-2", self.tr("Persoon weghalen"), self)
        self._lay_out()
        self._show_link()

        self._remove.clicked.connect(self.remove_requested)
        self._gezag.currentIndexChanged.connect(self.changed)
        self._link.currentTextChanged.connect(self.changed)
        self._name.textChanged.connect(self.changed)
        self._reach.textChanged.connect(self.changed)
        self._relation.currentTextChanged.connect(self._on_relation)

    def typed(self) -> list[str]:
        """Return the fields as they stand now."""
        gezag: Gezag = self._gezag.currentData()
        relation = self._relation.currentText()
        link = str(self._link.dossier() or "")
        return [self._name.text(), relation, gezag.value, self._reach.text(), link]

    def person(self) -> Betrokkene | None:
        """Return the person, or None when no name was filled in."""
        name = self._name.text().strip()
        if not name:
            return None
        person = Betrokkene(
            name,
            self._relation.currentText().strip(),
            self._gezag.currentData(),
            self._reach.text().strip(),
        )
        return replace(person, dossier=self._link.dossier()) if person.is_broer_of_zus else person

    def focus_name(self) -> None:
        """Move the keyboard to the name."""
        self._name.setFocus()

    def _lay_out(self) -> None:
        first = row(
            FieldRow(self.tr("Naam"), self._name, self),
            FieldRow(self.tr("Relatie"), self._relation, self),
            self._remove,
            spacing=12,
        )
        second = row(
            FieldRow(self.tr("Bereikbaar via"), self._reach, self),
            FieldRow(self.tr("Gezag"), self._gezag, self),
            spacing=12,
        )
        for line in (first, second):
            line.setStretch(0, 3)
            line.setStretch(1, 2)
        hint = self.tr("Typ een deel van de naam, of laat staan als er geen dossier is.")
        self._link_row = FieldRow(self.tr("Eigen dossier op deze school"), self._link, self, hint)
        self.setLayout(column(first, second, self._link_row, spacing=8, margins=(12, 10, 12, 12)))

    def _show_link(self) -> None:
        relation = Betrokkene("", self._relation.currentText())
        self._link_row.setVisible(relation.is_broer_of_zus)

    def _on_relation(self, _text: str) -> None:
        self._show_link()
        self.changed.emit()

    def _relations(self) -> list[str]:
        return [
            self.tr("moeder"),
            self.tr("vader"),
            self.tr("stiefouder"),
            self.tr("voogd"),
            self.tr("pleegouder"),
            self.tr("broer"),
            self.tr("zus"),
            self.tr("grootouder"),
            self.tr("hulpverlener"),
        ]

    def _gezag_words(self) -> dict[Gezag, str]:
        return {
            Gezag.ONBEKEND: self.tr("onbekend"),
            Gezag.JA: self.tr("ja"),
            Gezag.NEE: self.tr("nee"),
        }


class PeopleEditor(QWidget):
    """Edits the people around the leerling.

    Signals:
        changed: something was typed, or a person added or taken away.
    """

    changed = Signal()

    def __init__(
        self,
        people: tuple[Betrokkene, ...],
        koppelingen: Sequence[Koppeling] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self._koppelingen = koppelingen
        self._rows: list[PersonRow] = []
        self._column = column(spacing=10)
        add = Button(self.tr("Persoon toevoegen"), self, "secondary", "user-plus")
        add.setObjectName("addPerson")
        title = PlainLabel(self.tr("Ouders, verzorgers en anderen"), self, "small_strong")
        self.setLayout(column(title, self._column, row(add, None), spacing=8))
        for person in people:
            self._add(person)

        add.clicked.connect(self._on_add)

    def people(self) -> tuple[Betrokkene, ...]:
        """Return everyone with a name."""
        return tuple(person for line in self._rows if (person := line.person()))

    def typed(self) -> list[list[str]]:
        """Return every row as it stands now."""
        return [line.typed() for line in self._rows]

    def restore(self, rows: list[list[str]]) -> None:
        """Bring back what typed() returned."""
        for line in tuple(self._rows):
            self._on_remove(line)
        for kept in rows:
            if len(kept) in _FIELDS:
                self._add(_person(*kept))

    def _add(self, person: Betrokkene) -> PersonRow:
        line = PersonRow(person, self._koppelingen, self)
        line.changed.connect(self.changed)
        line.remove_requested.connect(weakly(self._on_remove, line))
        self._rows.append(line)
        self._column.addWidget(line)
        return line

    def _on_add(self) -> None:
        self._add(Betrokkene("", "", Gezag.ONBEKEND)).focus_name()
        self.changed.emit()

    def _on_remove(self, line: PersonRow) -> None:
        self._rows.remove(line)
        self._column.removeWidget(line)
        line.deleteLater()
        self.changed.emit()


def _person(name: str, relation: str, authority: str, reach: str, link: str = "") -> Betrokkene:
    gezag = {one.value: one for one in Gezag}.get(authority, Gezag.ONBEKEND)
    dossier = DossierId(int(link)) if link.isdecimal() else None
    return Betrokkene(name, relation, gezag, reach, dossier)
