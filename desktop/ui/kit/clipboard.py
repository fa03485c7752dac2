"""Copying what must not linger: kept out of clipboard histories and cleared after a time."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

SECONDS = 30
# What clipboard programs on Linux, Windows and macOS look for before they remember something.
MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"1",
}


class ConfidentialClipboard(QObject):
    """Copies text for a short time; what somebody else copied meanwhile stays."""

    def __init__(self, parent: QObject | None = None, *, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put text on the clipboard until the time is over or clear() is called, as at a lock."""
        data = QMimeData()
        data.setText(text)
        for mark, value in MARKS.items():
            data.setData(mark, QByteArray(value))
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = text
        self._timer.start()

    def clear(self) -> None:
        """Empty the clipboard when it still holds what was copied here."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
        self._timer.stop()
