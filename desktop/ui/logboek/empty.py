"""What a logboek without entries says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import IconLabel, PlainLabel


class EmptyLogboek(QWidget):
    """A calm word about how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyLogboek")
        icon = IconLabel("book-open", self, "text3", 28)
        title = PlainLabel(self.tr("Nog geen aantekeningen"), self, "title", wrap=True)
        advice = PlainLabel(
            self.tr(
                "Begin hierboven met wat u zag of hoorde. Een korte zin is genoeg; "
                "aanvullen kan altijd."
            ),
            self,
            "body",
            "text2",
            wrap=True,
        )
        for words in (title, advice):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines = column(icon, title, advice, spacing=8, margins=(24, 48, 24, 24))
        lines.setAlignment(icon, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(lines)
