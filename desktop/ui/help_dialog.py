"""The sheet of shortcuts, the same table the shortcuts come from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.shortcuts import keys


class HelpDialog(Dialog):
    """Shows every shortcut with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(say("HelpDialog", "Sneltoetsen"), say("HelpDialog", "Sluiten"), parent)
        self.setObjectName("helpDialog")
        self.cancel.hide()
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        for line, key in enumerate(keys()):
            words = self.tr(" of ").join(key.keys)
            grid.addWidget(PlainLabel(key.text, sheet), line, 0)
            grid.addWidget(PlainLabel(words, sheet, "body_strong", "text2"), line, 1)
        self.form.add_widget(sheet)
        self.submitted.connect(self.accept)
        self.fit(520)
