"""What a backup holds, before it is put back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.nederlands import date_and_time
from desktop.services.backup_ports import BackupPreview
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class RestorePreview(QWidget):
    """Shows date, school, counts and version of a backup; asks to put it back.

    Signals:
        back_requested: the user wants another backup, or none.
        restore_requested: make a vault of this backup.
    """

    back_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restorePreview")
        self._values = {
            "made_on": self.tr("Gemaakt op"),
            "school": self.tr("School"),
            "dossiers": self.tr("Dossiers"),
            "regels": self.tr("Regels in het logboek"),
            "program": self.tr("Versie van Weegwijzer"),
        }
        self._labels: dict[str, PlainLabel] = {}
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for line, (key, words) in enumerate(self._values.items()):
            self._labels[key] = PlainLabel("", sheet, "body_strong", "text", wrap=True)
            self._labels[key].setObjectName(f"preview_{key}")
            grid.addWidget(PlainLabel(words, sheet, "body", "text2"), line, 0)
            grid.addWidget(self._labels[key], line, 1)
        beside = self.tr(
            "De back-up is gaaf. Hij wordt een aparte kluis naast de kluizen die er al zijn; er "
            "wordt niets overschreven. De kluis opent met dezelfde wachtzin of herstelcode."
        )
        self._restore = Button(self.tr("Terugzetten"), self, "primary", "rotate-ccw")
        self._restore.setObjectName("restore")
        self._back = Button(self.tr("Andere back-up"), self)
        self._back.setObjectName("otherBackup")
        buttons = FlowLayout(None, 8)
        buttons.addWidget(self._restore)
        buttons.addWidget(self._back)
        self.setLayout(column(sheet, Notice(beside, self), buttons, spacing=14))

        self._back.clicked.connect(self.back_requested)
        self._restore.clicked.connect(self.restore_requested)
        self.setFocusProxy(self._restore)

    def show_preview(self, found: BackupPreview) -> None:
        """Show what a backup holds."""
        words = {
            "made_on": date_and_time(found.made_on.astimezone()),
            "school": found.school or self.tr("onbekend"),
            "dossiers": str(found.dossiers),
            "regels": str(found.regels),
            "program": found.program,
        }
        for key, text in words.items():
            self._labels[key].setText(text)
        self.setAccessibleName(
            ". ".join(f"{name}: {words[key]}" for key, name in self._values.items())
        )
