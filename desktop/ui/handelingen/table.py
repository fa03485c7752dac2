"""The table of the access log."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.handelingen.model import HandelingenModel
from desktop.ui.kit.text_table import TextTable

_WIDTHS = (150, 150, 240, 120)


class HandelingenTable(TextTable):
    """Shows who did what and when."""

    def __init__(self, model: HandelingenModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _WIDTHS, parent)
        self.setObjectName("handelingen")
