"""The backups that are kept on this computer, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.nederlands import date_and_time
from desktop.services.backup_shelf import KeptBackup, size_in_words
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel


class KeptBackups(Card):
    """Lists the good backups with date and size, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("keptBackups")
        rule = self.tr(
            "Weegwijzer bewaart van de laatste dagen, weken en maanden back-ups, en nooit langer "
            "dan 90 dagen. Zo verdwijnt wat u vernietigt ook uit de back-ups."
        )
        self._rows = QWidget(self)
        self._empty = PlainLabel(self.tr("Er is nog geen back-up."), self, "body", "text2")
        self._where = PlainLabel("", self, "small", "text3", wrap=True)
        self._where.setObjectName("keptIn")
        self._where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lines = column(
            PlainLabel(self.tr("Back-ups op deze computer"), self, "title"),
            PlainLabel(rule, self, "body", "text2", wrap=True),
            self._empty,
            self._rows,
            self._where,
            spacing=10,
            margins=(20, 18, 20, 18),
        )
        self.setLayout(self._lines)

    def show_kept(self, kept: tuple[KeptBackup, ...], folder: Path) -> None:
        """Show these backups and the folder they are in."""
        fresh = QWidget(self)
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(32)
        for line, backup in enumerate(kept):
            moment = date_and_time(backup.made_on.astimezone())
            grid.addWidget(PlainLabel(moment, fresh), line, 0)
            grid.addWidget(PlainLabel(size_in_words(backup.size), fresh, "body", "text2"), line, 1)
        self._lines.replaceWidget(self._rows, fresh)
        self._rows.deleteLater()
        self._rows = fresh
        fresh.setVisible(bool(kept))
        self._empty.setVisible(not kept)
        self._where.setText(self.tr("Map: {folder}").format(folder=folder))
