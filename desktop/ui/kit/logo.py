"""The program's name on screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.plain_label import IconLabel

NAME = "Weegwijzer"


class Logo(IconLabel):
    """The shield of the program."""

    def __init__(self, parent: QWidget | None = None, size: int = 24) -> None:
        super().__init__("shield-check", parent, "accent", size)
