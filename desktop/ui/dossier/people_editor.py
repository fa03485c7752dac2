"""The people around the leerling, as rows that can be added and taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.core.dossier import Betrokkene
from desktop.services.dossiers import Koppeling
from desktop.ui.dossier.person_row import PersonRow
from desktop.ui.dossier.person_texts import person_of
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly


class PeopleEditor(QWidget):
    """Edits the people around the leerling.

    Signals:
        changed: something was typed, or a person added or taken away.
        reveal_requested: the secret address of this Betrokkene should be shown; then call reveal.
    """

    changed = Signal()
    reveal_requested = Signal(object)

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
        self._asked: PersonRow | None = None
        self._column = column(spacing=10)
        add = Button(self.tr("Persoon toevoegen"), self, "secondary", "user-plus")
        add.setObjectName("addPerson")
        title = PlainLabel(self.tr("Ouders, verzorgers en anderen"), self, "small_strong")
        self.setLayout(column(title, self._column, row(add, None), spacing=8))
        for person in people:
            self._add(person)

        add.clicked.connect(self.add_person)

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
            if (person := person_of(kept)) is not None:
                self._add(person)

    def add_person(self) -> None:
        """Add an empty row and move the keyboard there."""
        self._add(Betrokkene("", "")).focus_name()
        self.changed.emit()

    def unfold(self, nummer: int) -> None:
        """Show all that is known of the person at this place, and bring it in sight."""
        line = self._rows[nummer]
        line.unfold()
        line.focus_name()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(line)

    def reveal(self) -> None:
        """Show what is secret of the person it was asked for."""
        if self._asked is not None:
            self._asked.reveal()
        self._asked = None

    def show_error(self, nummer: int, field: str, text: str) -> None:
        """Show what is wrong with a field of the person at this place among people()."""
        named = [line for line in self._rows if line.person()]
        for place, line in enumerate(named):
            line.show_error(*((field, text) if place == nummer else ("", "")))

    def clear_errors(self) -> None:
        """Take all errors away."""
        self.show_error(-1, "", "")

    def _add(self, person: Betrokkene) -> PersonRow:
        line = PersonRow(person, self._koppelingen, self)
        line.changed.connect(self.changed)
        line.remove_requested.connect(weakly(self._on_remove, line))
        line.reveal_requested.connect(weakly(self._on_reveal, line))
        self._rows.append(line)
        self._column.addWidget(line)
        return line

    def _on_remove(self, line: PersonRow) -> None:
        self._rows.remove(line)
        self._column.removeWidget(line)
        line.deleteLater()
        if self._asked is line:
            self._asked = None
        self.changed.emit()

    def _on_reveal(self, line: PersonRow) -> None:
        self._asked = line
        self.reveal_requested.emit(person_of(line.typed()))
