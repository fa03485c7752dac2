"""Who knows of the melding: for each person told and when, or not and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.melding import Geinformeerd
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import DateField, GrowingTextEdit
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel

UNKNOWN, YES, NO = "onbekend", "ja", "nee"

Given = Mapping[str, Geinformeerd]


class PersonRow(QWidget):
    """One person: knows of it since a day, or does not and why.

    Signals:
        edited: something was chosen or typed.
    """

    edited = Signal()

    def __init__(self, wie: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wie = wie
        self._choice = ChipGroup(
            self.tr("Weet {} ervan?").format(wie),
            [
                Option(UNKNOWN, self.tr("Nog niet ingevuld")),
                Option(YES, self.tr("Ja")),
                Option(NO, self.tr("Nee")),
            ],
            self,
        )
        self._day = DateField(self)
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._reason = GrowingTextEdit(self, 1, 5)
        self._when = FieldRow(self.tr("Verteld op"), self._day, self)
        self._why = FieldRow(self.tr("Waarom (nog) niet?"), self._reason, self)
        name = PlainLabel(wie, self, "body_strong", wrap=True)
        self.setLayout(column(name, self._choice, row(self._when, None), self._why, spacing=6))
        self._arrange()

        self._choice.chosen.connect(self._on_chosen)
        self._day.dateChanged.connect(self.edited)
        self._reason.textChanged.connect(self.edited)

    def show_told(self, told: Geinformeerd) -> None:
        """Show what was filled in before."""
        self._choice.choose(YES if told.op else NO)
        if told.op:
            self._day.setDate(QDate(told.op.year, told.op.month, told.op.day))
        self._reason.setPlainText(told.reden_niet)
        self._arrange()

    def told(self) -> Geinformeerd | None:
        """Return what is filled in now, None while nothing is."""
        key = self._choice.key()
        if key == UNKNOWN:
            return None
        if key == NO:
            return Geinformeerd(self.wie, None, self._reason.toPlainText().strip())
        day = self._day.date()
        return Geinformeerd(self.wie, date(day.year(), day.month(), day.day()))

    def stops(self) -> list[QWidget]:
        """Return what the Tab key visits, in order."""
        chips: list[QWidget] = [self._choice.chip(key) for key in (UNKNOWN, YES, NO)]
        return [*chips, self._day, self._reason]

    def _on_chosen(self, _key: str) -> None:
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        self._when.setVisible(self._choice.key() == YES)
        self._why.setVisible(self._choice.key() == NO)


class InformedList(QWidget):
    """The people of the dossier, each with whether they know.

    Signals:
        edited: something was chosen or typed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PersonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def show_people(self, people: Sequence[str], given: Given, today: date) -> None:
        """Show these people; nothing moves when they are the same as before."""
        kept = {told.wie: told for told in self.told()}
        wanted = list(dict.fromkeys([*people, *given]))
        if [line.wie for line in self._rows] == wanted and kept == given:
            return
        for line in self._rows:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows = [self._row(wie, given, today) for wie in wanted]

    def told(self) -> tuple[Geinformeerd, ...]:
        """Return for whom something is filled in."""
        return tuple(told for line in self._rows if (told := line.told()))

    def stops(self) -> list[QWidget]:
        """Return what the Tab key visits, in order."""
        return [stop for line in self._rows for stop in line.stops()]

    def _row(self, wie: str, given: Given, today: date) -> PersonRow:
        line = PersonRow(wie, today, self)
        if wie in given:
            line.show_told(given[wie])
        line.edited.connect(self.edited)
        self._column.addWidget(line)
        line.show()
        return line
