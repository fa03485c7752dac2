"""The charts of a period: one card for each reeks, as many beside each other as fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.core.cijferreeks import Reeks, in_words
from desktop.ui.cijfers.bar_chart import Bar, BarChart
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.columns_layout import ColumnsLayout

_COLUMN = 340


class ReeksCard(Card):
    """One reeks: its title, what it says, and its bars."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self._title = PlainLabel("", self, "title", wrap=True)
        self._told = PlainLabel("", self, "small", "text2", wrap=True)
        self._chart = BarChart(self)
        lines = column(self._title, self._told, self._chart, spacing=8, margins=(16, 14, 16, 10))
        self.setLayout(lines)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_reeks(self, reeks: Reeks) -> None:
        """Show these figures as they are; without figures it says so."""
        self.setObjectName(f"reeks_{reeks.id}")
        self._title.setText(reeks.titel)
        none = self.tr("Hierover is in deze periode niets bekend.")
        self._told.setText(reeks.uitleg if reeks.cijfers else none)
        bars = (
            Bar(c.naam, f"{in_words(c.waarde)} {reeks.eenheid}".strip(), c.waarde)
            for c in reeks.cijfers
        )
        self._chart.show_bars(reeks.titel, tuple(bars))


class Charts(QScrollArea):
    """Shows all reeksen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Grafieken"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        self._cards: list[ReeksCard] = []
        self._grid = QWidget(inner)
        self._columns = ColumnsLayout(self._grid, 12, _COLUMN)
        inner.setLayout(column(self._grid, None, margins=(20, 4, 20, 12)))
        self.setWidget(inner)

    def show_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        """Show these figures."""
        while len(self._cards) < len(reeksen):
            self._cards.append(ReeksCard(self._grid))
            self._columns.addWidget(self._cards[-1])
        for card, reeks in zip(self._cards, reeksen, strict=True):
            card.show_reeks(reeks)
