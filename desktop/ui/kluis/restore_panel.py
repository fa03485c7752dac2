"""Putting a backup back, step by step: choose, look, put back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.services.backup_ports import BackupPreview
from desktop.services.key_ports import Proof
from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kluis.restore_form import RestoreForm
from desktop.ui.kluis.restore_preview import RestorePreview

RESTORE = "terugzetten"
_WIDE = 620


class RestorePanel(QWidget):
    """Shows one step at a time; looking and putting back are done elsewhere.

    Signals:
        look_requested: look into this file (Path) with this Proof.
        restore_requested: make a vault of the backup that was looked into.
        dropped: the backup that was looked into is not wanted any more.
        lock_requested: the open vault should be locked, to open the restored one.
    """

    look_requested = Signal(object, object)
    restore_requested = Signal()
    dropped = Signal()
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(RESTORE)
        self._failure = Notice("", self, "danger")
        self._failure.setObjectName("restoreFailure")
        self._done = Notice("", self, "ok", self.tr("Deze kluis vergrendelen"))
        self._done.setObjectName("restoreDone")
        self._form = RestoreForm(self)
        self._preview = RestorePreview(self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._busy_text = PlainLabel("", self, "small", "text2", wrap=True)
        for part in (self._failure, self._done, self._preview, self._progress, self._busy_text):
            part.hide()
        whole = column(self._failure, self._done, self._form, self._preview, spacing=14)
        whole.addWidget(self._progress)
        whole.addWidget(self._busy_text)
        whole.addStretch(1)
        self.setLayout(whole)
        self.setFocusProxy(self._form)

        self._done.action_requested.connect(self.lock_requested)
        self._form.look_requested.connect(self._on_look)
        self._preview.back_requested.connect(self.start_over)
        self._preview.restore_requested.connect(self._on_restore)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDE), super().sizeHint().height())

    def start_over(self) -> None:
        """Go back to the first question and forget what was typed or looked into."""
        self._form.forget_secrets()
        self._done.hide()
        self._show_step(self._form)
        self.dropped.emit()

    def show_preview(self, found: BackupPreview) -> None:
        """Show what the backup holds."""
        self._form.forget_secrets()
        self._preview.show_preview(found)
        self._show_step(self._preview)
        announce(self, self._preview.accessibleName())

    def show_failure(self, text: str) -> None:
        """Show why it did not work; the step stays, so that it can be tried again."""
        step = self._preview if self._preview.isVisibleTo(self) else self._form
        self._show_step(step)
        self._failure.show_text(text)
        if step is self._form:
            self._form.focus_secret()

    def show_done(self, text: str) -> None:
        """Say that the backup was put back."""
        self._show_step(self._form)
        self._done.show_text(text)

    def _show_step(self, step: QWidget) -> None:
        self._show_busy("")
        self._failure.hide()
        for one in (self._form, self._preview):
            one.setVisible(one is step)
        step.setFocus()

    def _show_busy(self, text: str) -> None:
        self._busy_text.setText(text)
        for part in (self._progress, self._busy_text):
            part.setVisible(bool(text))
        for step in (self._form, self._preview):
            step.setEnabled(not text)
        if text:
            self._failure.hide()
            self._done.hide()
            announce(self, text)

    def _on_look(self, file: Path, proof: Proof) -> None:
        self._show_busy(self.tr("De back-up wordt geopend en gecontroleerd…"))
        self.look_requested.emit(file, proof)

    def _on_restore(self) -> None:
        self._show_busy(self.tr("De back-up wordt teruggezet…"))
        self.restore_requested.emit()
