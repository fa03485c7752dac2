"""An open vault in its window, and hands and eyes for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from shiboken6 import delete, isValid

from desktop.core.dossier import DossierId
from desktop.opening import OpenVault
from desktop.services.logboek import record_aantekening
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.builders import an_aantekening
from tests.fakes import FixedClock

W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """An open vault in its window, with a clock in hand."""

    opened: OpenVault
    clock: FixedClock
    window: MainWindow
    session: Session

    def record(self, text: str) -> None:
        entry = an_aantekening(tekst=text)
        record_aantekening(self.opened.vault, self.clock, DossierId(1), entry)

    def leave(self) -> None:
        """Close the window before the vault, as the program does: it must not read a closed one."""
        if isValid(self.window):
            self.window.close()
            delete(self.window)
        self.opened.close()

    def files(self) -> list[Path]:
        assert self.opened.backups
        return sorted(self.opened.backups.kept_in.glob("*.zkb"))


def press(window: QWidget | None, name: str) -> None:
    """Choose a button that is on screen."""
    assert window
    next(b for b in window.findChildren(QAbstractButton, name) if b.isVisible()).click()


def answer(window: QWidget, path: Path) -> None:
    """Answer the dialog that asks for a file or folder."""
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def the(window: QWidget | None, kind: type[W], name: str) -> W:
    """Return the part with this name."""
    found = window.findChild(kind, name) if window else None
    assert found is not None
    return found


def focused() -> str:
    """Return the name of the part that has the keyboard."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def words(window: QWidget) -> str:
    """Return all text on screen."""
    labels = window.findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())
