"""How the program looks: theme and text size, in a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.theme import SYSTEM, current
from desktop.ui.kit.tokens import TEXT_PERCENTS
from desktop.ui.kit.weak import weakly

Value = TypeVar("Value", str, int)


class LookButton(IconButton):
    """Offers the looks and marks those in use.

    Signals:
        theme_requested: the user wants this theme, or "systeem".
        text_size_requested: the user wants text of this many percent.
    """

    theme_requested = Signal(str)
    text_size_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("a-large-small", "", parent)
        self.rename(self.tr("Weergave en tekstgrootte"))
        self.setObjectName("look")
        self._menu = QMenu(self)
        themes = {
            SYSTEM: self.tr("Volg de computer"),
            "licht": self.tr("Licht"),
            "donker": self.tr("Donker"),
            "contrast": self.tr("Hoog contrast"),
        }
        sizes = {percent: self.tr("Tekst {n} %").format(n=percent) for percent in TEXT_PERCENTS}
        self._themes = self._looks(themes, self._on_theme)
        self._menu.addSeparator()
        self._sizes = self._looks(sizes, self._on_text_size)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._mark()

        current().changed.connect(self._mark)

    def _looks(self, looks: dict[Value, str], chosen: Callable[[Value], None]) -> QActionGroup:
        group = QActionGroup(self._menu)
        for value, text in looks.items():
            action = group.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            action.triggered.connect(weakly(chosen, value))
        self._menu.addActions(group.actions())
        return group

    def _mark(self) -> None:
        theme = current()
        for action in self._themes.actions():
            action.setChecked(action.data() == theme.choice)
        for action in self._sizes.actions():
            action.setChecked(action.data() == theme.text_percent)

    def _on_theme(self, name: str) -> None:
        self.theme_requested.emit(name)

    def _on_text_size(self, percent: int) -> None:
        self.text_size_requested.emit(percent)
