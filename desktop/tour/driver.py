"""Hands and eyes for the tour: typing, clicking, waiting and taking pictures of the real window."""

from __future__ import annotations

import faulthandler
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from desktop.app import Program
from desktop.ui.kit.theme import current
from desktop.ui.paper.preview import Preview

PATIENCE_MS = 30_000
W = TypeVar("W", bound=QWidget)


class StuckError(Exception):
    """A step of the tour did not do what it should; the message names the step."""


class Driver:
    """Drives the window of a program and numbers its pictures."""

    def __init__(self, program: Program, out: Path, number: int = 0) -> None:
        self.program = program
        self.number = number
        self._out = out

    @property
    def window(self) -> QWidget:
        """Return the window on screen."""
        window = self.program.window
        if window is None:
            raise StuckError("there is no window")
        return window

    def find(self, kind: type[W], name: str) -> W:
        """Return the visible part with this name, in a dialog before the window."""
        front = QApplication.activeModalWidget() or self.window
        for found in front.findChildren(kind, name):
            if found.isVisible():
                return found
        raise StuckError(f"nothing on screen is called {name}")

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Let the program work until the condition holds."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not condition():
            if deadline.hasExpired():
                self._picture().save(str(self._out / "vastgelopen.png"))
                faulthandler.dump_traceback()
                raise StuckError(f"waited in vain for {what}")
            _let_work(10)

    def wait_for_part(self, name: str) -> None:
        """Let the program work until a part with this name is on screen."""
        self.wait_for(lambda: self.sees(name), name)

    def wait_for_paper(self) -> None:
        """Let the program work until the preview shows pages, in a dialog before the window."""
        front = QApplication.activeModalWidget() or self.window
        preview = front.findChildren(Preview)[0]
        self.wait_for(lambda: bool(preview.pages()), "the paper")

    def settle(self) -> None:
        """Let a screen that fills itself when it comes up do so."""
        _let_work(400)

    def sees(self, name: str) -> bool:
        """Tell whether a part with this name is on screen."""
        return any(
            part.isVisible()
            for top in QApplication.topLevelWidgets()
            for part in (top, *top.findChildren(QWidget, name))
            if part.objectName() == name
        )

    def press(self, name: str) -> None:
        """Choose a button with the space bar, as a keyboard user does."""
        button = self.find(QAbstractButton, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type_line(self, name: str, text: str) -> None:
        """Type into a line."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)

    def type_text(self, name: str, text: str) -> None:
        """Type into a field of more lines."""
        field = self.find(QPlainTextEdit, name)
        field.setFocus()
        field.setPlainText("")
        QTest.keyClicks(field, text)

    def save_file(self, name: str) -> None:
        """Answer the dialog that asks where to save."""
        dialog = self.window.findChildren(QFileDialog)[0]
        dialog.selectFile(str((self._out / name).resolve()))
        dialog.accept()

    def open_first(self, name: str, row: int = 0) -> None:
        """Open a line of a list."""
        view = self.find(QListView, name)
        model = view.model()
        view.setFocus()
        view.setCurrentIndex(model.index(row, 0))

    def rows(self, name: str) -> int:
        """Return how many lines a list shows."""
        return self.find(QListView, name).model().rowCount()

    def shoot(self, name: str, themes: tuple[str, ...] = ("licht", "donker")) -> None:
        """Take a picture of the window, with any dialog over it, in each theme."""
        self.number += 1
        # Dressing the whole window is what takes time: begin with what it wears already.
        for theme in sorted(themes, key=_is_not_worn):
            if _is_not_worn(theme):
                current().choose(theme)
            _let_work(30)
            file = self._out / f"{self.number:02d}-{name}-{theme}.png"
            if not self._picture().save(str(file)):
                raise StuckError(f"could not write {file.name}")

    def _picture(self) -> QPixmap:
        picture = self.window.grab()
        painter = QPainter(picture)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                left = (self.window.width() - dialog.width()) // 2
                top = (self.window.height() - dialog.height()) // 2
                painter.fillRect(self.window.rect(), QColor(0, 0, 0, 90))
                painter.drawPixmap(max(0, left), max(0, top), dialog.grab())
        painter.end()
        return picture


def _is_not_worn(theme: str) -> bool:
    return current().choice != theme


def _let_work(milliseconds: int) -> None:
    """Let events and the worker go on; QTest.qWait would keep the interpreter lock."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
