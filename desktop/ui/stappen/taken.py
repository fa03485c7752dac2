"""What is due and which meldnormen hold: short lines that lead to where they are dealt with."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.meldnormen import Norm
from desktop.core.naslag import Naslag
from desktop.core.taken import Taak
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import clear_lines, column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.weak import weakly
from desktop.ui.stappen.looks import TERM_ICON, days_left, term_day, term_tone
from desktop.ui.stappen.punten import CARD_MARGINS


class TakenList(Card):
    """Shows the terms of a dossier, the earliest first.

    Signals:
        place_requested: go to this Plaats.
    """

    place_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("taken")
        self._lines = column(spacing=8)
        title = PlainLabel(self.tr("Termijnen"), self, "title")
        self.setLayout(column(title, self._lines, spacing=10, margins=CARD_MARGINS))

    def show_taken(self, taken: tuple[Taak, ...], today: date) -> None:
        """Show what is due; the page hides when there is nothing."""
        clear_lines(self._lines)
        for taak in taken:
            self._lines.addWidget(self._line(taak, today))
        self.setVisible(bool(taken))

    def _line(self, taak: Taak, today: date) -> QWidget:
        line = QWidget(self)
        tone = term_tone(taak.uiterlijk, today)
        words = PlainLabel(taak.wat, line, "body", wrap=True)
        day = PlainLabel(term_day(taak.uiterlijk, taak.aard), line, "small", "text2", wrap=True)
        go = Button(self.tr("Openen"), line, "link")
        go.setAccessibleName(self.tr("Openen: {}").format(taak.wat))
        go.clicked.connect(weakly(self._on_go, taak))
        told = column(words, day, spacing=2)
        left = Pill(days_left(taak.uiterlijk, today), line, tone)
        box = row(IconLabel(TERM_ICON, line, tone, 18), told, left, go)
        box.setStretch(1, 1)
        line.setLayout(box)
        return line

    def _on_go(self, taak: Taak) -> None:
        self.place_requested.emit(taak.plaats)


class NormenList(Card):
    """Shows which meldnormen hold now, each with its reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("meldnormen")
        self._naslag = Naslag((), (), {})
        self._lines = column(spacing=8)
        title = PlainLabel(self.tr("Melden is aan de orde"), self, "title")
        self.setLayout(column(title, self._lines, spacing=10, margins=CARD_MARGINS))

    def set_naslag(self, naslag: Naslag) -> None:
        """Name sources by the titles of this library."""
        self._naslag = naslag

    def show_normen(self, normen: tuple[Norm, ...]) -> None:
        """Show the meldnormen; the page hides when none holds."""
        clear_lines(self._lines)
        for norm in normen:
            line = QWidget(self)
            pill = Pill(
                self.tr("Meldnorm {}").format(norm.nummer), line, "danger", "triangle-alert"
            )
            source = self._naslag.in_words(norm.bron)
            text = self.tr("{reason} (bron {source})").format(reason=norm.reden, source=source)
            box = row(pill, PlainLabel(text, line, "body", wrap=True), spacing=10)
            box.setStretch(1, 1)
            line.setLayout(box)
            self._lines.addWidget(line)
        self.setVisible(bool(normen))
