"""What stands under a new entry: whether it is kept, away with it, and record it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import PlainLabel


class ComposerFoot(QWidget):
    """Shows when the draft was kept, and what can be done with it.

    Signals:
        discard_requested: the user wants to throw the whole draft away.
        record_requested: the user wants it recorded.
    """

    discard_requested = Signal()
    record_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = PlainLabel("", self, "small", "text3")
        self._status.setObjectName("draftStatus")
        self._status.hide()
        self._discard = Button(self.tr("Weggooien"), self, "link", "trash-2")
        self._discard.setObjectName("discardDraft")
        self._discard.setAccessibleName(self.tr("Concept weggooien"))
        self._discard.setToolTip(self.tr("Concept weggooien"))
        self._discard.hide()
        self._record = Button(self.tr("Vastleggen"), self, "primary")
        self._record.setObjectName("record")
        self._record.setToolTip(self.tr("Vastleggen (Ctrl+Enter)"))
        self.setLayout(row(None, self._status, self._discard, self._record, spacing=12))

        self._discard.clicked.connect(self.discard_requested)
        self._record.clicked.connect(self.record_requested)

    def show_saved(self, time: str) -> None:
        """Show when the draft was kept, "" when there is nothing to tell."""
        self._status.setText(self.tr("Bewaard {time}").format(time=time) if time else "")
        self._status.setVisible(bool(time))

    def offer_discard(self, *, offered: bool) -> None:
        """Let the draft be thrown away, when there is one."""
        self._discard.setVisible(offered)
