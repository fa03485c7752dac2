"""The access log: narrowed by kind and period, the line recorded last on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from desktop.services.handelingen import Groep, HandelingRegel
from desktop.ui.handelingen.model import HandelingenModel
from desktop.ui.handelingen.period import Period, narrowed
from desktop.ui.handelingen.table import HandelingenTable
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel

_ALL = "alles"


class HandelingenPanel(QWidget):
    """Shows who did what and when, of the whole vault or of one dossier."""

    def __init__(
        self, key: str, groepen: Sequence[Groep], parent: QWidget | None = None, *, name: bool
    ) -> None:
        """Offer these groups to narrow to; with name when the lines are of several dossiers."""
        super().__init__(parent)
        self.setObjectName(key)
        self._regels: tuple[HandelingRegel, ...] = ()
        self._today = date.max
        self._model = HandelingenModel(self, with_name=name)
        self._table = HandelingenTable(self._model, self)
        self._table.setAccessibleName(self.tr("Handelingen"))
        words = self._groep_words()
        options = [Option(_ALL, self.tr("Alles")), *(Option(g.value, words[g]) for g in groepen)]
        self._groep = ChipGroup(self.tr("Welke handelingen"), options, self)
        self._period = ChipGroup(self.tr("Welke periode"), self._periods(), self)
        self._count = PlainLabel("", self, "small", "text3")
        self._line = PlainLabel("", self, "small", "text2", wrap=True)
        self._line.setObjectName("regel")
        whole = column(
            *(self._groep, self._period, self._table, self._line, self._count),
            spacing=8,
            margins=(20, 16, 20, 12),
        )
        whole.setStretchFactor(self._table, 1)
        self.setLayout(whole)

        self._groep.chosen.connect(self._on_narrowed)
        self._period.chosen.connect(self._on_narrowed)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)

    def show_regels(self, regels: tuple[HandelingRegel, ...], today: date) -> None:
        """Show these lines, newest first; the choice stays as it was."""
        self._regels, self._today = regels, today
        self._refresh()

    def shown(self) -> int:
        """Return how many lines are shown."""
        return self._model.rowCount()

    def _groep_words(self) -> dict[Groep, str]:
        return {
            Groep.KLUIS: self.tr("Kluis"),
            Groep.INZAGE: self.tr("Inzage"),
            Groep.DOCUMENT: self.tr("Documenten"),
            Groep.MELDING: self.tr("Melding"),
            Groep.GEGEVENS: self.tr("Gegevens"),
            Groep.SLEUTELS: self.tr("Sleutels"),
        }

    def _periods(self) -> list[Option]:
        words = {
            Period.ALL: self.tr("Altijd"),
            Period.TODAY: self.tr("Vandaag"),
            Period.WEEK: self.tr("7 dagen"),
            Period.MONTH: self.tr("30 dagen"),
        }
        return [Option(period.name, text) for period, text in words.items()]

    def _refresh(self) -> None:
        key = self._groep.key()
        groep = None if key == _ALL else Groep(key)
        found = narrowed(self._regels, groep, Period[self._period.key()], self._today)
        self._model.replace(found)
        self._line.setText("")
        one = self.tr("1 handeling") if len(found) == 1 else self.tr("{} handelingen")
        self._count.setText(one.format(len(found)))

    def _on_narrowed(self, _key: str) -> None:
        self._refresh()

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._line.setText(self._model.text(now.row()) if now.isValid() else "")
