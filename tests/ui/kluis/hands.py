"""Hands and eyes for the part about keys."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from desktop.opening import OpenVault
from desktop.services.key_ring import KeysView, read_keys
from desktop.ui.kluis.keys_dialog import KeyDialog
from desktop.ui.kluis.keys_parts import KeyParts
from desktop.ui.kluis.recovery_dialog import RecoveryDialog
from desktop.ui.shell.tabbed_screen import TabbedScreen

W = TypeVar("W", bound=QWidget)


@dataclass
class KeyScreen:
    """The part about keys, and what lies behind it."""

    kluis: TabbedScreen
    parts: KeyParts
    opened: OpenVault
    folder: Path

    def view(self) -> KeysView:
        assert self.opened.keys is not None
        return read_keys(self.opened.vault, self.opened.keys, self.opened.world.clock)

    def shut(self) -> None:
        """Close the vault once; a second time does nothing."""
        self.opened.close()

    def press(self, name: str) -> None:
        found(self.kluis, QAbstractButton, name).click()

    def texts(self) -> list[str]:
        return texts(self.kluis)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def found(widget: QWidget, kind: type[W], name: str) -> W:
    for part in widget.findChildren(kind, name):
        if part.isVisible():
            return part
    raise AssertionError(f"nothing on screen is called {name}")


def child(widget: QWidget, kind: type[W], name: str) -> W:
    """Return a part by name, on screen or not."""
    part = widget.findChild(kind, name)
    assert part is not None, name
    return part


def dialog() -> KeyDialog:
    front = QApplication.activeModalWidget()
    assert isinstance(front, KeyDialog)
    return front


def recovery() -> RecoveryDialog:
    front = dialog()
    assert isinstance(front, RecoveryDialog)
    return front


def fill_in(front: QDialog, **answers: str) -> None:
    for name, text in answers.items():
        found(front, QLineEdit, name).setText(text)


def submit(front: QDialog) -> None:
    found(front, QAbstractButton, "dialogPrimary").click()


def type_back(front: RecoveryDialog, own: str) -> str:
    """Go on to the second step, type both groups and the passphrase; return the code."""
    code = front._new.code
    submit(front)
    parts = code.split("-")
    fill_in(front, **{f"groep{n}": parts[n - 1] for n in front._new.asked}, eigen=own)
    return code
