"""The figures as a table, for who reads rather than looks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.core.cijferreeks import Reeks, in_words
from desktop.ui.kit.text_table import TextTable, TextTableModel

_WIDTHS = (320, 320)


class CijfersTable(TextTable):
    """Shows one figure on a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        heads = (say("Cijfers", "Onderdeel"), say("Cijfers", "Wat"), say("Cijfers", "Waarde"))
        lines = TextTableModel(heads)
        super().__init__(lines, _WIDTHS, parent)
        self._lines = lines
        self.setObjectName("cijfersTabel")
        self.setAccessibleName(self.tr("Cijfers als tabel"))

    def show_reeksen(self, reeksen: tuple[Reeks, ...]) -> None:
        """Show these figures."""
        self._lines.set_rows(
            [
                (reeks.titel, cijfer.naam, f"{in_words(cijfer.waarde)} {reeks.eenheid}".strip())
                for reeks in reeksen
                for cijfer in reeks.cijfers
            ]
        )
