"""One side of the balance: entries under a heading, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.logboek import Regel
from desktop.ui.balans.line import BalansLine
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.weak import weakly

MORE = 20


class Side(Card):
    """Shows some entries, more when asked.

    Signals:
        entry_requested: the user wants to read the entry with this nummer.
    """

    entry_requested = Signal(int)

    def __init__(self, title: str, icon: str, first: int, parent: QWidget) -> None:
        """Show the first few entries, 20 more each time."""
        super().__init__(None, parent)
        self._title, self._first = title, first
        self._regels: tuple[Regel, ...] = ()
        self._lines: list[BalansLine] = []
        self._heading = PlainLabel(title, self, "title", wrap=True)
        self._empty = PlainLabel(self.tr("Hier staat nog niets."), self, "body", "text2")
        self._more = Button(self.tr("Toon eerdere"), self, "link", "chevron-down")
        self._more.setObjectName("more")
        self._column = column(spacing=6)
        head = row(IconLabel(icon, self, "text2", 18), self._heading, spacing=8)
        head.setStretchFactor(self._heading, 1)
        whole = column(head, self._empty, self._column, self._more, None, margins=(14, 12, 14, 12))
        whole.setAlignment(self._more, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(whole)
        self._more.clicked.connect(self._on_more)

    def show_regels(self, regels: Sequence[Regel]) -> None:
        """Show other entries, given in order of when they happened."""
        self._regels = tuple(reversed(regels))
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        self._heading.setText(f"{self._title} ({len(regels)})")
        self._empty.setVisible(not regels)
        self._grow(self._first)

    def _grow(self, count: int) -> None:
        start = len(self._lines)
        for regel in self._regels[start : start + count]:
            line = BalansLine(regel, self)
            line.clicked.connect(weakly(self._on_line, line.nummer))
            self._column.addWidget(line)
            line.show()
            self._lines.append(line)
        self._more.setVisible(len(self._lines) < len(self._regels))

    def _on_more(self) -> None:
        first = len(self._lines)
        self._grow(MORE)
        self._lines[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_line(self, nummer: int) -> None:
        self.entry_requested.emit(nummer)
