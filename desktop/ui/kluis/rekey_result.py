"""What a new key for the whole vault came to, and what is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.sleutels import OLD_COPIES
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class RekeyResult(QWidget):
    """Tells what opens the vault no more, and that old copies still open with the old secrets.

    Signals:
        left: the user has read it.
    """

    left = Signal()

    def __init__(self, backups: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rekeyResult")
        self._done = Notice("", self, "ok")
        self._done.setObjectName("rekeyDone")
        self._void = column(spacing=8)
        where = self.tr("De back-ups van deze kluis staan in {folder}").format(folder=backups)
        place = PlainLabel(where, self, "small", "text3", wrap=True)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._leave = Button(self.tr("Kluis ontgrendelen"), self, "primary", "lock-open")
        self._leave.setObjectName("toUnlock")
        lines = column(self._done, self._void, spacing=14)
        lines.addWidget(Notice(OLD_COPIES, self, "warn"))
        lines.addWidget(place)
        lines.addLayout(row(None, self._leave))
        self.setLayout(lines)

        self._leave.clicked.connect(self.left)

    def show_void(self, void: Sequence[str]) -> None:
        """Show these sentences about what opens the vault no more."""
        for sentence in void:
            self._void.addWidget(PlainLabel(sentence, self, wrap=True))
        self.show()
        self._done.show_text(
            self.tr("De kluis heeft een nieuwe sleutel. Alleen uw nieuwe wachtzin opent hem.")
        )
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)
