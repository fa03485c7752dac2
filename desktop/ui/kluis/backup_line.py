"""One line that always tells how the backups stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.backups import BackupStand
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel


class BackupLine(Panel):
    """Shows the last good backup and, in words and an icon, what is wrong.

    Signals:
        backups_requested: the user wants to see the backups.
    """

    backups_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "top")
        self.setObjectName("backupLine")
        self._icon = IconLabel("clock", self, "text3", 16)
        self._text = PlainLabel(self.tr("Back-ups worden bekeken…"), self, "small", "text3")
        self._text.setWordWrap(True)
        self._problem = PlainLabel("", self, "small", "warn", wrap=True)
        self._problem.hide()
        self._look = Button(self.tr("Bekijken"), self, "link")
        self._look.setObjectName("lookAtBackups")
        self._look.setAccessibleName(self.tr("Back-ups bekijken"))
        line = row(self._icon, margins=(16, 6, 8, 6))
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(self._text, self._problem, spacing=2), 1)
        line.addWidget(self._look)
        self.setLayout(line)

        self._look.clicked.connect(self.backups_requested)

    def show_stand(self, stand: BackupStand) -> None:
        """Show how the backups stand; a new problem is read aloud."""
        problem = _first_sentence(stand.problemen)
        if problem and problem != self._problem.text():
            announce(self, problem)
        self._text.setText(stand.laatste)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._icon.show_icon(*(("triangle-alert", "warn") if problem else ("circle-check", "ok")))
        self._look.setAccessibleDescription(f"{stand.laatste} {problem}".strip())

    def text(self) -> str:
        """Return what is shown."""
        return f"{self._text.text()} {self._problem.text()}".strip()


def _first_sentence(problems: tuple[str, ...]) -> str:
    """Return what is the matter; what to do about it stands with the backups."""
    sentence, more, _ = problems[0].partition(". ") if problems else ("", "", "")
    return f"{sentence}." if more else sentence
