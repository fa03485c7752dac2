"""A month beside the things of one of its days; with little room the one is above the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.core.agenda import Agendadag
from desktop.ui.agenda.day_list import DayList
from desktop.ui.agenda.month_grid import MonthGrid
from desktop.ui.kit.theme import current

_WIDE, _LIST = 900, 60


class MonthView(QWidget):
    """Shows six weeks and the day at hand.

    Signals:
        chosen: go to the place of this Agendapunt.
        day_requested: the user came to this day.
        turned: leaf on by so many months.
        today_requested: go back to today.
    """

    chosen = Signal(object)
    day_requested = Signal(object)
    turned = Signal(int)
    today_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = MonthGrid(self)
        self.grid.setObjectName("agendaMaand")
        self.list = DayList(self.tr("Op deze dag"), self)
        self.list.setObjectName("agendaDag")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(12, 0, 0, 0)
        self._box.addWidget(self.grid, 5)
        self._box.addWidget(self.list, 3)
        self._on_theme_changed()

        self.grid.day_requested.connect(self.day_requested)
        self.grid.entered_day.connect(self._on_entered)
        self.grid.turned.connect(self.turned)
        self.grid.today_requested.connect(self.today_requested)
        self.list.chosen.connect(self.chosen)
        self.list.turned.connect(self.turned)
        self.list.today_requested.connect(self.today_requested)
        current().changed.connect(self._on_theme_changed)

    def show_month(self, dagen: Sequence[Agendadag], day: date, vandaag: date) -> None:
        """Show whole weeks around the month of day, and the things of that day."""
        self.grid.show_month(dagen, day, vandaag)
        self.list.show_days([dag for dag in dagen if dag.dag == day], vandaag, weekend=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= current().px(_WIDE)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _on_theme_changed(self) -> None:
        self.list.setMinimumHeight(current().px(_LIST))

    def _on_entered(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
