"""One key in plain words, with the button to revoke it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.nederlands import date_in_words
from desktop.services.key_ports import SlotKind
from desktop.services.key_ring import KeyLine
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel

_ICON = {
    SlotKind.PASSPHRASE: "key-round",
    SlotKind.RECOVERY: "file-text",
    SlotKind.DEVICE: "monitor",
}


class KeyLineWidget(QWidget):
    """Shows what kind of key it is, whose, and since when.

    Signals:
        revoke_requested: this key, by id, should open nothing any more.
    """

    revoke_requested = Signal(str)

    def __init__(self, line: KeyLine, parent: QWidget | None = None, *, may_go: bool) -> None:
        super().__init__(parent)
        self.setObjectName(f"key_{line.id}")
        self._id = line.id
        name = key_name(self, line)
        words = column(PlainLabel(name, self, "body_strong", wrap=True), spacing=2)
        if line.since is not None:
            since = self.tr("sinds {day}").format(day=date_in_words(line.since.date()))
            words.addWidget(PlainLabel(since, self, "small", "text2", wrap=True))
        whole = row(IconLabel(_ICON[line.kind], self, "text2", 18), spacing=12)
        whole.addLayout(words, 1)
        if may_go and line.kind is not SlotKind.DEVICE:
            button = Button(self.tr("Intrekken…"), self, "link")
            button.setObjectName(f"revoke_{line.id}")
            button.setAccessibleName(self.tr("{key} intrekken").format(key=name))
            button.clicked.connect(self._on_revoke)
            whole.addWidget(button)
        self.setLayout(whole)

    def _on_revoke(self) -> None:
        self.revoke_requested.emit(self._id)


def key_name(widget: QWidget, line: KeyLine) -> str:
    """Return what a key is called on screen."""
    if line.kind is SlotKind.RECOVERY:
        return widget.tr("Herstelcode op papier")
    if line.kind is SlotKind.DEVICE:
        return widget.tr("Pincode op één computer")
    if line.naam:
        return widget.tr("Wachtzin van {naam}").format(naam=line.naam)
    return widget.tr("Wachtzin")
