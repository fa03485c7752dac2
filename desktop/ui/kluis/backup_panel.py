"""The part of the vault screen about backups."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.services.backup_shelf import BackupView
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kluis.backup_kept import KeptBackups
from desktop.ui.kluis.backup_second import SecondPlace

BACKUPS = "backups"
_WIDE = 760


class BackupPanel(QWidget):
    """Shows how the backups stand; asks to make one, here or elsewhere, or to put one back.

    Signals:
        backup_requested: make a backup on this computer now.
        restore_requested: the user wants to put a backup back.
    """

    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(BACKUPS)
        self._advice = Notice("", self, "warn")
        self._advice.setObjectName("vaultAdvice")
        self._advice.hide()
        self._problems: list[Notice] = []
        self._make_stand()
        self.second = SecondPlace(self)
        self._kept = KeptBackups(self)
        self._notices = column(spacing=8)
        whole = column(self._advice, self._notices, self._stand_card(), self.second, spacing=16)
        whole.addWidget(self._kept)
        whole.addWidget(self._restore_card())
        whole.addStretch(1)
        self.setLayout(whole)

        self.setFocusProxy(self._make)
        self._make.clicked.connect(self.backup_requested)
        self._restore.clicked.connect(self.restore_requested)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDE), super().sizeHint().height())

    def show_view(self, view: BackupView) -> None:
        """Show how the backups stand now."""
        stand = view.stand
        self._latest.setText(stand.laatste)
        self._next.setText(stand.volgende)
        tone = ("triangle-alert", "warn") if stand.problemen else ("circle-check", "ok")
        self._icon.show_icon(*tone)
        self._show_problems(stand.problemen)
        self._advice.setVisible(bool(view.advice))
        if view.advice and view.advice != self._advice.text():
            self._advice.show_text(view.advice)
        self._kept.show_kept(view.kept, view.kept_in)
        self.second.show_stand(stand.elders, view.second)

    def show_done(self, text: str) -> None:
        """Say that a backup was made."""
        self._done.show_text(text)
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Show that a backup is being made."""
        self._progress.setVisible(busy)
        self._busy_text.setVisible(busy)
        if busy:
            self._done.hide()
            announce(self, self._busy_text.text())

    def _make_stand(self) -> None:
        self._icon = IconLabel("clock", self, "text3", 20)
        self._latest = PlainLabel("", self, "body_strong", "text", wrap=True)
        self._latest.setObjectName("latestBackup")
        self._next = PlainLabel("", self, "body", "text2", wrap=True)
        self._next.setObjectName("nextBackup")
        self._done = Notice("", self, "ok", closable=True)
        self._done.setObjectName("backupDone")
        self._done.hide()
        self._make = Button(self.tr("Nu een back-up maken"), self, "primary", "save")
        self._make.setObjectName("backUpNow")
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        busy = self.tr("De back-up wordt gemaakt en gecontroleerd…")
        self._busy_text = PlainLabel(busy, self, "small", "text2", wrap=True)
        self._progress.hide()
        self._busy_text.hide()

    def _stand_card(self) -> Card:
        head = row(self._icon, spacing=10)
        head.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(self._latest, self._next, spacing=4), 1)
        daily = self.tr(
            "Weegwijzer maakt zelf een back-up als er op een vorige dag iets is gewijzigd. Elke "
            "back-up is versleuteld en wordt eerst gecontroleerd."
        )
        return Card(
            column(
                head,
                PlainLabel(daily, self, "body", "text2", wrap=True),
                self._done,
                row(self._make, None),
                self._progress,
                self._busy_text,
                spacing=10,
                margins=(20, 18, 20, 18),
            ),
            self,
        )

    def _restore_card(self) -> Card:
        safe = self.tr(
            "Een back-up wordt een aparte kluis. Deze kluis en haar dossiers blijven zoals ze zijn."
        )
        self._restore = Button(self.tr("Back-up terugzetten…"), self, "secondary", "rotate-ccw")
        self._restore.setObjectName("restoreBackup")
        return Card(
            column(
                PlainLabel(self.tr("Terugzetten"), self, "title"),
                PlainLabel(safe, self, "body", "text2", wrap=True),
                row(self._restore, None),
                spacing=10,
                margins=(20, 18, 20, 18),
            ),
            self,
        )

    def _show_problems(self, problems: tuple[str, ...]) -> None:
        if [notice.text() for notice in self._problems] == list(problems):
            return
        for notice in self._problems:
            notice.deleteLater()
        self._problems = [Notice(text, self, "warn") for text in problems]
        for notice in self._problems:
            self._notices.addWidget(notice)
