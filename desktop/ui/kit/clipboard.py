"""Copying what must not linger: kept out of clipboard histories and cleared after a time."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

SECONDS = 30
_OURS = "application/x-weegwijzer-copy"
# What clipboard programs on Linux, Windows and macOS look for before they remember something.
MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"1",
}


class ConfidentialClipboard(QObject):
    """Copies for a short time; what somebody else copied meanwhile stays.

    Signals:
        cleared: what was copied here is no longer on the clipboard.
    """

    cleared = Signal()

    def __init__(self, parent: QObject | None = None, *, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._ours = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put text on the clipboard until the time is over or clear() is called, as at a lock."""
        data = QMimeData()
        data.setText(text)
        self._put(data)

    def copy_image(self, image: QImage) -> None:
        """Put a picture on the clipboard, as long as a text."""
        data = QMimeData()
        data.setImageData(image)
        self._put(data)

    def clear(self) -> None:
        """Empty the clipboard when it still holds what was copied here."""
        clipboard = QGuiApplication.clipboard()
        if self._ours:
            if clipboard.mimeData().data(_OURS).data() == self._ours:
                clipboard.clear()
            self._ours = b""
            self.cleared.emit()
        self._timer.stop()

    def _put(self, data: QMimeData) -> None:
        for mark, value in MARKS.items():
            data.setData(mark, QByteArray(value))
        # Told apart by a number, so that nothing of what was copied is kept here.
        self._ours = uuid4().bytes
        data.setData(_OURS, QByteArray(self._ours))
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start()
