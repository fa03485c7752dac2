"""Figures over a period, without names: for the yearly evaluation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.cijferreeks import Periode
from desktop.core.cijfers import cijfers
from desktop.core.nederlands import date_in_words
from desktop.core.termijnen import Kalender
from desktop.services.cijfers import Cijferblad
from desktop.services.views import CaseloadRegel
from desktop.ui.cijfers.charts import Charts
from desktop.ui.cijfers.period_choice import PeriodChoice
from desktop.ui.cijfers.table import CijfersTable
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class CijfersPanel(Panel):
    """Shows the figures of a period as charts or as a table.

    Signals:
        export_requested: the user wants the figures as a file.
    """

    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("cijfersPanel")
        self._regels: tuple[CaseloadRegel, ...] = ()
        self._vandaag = date.min
        self._blad: Cijferblad | None = None
        self._is_stale = False
        self._periode = PeriodChoice(self)
        self._told = PlainLabel("", self, "small", "text2", wrap=True)
        self._told.setObjectName("cijfersUitleg")
        views = [
            Option("grafiek", self.tr("Grafieken"), "layout-dashboard"),
            Option("tabel", self.tr("Tabel"), "clipboard-list"),
        ]
        self._vorm = ChipGroup(self.tr("Grafieken of tabel"), views, self)
        self._export = Button(self.tr("CSV-bestand…"), self, "secondary", "download")
        self._export.setObjectName("cijfersBestand")
        self._charts = Charts(self)
        self._table = CijfersTable(self)
        self._stack = QStackedWidget(self)
        self._lay_out()

        self._export.clicked.connect(self.export_requested)
        self._periode.changed.connect(self._refresh)
        self._vorm.chosen.connect(self._on_vorm)

    def show_regels(
        self, regels: Iterable[CaseloadRegel], _kalender: Kalender, vandaag: date
    ) -> None:
        """Show the figures over these dossiers; they count calendar days, so need no kalender."""
        self._regels, self._vandaag = tuple(regels), vandaag
        self._periode.set_today(vandaag)
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def blad(self) -> Cijferblad | None:
        """Return the figures that are shown, None before there are any."""
        return self._blad

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Counted when it is seen: with thousands of dossiers that takes a moment.
        if self._is_stale:
            self._refresh()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._charts)
        self._stack.addWidget(_inset(self._table))
        title = PlainLabel(self.tr("Cijfers zonder namen"), self, "heading", wrap=True)
        head = row(title, self._export, margins=(20, 16, 16, 0))
        head.setStretchFactor(title, 1)
        asked = column(self._periode, self._vorm, self._told, spacing=8, margins=(20, 0, 16, 0))
        whole = column(head, asked, self._stack, spacing=8)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _refresh(self) -> None:
        self._is_stale = False
        periode = self._periode.periode()
        reeksen = cijfers(self._regels, periode, self._vandaag)
        self._blad = Cijferblad(reeksen, periode)
        self._charts.show_reeksen(reeksen)
        self._table.show_reeksen(reeksen)
        self._told.setText(self._words(periode))

    def _words(self, periode: Periode) -> str:
        days = self.tr("{} tot en met {}.").format(
            date_in_words(periode.van), date_in_words(periode.tot)
        )
        counted = self.tr("Geteld tot en met vandaag.") if periode.tot > self._vandaag else ""
        left_out = self.tr("Afgeschermde dossiers en losse signalen tellen niet mee.")
        empty = self.tr("Er zijn nog geen dossiers; deze cijfers vullen zich vanzelf.")
        parts = (days, counted, left_out if self._regels else empty)
        return " ".join(part for part in parts if part)

    def _on_vorm(self, key: str) -> None:
        self._stack.setCurrentIndex(int(key == "tabel"))


def _inset(table: CijfersTable) -> QWidget:
    page = QWidget()
    page.setLayout(row(table, margins=(16, 0, 16, 0)))
    return page
