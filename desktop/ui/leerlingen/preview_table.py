"""The lines of a preview as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.text_table import ROW, TextTable, TextTableModel
from desktop.ui.kit.theme import current
from desktop.ui.leerlingen.preview_words import PreviewRow

_WIDTHS = (80, 240)


class PreviewModel(TextTableModel):
    """Holds the lines of one group."""

    def __init__(self, parent: QObject | None = None) -> None:
        say = QCoreApplication.translate
        heads = (say("Preview", "Regel"), say("Preview", "Leerling"), say("Preview", "Wat"))
        super().__init__(heads, parent)

    def text(self, row: int) -> str:
        """Return a whole line as one text."""
        regel, wie, wat = self._rows[row]
        words = (self.tr("regel {}").format(regel) if regel else "", wie, wat)
        return ", ".join(word for word in words if word)


class PreviewTable(TextTable):
    """Shows a preview."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _WIDTHS, parent)
        self.setObjectName("previewTable")

    def show_columns(self, rows: Sequence[PreviewRow]) -> None:
        """Leave out the columns in which nothing stands."""
        self.setColumnHidden(0, not any(row.regel for row in rows))
        self.setColumnHidden(1, not any(row.wie for row in rows))

    def resize_parts(self) -> None:
        """Give rows and columns the size that fits the text, and four lines their room."""
        super().resize_parts()
        self.setMinimumHeight(current().px(4 * ROW))
